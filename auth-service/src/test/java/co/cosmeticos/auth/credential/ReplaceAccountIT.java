package co.cosmeticos.auth.credential;

import static co.cosmeticos.auth.emailcode.EmailCode.Purpose.RESET_PASSWORD;
import static co.cosmeticos.auth.emailcode.EmailCode.Purpose.VERIFY_EMAIL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import co.cosmeticos.auth.Accounts;
import co.cosmeticos.auth.administration.ManageUser;
import co.cosmeticos.auth.administration.ManagementRefused;
import co.cosmeticos.auth.email.Mailed;
import co.cosmeticos.auth.emailcode.EmailCodeRefused;
import co.cosmeticos.auth.emailcode.EmailCodeSigner;
import co.cosmeticos.auth.emailcode.InternalEmailCodeResource;
import co.cosmeticos.auth.erasure.BeginErasures;
import co.cosmeticos.auth.login.LoginRefused;
import co.cosmeticos.auth.privacy.AccountData;
import co.cosmeticos.auth.privacy.Erasures;
import co.cosmeticos.auth.privacy.PersonalDataService;
import co.cosmeticos.auth.privacy.RecordErasure;
import co.cosmeticos.auth.session.RefreshSession;
import co.cosmeticos.auth.session.SessionRefused;
import co.cosmeticos.auth.user.InternalUserResource;
import co.cosmeticos.auth.user.User;
import co.cosmeticos.auth.user.Users;
import co.cosmeticos.platform.privacy.DataSubject;
import co.cosmeticos.platform.problem.NotFound;
import co.cosmeticos.platform.value.EmailAddress;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Mallory has used an account with the address of Ana, who resets the password. */
class ReplaceAccountIT {

    private static final EmailAddress ANA = new EmailAddress("ana@example.com");
    private static final String OWN = "a senha que só Ana sabe";

    private final Accounts accounts = new Accounts();
    private User mallorys;

    @BeforeEach
    void mallory() {
        mallorys = accounts.customer(ANA.text());
    }

    @AfterEach
    void close() {
        accounts.close();
    }

    private User reset() {
        accounts.forget(ANA);
        accounts.get(ResetPassword.class).reset(accounts.code(RESET_PASSWORD), OWN);
        return accounts.get(Users.class).find(ANA).orElseThrow();
    }

    private User old() {
        return accounts.get(Users.class).find(mallorys.id()).orElseThrow();
    }

    private List<String> events(String part) {
        return accounts.events().stream().filter(event -> event.contains(part)).toList();
    }

    @Test
    void the_person_gets_another_id_and_what_was_done_under_the_old_one_is_not_theirs() {
        var session = accounts.logIn(ANA.text(), Accounts.PASSWORD);
        var anas = reset();
        assertThat(anas.id()).isNotEqualTo(mallorys.id());
        assertThat(anas.isVerified()).isTrue();
        assertThat(anas.roles()).containsExactly(User.CUSTOMER);
        assertThat(anas.locale()).isEqualTo(mallorys.locale());
        assertThatThrownBy(() -> accounts.get(RefreshSession.class).refresh(session.refreshToken()))
                .isInstanceOf(SessionRefused.Expired.class);
        assertThat(accounts.count("select count(*) from revocations")).isEqualTo(1);
        assertThatThrownBy(() -> accounts.logIn(ANA.text(), Accounts.PASSWORD))
                .isInstanceOf(LoginRefused.Credentials.class);
        assertThat(accounts.logIn(ANA.text(), OWN)).isNotNull();
        assertThat(events("user.password-changed"))
                .singleElement()
                .asString()
                .contains(anas.id().toString());
    }

    @Test
    void the_old_account_has_no_mailbox_and_goes_the_way_of_every_erasure_without_a_mail() {
        var verification = accounts.emailCode(VERIFY_EMAIL);
        var anas = reset();
        assertThat(old().isDisabled()).isTrue();
        assertThat(old().hasAddress()).isFalse();
        assertThat(EmailAddress.isValid(old().email())).isFalse();
        assertThatThrownBy(() -> accounts.logIn(old().email(), Accounts.PASSWORD))
                .isInstanceOf(LoginRefused.Credentials.class);
        var mailboxes = new InternalUserResource(accounts.get(Users.class));
        assertThatThrownBy(() -> mailboxes.find(mallorys.id().value())).isInstanceOf(NotFound.class);
        assertThat(mailboxes.find(anas.id().value()).email()).isEqualTo(ANA.text());
        assertThatThrownBy(() -> accounts.get(InternalEmailCodeResource.class).find(verification))
                .isInstanceOf(NotFound.class);
        assertThat(events("eras")).isEmpty();
        assertThat(accounts.count("select count(*) from erasures where email_hash is null"))
                .isEqualTo(1);
        accounts.clock.pass(Duration.ofMinutes(15));
        accounts.get(BeginErasures.class).begin();
        assertThat(events("eras"))
                .singleElement()
                .asString()
                .startsWith("user.erased ")
                .contains(mallorys.id().toString());
        erasedEverywhere();
        assertThat(accounts.get(Users.class).find(mallorys.id())).isEmpty();
        assertThat(accounts.get(Users.class).find(ANA)).map(User::id).contains(anas.id());
        assertThat(accounts.logIn(ANA.text(), OWN)).isNotNull();
    }

