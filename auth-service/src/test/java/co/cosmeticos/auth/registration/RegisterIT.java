package co.cosmeticos.auth.registration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import co.cosmeticos.auth.Accounts;
import co.cosmeticos.auth.bootstrap.DemoAccounts;
import co.cosmeticos.auth.emailcode.EmailCode;
import co.cosmeticos.auth.login.Login;
import co.cosmeticos.auth.password.PasswordRefused;
import co.cosmeticos.auth.user.Users;
import co.cosmeticos.platform.sql.DatabaseReady;
import co.cosmeticos.platform.value.EmailAddress;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RegisterIT {

    private Accounts accounts;

    @BeforeEach
    void open() {
        accounts = new Accounts();
    }

    @AfterEach
    void close() {
        accounts.close();
    }

    @Test
    void a_new_customer_is_told_of_by_id_and_language_only() {
        var ana = accounts.customer("Ana@Example.com");
        assertThat(ana.email()).isEqualTo("ana@example.com");
        assertThat(ana.roles()).containsExactly("customer");
        assertThat(ana.isVerified()).isFalse();
        assertThat(accounts.events())
                .containsExactly("user.registered {\"emailCodeId\":\"%s\",\"locale\":\"pt-BR\",\"userId\":\"%s\"}"
                        .formatted(accounts.emailCode(EmailCode.Purpose.VERIFY_EMAIL), ana.id()));
    }

    @Test
    void a_known_address_keeps_its_account_and_its_owner_is_told() {
        var ana = accounts.customer("ana@example.com");
        accounts.get(Register.class)
                .register(new Register.Applicant(
                        EmailAddress.parse("ANA@example.com"), "another password", "Eve", null, "en"));
        assertThat(accounts.get(Users.class).find(ana.id())).contains(ana);
        assertThat(accounts.events())
                .last()
                .isEqualTo("user.registration-repeated {\"locale\":\"pt-BR\",\"userId\":\"%s\"}".formatted(ana.id()));
    }

    @Test
    void the_demonstration_has_its_password_again_after_each_start() {
        var demo = accounts.get(DemoAccounts.class);
        demo.prepare(new DatabaseReady());
        var users = accounts.get(Users.class);
        var admin = users.find(new EmailAddress("admin@cosmeticos.example")).orElseThrow();
        assertThat(admin.roles()).isEqualTo(List.of("admin", "customer"));
        users.changeHash(admin, admin.passwordHash().replace('a', 'b'));
        demo.prepare(new DatabaseReady());
        var login = accounts.get(Login.class);
        assertThat(login.logIn("admin@cosmeticos.example", "the demo's password", null, null))
                .isNotNull();
        assertThat(login.logIn("cliente@cosmeticos.example", "the demo's password", null, null))
                .isNotNull();
        assertThat(accounts.count("select count(*) from users")).isEqualTo(2);
    }

    @Test
    void a_password_that_is_guessed_first_opens_no_account() {
        var register = accounts.get(Register.class);
        for (var password : List.of("password1", "ana@example.com", "12345678")) {
            var applicant =
                    new Register.Applicant(new EmailAddress("ana@example.com"), password, "Ana Souza", null, "pt-BR");
            assertThatThrownBy(() -> register.register(applicant)).isInstanceOf(PasswordRefused.TooCommon.class);
        }
        assertThat(accounts.count("select count(*) from users")).isZero();
    }

    @Test
    void who_has_an_account_is_told_of_another_try_once_a_minute() {
        accounts.customer("ana@example.com");
        for (var n = 0; n < 3; n++) {
            accounts.customer("ana@example.com");
        }
        assertThat(accounts.events())
                .filteredOn(event -> event.startsWith("user.registration-repeated"))
                .hasSize(1);
    }
}
