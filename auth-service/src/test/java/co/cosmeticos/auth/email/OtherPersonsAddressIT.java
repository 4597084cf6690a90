package co.cosmeticos.auth.email;

import static co.cosmeticos.auth.emailcode.EmailCode.Purpose.CHANGE_EMAIL;
import static co.cosmeticos.auth.emailcode.EmailCode.Purpose.RESET_PASSWORD;
import static co.cosmeticos.auth.emailcode.EmailCode.Purpose.VERIFY_EMAIL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import co.cosmeticos.auth.Accounts;
import co.cosmeticos.auth.credential.CredentialRefused;
import co.cosmeticos.auth.credential.ResetPassword;
import co.cosmeticos.auth.emailcode.EmailCodeRefused;
import co.cosmeticos.auth.emailcode.InternalEmailCodeResource;
import co.cosmeticos.auth.erasure.ErasureRefused;
import co.cosmeticos.auth.login.LoginRefused;
import co.cosmeticos.auth.loginthrottle.AttemptRefused;
import co.cosmeticos.auth.session.RefreshSession;
import co.cosmeticos.auth.session.SessionRefused;
import co.cosmeticos.auth.user.InternalUserResource;
import co.cosmeticos.auth.user.User;
import co.cosmeticos.auth.user.Users;
import co.cosmeticos.platform.token.UserId;
import co.cosmeticos.platform.value.EmailAddress;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Mallory has opened an account with the address of Ana, who reads its mails and has never heard of it. */
class OtherPersonsAddressIT {

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

    private User now() {
        return accounts.get(Users.class).find(mallorys.id()).orElseThrow();
    }

    @Test
    void the_genuine_code_alone_verifies_nothing_and_stays_good() {
        var code = accounts.code(VERIFY_EMAIL);
        assertThatThrownBy(() -> Mailed.verify(accounts, code, null, null))
                .isInstanceOf(EmailRefused.PasswordRequired.class);
        assertThatThrownBy(() -> Mailed.verify(accounts, code, null, OWN))
                .isInstanceOf(CredentialRefused.WrongPassword.class);
        assertThatThrownBy(() -> Mailed.verify(accounts, code, new UserId(UUID.randomUUID()), null))
                .isInstanceOf(EmailRefused.PasswordRequired.class);
        var other = accounts.customer("other@example.com");
        assertThatThrownBy(() -> Mailed.verify(accounts, code, other.id(), OWN))
                .isInstanceOf(CredentialRefused.WrongPassword.class);
        assertThat(now().isVerified()).isFalse();
        Mailed.verify(accounts, code, mallorys.id(), null);
        assertThat(now().isVerified()).isTrue();
    }

    @Test
    void who_has_the_code_does_not_get_to_guess_the_password() {
        var code = accounts.code(VERIFY_EMAIL);
        for (var guess = 0; guess < 5; guess++) {
            assertThatThrownBy(() -> Mailed.verify(accounts, code, null, OWN))
                    .isInstanceOf(CredentialRefused.WrongPassword.class);
        }
        assertThatThrownBy(() -> Mailed.verify(accounts, code)).isInstanceOf(AttemptRefused.Throttled.class);
    }

    @Test
    void an_address_is_not_moved_into_an_account_by_who_only_reads_its_mails() {
        var mallory = accounts.customer("mallory@example.com");
        accounts.get(RequestEmail.class).request(mallory, new EmailAddress("bia@example.com"));
        var code = accounts.code(CHANGE_EMAIL);
        assertThatThrownBy(() -> Mailed.change(accounts, code, null, null))
                .isInstanceOf(EmailRefused.PasswordRequired.class);
        assertThatThrownBy(() -> Mailed.change(accounts, code, mallorys.id(), null))
                .isInstanceOf(EmailRefused.PasswordRequired.class);
        assertThatThrownBy(() -> Mailed.change(accounts, code, null, OWN))
                .isInstanceOf(CredentialRefused.WrongPassword.class);
        assertThat(accounts.get(Users.class).find(new EmailAddress("bia@example.com")))
                .isEmpty();
        accounts.get(RejectEmailCode.class).reject(code);
        assertThatThrownBy(() -> Mailed.change(accounts, code, mallory.id(), null))
                .isInstanceOf(EmailCodeRefused.InvalidCode.class);
        assertThat(accounts.logIn("mallory@example.com", Accounts.PASSWORD)).isNotNull();
    }

    @Test
    void that_was_not_me_closes_the_account_and_has_it_erased() {
        var session = accounts.logIn(ANA.text(), Accounts.PASSWORD);
        var code = accounts.code(VERIFY_EMAIL);
        accounts.get(RejectEmailCode.class).reject(code);
        assertThat(accounts.count("select count(*) from revocations")).isEqualTo(1);
        assertThatThrownBy(() -> accounts.logIn(ANA.text(), Accounts.PASSWORD))
                .isInstanceOf(LoginRefused.Disabled.class);
        assertThatThrownBy(() -> accounts.get(RefreshSession.class).refresh(session.refreshToken()))
                .isInstanceOf(SessionRefused.Expired.class);
        assertThat(accounts.count("select count(*) from erasures where email_hash is null"))
                .isEqualTo(1);
        assertThatThrownBy(() -> Mailed.verify(accounts, code)).isInstanceOf(EmailCodeRefused.InvalidCode.class);
        assertThatThrownBy(() -> accounts.get(RejectEmailCode.class).reject(code))
                .isInstanceOf(EmailCodeRefused.InvalidCode.class);
    }

