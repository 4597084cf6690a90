package co.cosmeticos.auth.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import co.cosmeticos.auth.Accounts;
import co.cosmeticos.auth.credential.ResetPassword;
import co.cosmeticos.auth.emailcode.EmailCode;
import co.cosmeticos.auth.password.NewPassword;
import co.cosmeticos.auth.password.PasswordRefused;
import co.cosmeticos.auth.user.User;
import co.cosmeticos.auth.user.Users;
import co.cosmeticos.platform.sql.DatabaseReady;
import co.cosmeticos.platform.value.EmailAddress;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class FirstAdministratorIT {

    private static final EmailAddress DONA = new EmailAddress("dona@loja.example");
    private static final String PASSWORD = "um segredo só da dona";

    private final Accounts accounts = new Accounts();

    @AfterEach
    void close() {
        accounts.close();
    }

    private void start(@Nullable String password) {
        var settings = new FirstAdministratorSettings(Optional.of(DONA), Optional.ofNullable(password));
        new FirstAdministrator(
                        settings,
                        accounts.get(Users.class),
                        accounts.get(NewPassword.class),
                        accounts.get(CreateFirstAdministrator.class),
                        accounts.clock)
                .prepare(new DatabaseReady());
    }

    private Optional<User> dona() {
        return accounts.get(Users.class).find(DONA);
    }

    @Test
    void whoever_reads_the_address_sets_the_password_and_administers() {
        start(null);
        assertThat(dona().orElseThrow().roles()).containsExactly("admin");
        assertThat(dona().orElseThrow().isVerified()).isFalse();
        assertThat(accounts.events()).singleElement().asString().startsWith("user.password-reset-requested ");
        accounts.get(ResetPassword.class).reset(accounts.code(EmailCode.Purpose.RESET_PASSWORD), PASSWORD);
        assertThat(accounts.logIn(DONA.text(), PASSWORD)).isNotNull();
        assertThat(accounts.count("select count(*) from audit_entries where action = 'FIRST_ADMINISTRATOR'"))
                .isEqualTo(1);
    }

    @Test
    void a_password_of_the_settings_needs_no_letter() {
        start(PASSWORD);
        assertThat(accounts.logIn(DONA.text(), PASSWORD)).isNotNull();
        assertThat(dona().orElseThrow().isVerified()).isTrue();
        assertThat(accounts.events()).isEmpty();
    }

    @Test
    void a_password_that_is_guessed_first_stops_the_start() {
        assertThatThrownBy(() -> start("password1")).isInstanceOf(PasswordRefused.TooCommon.class);
        assertThat(dona()).isEmpty();
    }

    @Test
    void every_later_start_leaves_the_account_as_it_is() {
        start(PASSWORD);
        var before = dona();
        start("outro segredo bem comprido");
        assertThat(dona()).isEqualTo(before);
        assertThat(accounts.count("select count(*) from users")).isEqualTo(1);
    }

    @Test
    void a_shop_that_somebody_administers_gets_nobody_more() {
        var admin = accounts.customer("admin@example.com").id();
        accounts.get(Users.class).changeRoles(admin, List.of("admin"));
        start(null);
        assertThat(dona()).isEmpty();
    }

    @Test
    void who_has_registered_with_the_address_before_is_made_no_administrator() {
        accounts.customer(DONA.text());
        start(null);
        assertThat(dona().orElseThrow().roles()).containsExactly("customer");
    }
}
