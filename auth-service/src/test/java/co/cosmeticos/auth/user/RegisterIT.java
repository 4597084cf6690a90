package co.cosmeticos.auth.user;

import static org.assertj.core.api.Assertions.assertThat;

import co.cosmeticos.auth.Accounts;
import co.cosmeticos.auth.demo.DemoAccounts;
import co.cosmeticos.auth.login.Login;
import co.cosmeticos.platform.sql.DatabaseReady;
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
                .containsExactly("user.registered {\"locale\":\"pt-BR\",\"userId\":\"%s\"}".formatted(ana.id()));
    }

    @Test
    void a_known_address_keeps_its_account_and_its_owner_is_told() {
        var ana = accounts.customer("ana@example.com");
        accounts.get(Register.class)
                .register(new Register.Applicant(
                        new EmailAddress("ANA@example.com"), "another password", "Eve", null, "en"));
        assertThat(accounts.get(Users.class).find(ana.id())).contains(ana);
        assertThat(accounts.events())
                .last()
                .isEqualTo("user.registration-repeated {\"locale\":\"pt-BR\",\"userId\":\"%s\"}".formatted(ana.id()));
    }

    @Test
    void a_profile_changes_in_what_is_given() {
        var ana = accounts.customer("ana@example.com");
        var users = accounts.get(Users.class);
        var named = users.changeProfile(ana.id(), "Ana Souza", "+55 11 91234-5678", null)
                .orElseThrow();
        assertThat(named.name()).isEqualTo("Ana Souza");
        assertThat(named.locale()).isEqualTo("pt-BR");
        var without = users.changeProfile(ana.id(), null, "", "en").orElseThrow();
        assertThat(without.name()).isEqualTo("Ana Souza");
        assertThat(without.phone()).isNull();
        assertThat(without.locale()).isEqualTo("en");
    }

    @Test
    void the_demonstration_has_its_password_again_after_each_start() {
        var demo = accounts.get(DemoAccounts.class);
        demo.prepare(new DatabaseReady());
        var users = accounts.get(Users.class);
        var admin = users.find(new EmailAddress("admin@cosmeticos.example")).orElseThrow();
        assertThat(admin.roles()).isEqualTo(List.of("admin", "customer"));
        users.changeHash(admin.id(), admin.passwordHash().replace('a', 'b'));
        demo.prepare(new DatabaseReady());
        var login = accounts.get(Login.class);
        assertThat(login.logIn(new EmailAddress("admin@cosmeticos.example"), "the demo's password"))
                .isNotNull();
        assertThat(login.logIn(new EmailAddress("cliente@cosmeticos.example"), "the demo's password"))
                .isNotNull();
        assertThat(accounts.count("select count(*) from users")).isEqualTo(2);
    }
}