    @Test
    void that_was_not_me_does_nothing_to_a_verified_account_nor_to_the_staff() {
        accounts.verifyAgain(ANA);
        var second = accounts.code(VERIFY_EMAIL);
        Mailed.verify(accounts, second);
        var first = accounts.get(co.cosmeticos.auth.emailcode.EmailCodeSigner.class)
                .of(accounts.get(Jdbi.class)
                        .withHandle(handle -> handle.createQuery("select id from email_codes order by id limit 1")
                                .mapTo(UUID.class)
                                .one()));
        assertThatThrownBy(() -> accounts.get(RejectEmailCode.class).reject(first))
                .isInstanceOf(EmailCodeRefused.InvalidCode.class);
        assertThat(accounts.logIn(ANA.text(), Accounts.PASSWORD)).isNotNull();
        accounts.person("root@example.com", "admin");
        assertThatThrownBy(() -> accounts.get(RejectEmailCode.class).reject(accounts.code(VERIFY_EMAIL)))
                .isInstanceOf(ErasureRefused.HasRoles.class);
    }

    @Test
    void who_reads_the_mails_takes_the_account_over_without_what_was_put_there() {
        accounts.logIn(ANA.text(), Accounts.PASSWORD);
        var id = mallorys.id();
        accounts.get(Jdbi.class).useHandle(handle -> {
            handle.execute(
                    "insert into second_factors (user_id, sealed, confirmed_at, last_step) values (?, 'x', now(), 1)",
                    id);
            handle.execute("insert into recovery_codes (user_id, hash) values (?, 'x')", id);
            handle.execute("insert into saved_cards values (?, ?, 'tok_ok', 'visa', '4242', 12, 2030, now())", id, id);
            handle.execute(
                    "insert into addresses values (?, ?, 'M', '01310100', 'R', '1', null, 'C', 'SP', 'SP', 'BR',"
                            + " now())",
                    id,
                    id);
            handle.execute("insert into consents values (?, ?, 'MARKETING_EMAIL', true, '1', now())", id, id);
            handle.execute("insert into federated_identities values ('acme', 'mallory', ?, now())", id);
            handle.execute("insert into exports values (?, ?, now(), now())", id, id);
            handle.execute("update users set phone = '+55 11 91234-5678', tax_id = '52998224725' where id = ?", id);
        });
        accounts.forget(ANA);
        accounts.get(ResetPassword.class).reset(accounts.code(RESET_PASSWORD), OWN);
        var anas = accounts.get(Users.class).find(ANA).orElseThrow();
        assertThat(anas.id()).isNotEqualTo(id);
        assertThat(anas.isVerified()).isTrue();
        for (var one : List.of(anas, now())) {
            assertThat(one.name()).isEmpty();
            assertThat(one.phone()).isNull();
            assertThat(one.taxId()).isNull();
        }
        for (var table : new String[] {
            "second_factors",
            "recovery_codes",
            "saved_cards",
            "addresses",
            "consents",
            "federated_identities",
            "exports",
            "email_codes"
        }) {
            assertThat(accounts.count("select count(*) from " + table))
                    .as(table)
                    .isZero();
        }
        assertThat(accounts.count("select count(*) from sessions where ended_at is null"))
                .isZero();
        assertThat(accounts.logIn(ANA.text(), OWN)).isNotNull();
    }

    @Test
    void a_verified_account_keeps_what_its_person_has_put_there() {
        Mailed.verify(accounts, accounts.code(VERIFY_EMAIL));
        accounts.get(Jdbi.class)
                .useHandle(handle -> handle.execute(
                        "insert into saved_cards values (?, ?, 'tok_ok', 'visa', '4242', 12, 2030, now())",
                        mallorys.id(),
                        mallorys.id()));
        accounts.forget(ANA);
        accounts.get(ResetPassword.class).reset(accounts.code(RESET_PASSWORD), OWN);
        assertThat(accounts.count("select count(*) from saved_cards")).isEqualTo(1);
        assertThat(now().name()).isEqualTo("Ana");
    }

    @Test
    void a_mail_brings_no_words_of_a_stranger_to_an_address_that_is_not_proved() {
        var emailCodes = accounts.get(InternalEmailCodeResource.class);
        var users = new InternalUserResource(accounts.get(Users.class));
        assertThat(emailCodes.find(accounts.emailCode(VERIFY_EMAIL)).name()).isEmpty();
        assertThat(users.find(mallorys.id().value()).name()).isEmpty();
        Mailed.verify(accounts, accounts.code(VERIFY_EMAIL));
        assertThat(users.find(mallorys.id().value()).name()).isEqualTo("Ana");
        accounts.get(RequestEmail.class).request(now(), new EmailAddress("bia@example.com"));
        assertThat(emailCodes.find(accounts.emailCode(CHANGE_EMAIL)).name()).isEmpty();
        accounts.forget(ANA);
        assertThat(emailCodes.find(accounts.emailCode(RESET_PASSWORD)).name()).isEqualTo("Ana");
    }
}