    private void erasedEverywhere() {
        var erasure = accounts.get(Erasures.class).ofUser(mallorys.id()).orElseThrow();
        for (var service : PersonalDataService.values()) {
            if (service == PersonalDataService.AUTH_SERVICE) {
                accounts.get(AccountData.class)
                        .erase(new DataSubject(mallorys.id().value(), null));
            }
            accounts.get(RecordErasure.class).note(erasure.id(), service);
        }
    }

    @Test
    void the_audit_log_tells_which_account_took_the_place_of_which() {
        var anas = reset();
        assertThat(accounts.count("""
                        select count(*) from audit_entries
                         where (action = 'ERASURE_REQUESTED' and subject = '%1$s' and after ->> 'successor' = '%2$s')
                            or (action = 'USER_REGISTERED' and subject = '%2$s' and after ->> 'predecessor' = '%1$s')
                        """.formatted(mallorys.id(), anas.id()))).isEqualTo(2);
        assertThat(accounts.count("select count(*) from audit_entries where action = 'EMAIL_VERIFIED' and subject = '"
                        + anas.id() + "'"))
                .isEqualTo(1);
    }

    @Test
    void nobody_brings_the_old_account_back_by_a_code_or_by_an_administrator() {
        var verification = accounts.emailCode(VERIFY_EMAIL);
        reset();
        var code = accounts.get(EmailCodeSigner.class).of(verification);
        assertThatThrownBy(() -> Mailed.verify(accounts, code)).isInstanceOf(EmailCodeRefused.InvalidCode.class);
        assertThatThrownBy(() -> accounts.get(ResetPassword.class).reset(code, OWN))
                .isInstanceOf(EmailCodeRefused.InvalidCode.class);
        var admin = accounts.actor("chefe@example.com", "admin");
        assertThatThrownBy(() -> accounts.get(ManageUser.class).enable(admin, mallorys.id()))
                .isInstanceOf(ManagementRefused.BeingErased.class);
    }

    @Test
    void staff_who_prove_their_address_keep_their_roles_and_the_old_account_has_none() {
        accounts.get(Users.class).changeRoles(mallorys.id(), List.of("admin"));
        var anas = reset();
        assertThat(anas.roles()).containsExactly("admin");
        assertThat(old().roles()).containsExactly(User.CUSTOMER);
    }

    @Test
    void a_second_reset_finds_a_verified_account_and_keeps_it() {
        var anas = reset();
        accounts.clock.pass(Duration.ofHours(1));
        assertThat(reset().id()).isEqualTo(anas.id());
        assertThat(accounts.count("select count(*) from erasures")).isEqualTo(1);
    }

    @Test
    void a_code_that_was_sent_to_the_old_account_meanwhile_is_void() {
        accounts.forget(ANA);
        var first = accounts.code(RESET_PASSWORD);
        reset(accounts, first);
        accounts.get(Jdbi.class)
                .useHandle(handle -> handle.execute(
                        "insert into email_codes (id, user_id, purpose, email, created_at, expires_at)"
                                + " values (?, ?, 'RESET_PASSWORD', ?, ?, ?)",
                        UUID.randomUUID(),
                        mallorys.id().value(),
                        ANA.text(),
                        accounts.clock.instant().atOffset(java.time.ZoneOffset.UTC),
                        accounts.clock
                                .instant()
                                .atOffset(java.time.ZoneOffset.UTC)
                                .plusDays(1)));
        var late = accounts.code(RESET_PASSWORD);
        assertThatThrownBy(() -> reset(accounts, late)).isInstanceOf(EmailCodeRefused.InvalidCode.class);
        assertThat(accounts.logIn(ANA.text(), OWN)).isNotNull();
    }

    private static void reset(Accounts accounts, String code) {
        accounts.get(ResetPassword.class).reset(code, OWN);
    }
}
