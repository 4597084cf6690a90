package co.cosmeticos.auth.credential;

import static co.cosmeticos.auth.emailcode.EmailCode.Purpose.RESET_PASSWORD;
import static co.cosmeticos.auth.emailcode.EmailCode.Purpose.VERIFY_EMAIL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import co.cosmeticos.auth.Accounts;
import co.cosmeticos.auth.emailcode.EmailCodeRefused;
import co.cosmeticos.auth.emailcode.InternalEmailCodeResource;
import co.cosmeticos.auth.erasure.RequestErasure;
import co.cosmeticos.auth.user.User;
import co.cosmeticos.auth.user.Users;
import co.cosmeticos.platform.problem.NotFound;
import co.cosmeticos.platform.value.EmailAddress;
import java.time.OffsetDateTime;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Codes, and accounts that nobody may log in to. */
class ClosedAccountIT {

    private static final EmailAddress ANA = new EmailAddress("ana@example.com");
    private static final String NEXT = "outro segredo comprido";

    private final Accounts accounts = new Accounts();
    private User ana;

    @BeforeEach
    void ana() {
        ana = accounts.customer(ANA.text());
    }

    @AfterEach
    void close() {
        accounts.close();
    }

    private void disable() {
        accounts.get(Users.class).disable(ana.id(), OffsetDateTime.now(accounts.clock));
    }

    private void reset(String code) {
        accounts.get(ResetPassword.class).reset(code, NEXT);
    }

    private int emailCodes(String purpose) {
        return accounts.count("select count(*) from email_codes where purpose = '%s'".formatted(purpose));
    }

    private boolean isTold(String type) {
        return accounts.events().stream().anyMatch(event -> event.startsWith(type + " "));
    }

    @Test
    void an_account_out_of_use_gets_no_code_and_whoever_asks_sees_no_difference() {
        disable();
        accounts.wantReset(ANA);
        accounts.wantReset(new EmailAddress("nobody@example.com"));
        assertThat(accounts.count("select count(*) from requested_email_codes")).isEqualTo(2);
        accounts.writeWanted();
        assertThat(emailCodes("RESET_PASSWORD")).isZero();
        assertThat(isTold("user.password-reset-requested")).isFalse();
        assertThat(accounts.count("select count(*) from requested_email_codes")).isZero();
        assertThat(accounts.count("select count(*) from audit_entries where action = 'PASSWORD_RESET_REQUESTED'"))
                .isZero();
    }

    @Test
    void an_account_that_is_to_be_erased_gets_none_either() {
        accounts.get(RequestErasure.class).request(ana.id());
        accounts.forget(ANA);
        assertThat(emailCodes("RESET_PASSWORD")).isZero();
    }

    @Test
    void nor_does_it_get_one_that_verifies_its_address() {
        var before = emailCodes("VERIFY_EMAIL");
        disable();
        accounts.clock.pass(java.time.Duration.ofMinutes(2));
        accounts.verifyAgain(ANA);
        assertThat(emailCodes("VERIFY_EMAIL")).isEqualTo(before);
    }

    @Test
    void a_code_that_was_sent_before_is_void_while_the_account_is_out_of_use() {
        accounts.forget(ANA);
        var code = accounts.code(RESET_PASSWORD);
        disable();
        assertThatThrownBy(() -> reset(code)).isInstanceOf(EmailCodeRefused.InvalidCode.class);
        accounts.get(Users.class).enable(ana.id());
        assertThatCode(() -> reset(code)).doesNotThrowAnyException();
    }

    @Test
    void a_letter_that_waits_to_be_sent_brings_no_code_any_more() {
        accounts.forget(ANA);
        var reset = accounts.emailCode(RESET_PASSWORD);
        var welcome = accounts.emailCode(VERIFY_EMAIL);
        var emailCodes = accounts.get(InternalEmailCodeResource.class);
        assertThat(emailCodes.find(reset).code()).isNotNull();
        disable();
        assertThatThrownBy(() -> emailCodes.find(reset)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> emailCodes.find(welcome)).isInstanceOf(NotFound.class);
    }

    @Test
    void what_only_tells_of_a_change_is_sent_all_the_same() {
        accounts.get(Jdbi.class)
                .useHandle(handle -> handle.execute("update email_codes set purpose = 'EMAIL_CHANGED'"));
        disable();
        var notice = accounts.emailCode(co.cosmeticos.auth.emailcode.EmailCode.Purpose.EMAIL_CHANGED);
        assertThat(accounts.get(InternalEmailCodeResource.class).find(notice).code())
                .isNull();
    }
}
