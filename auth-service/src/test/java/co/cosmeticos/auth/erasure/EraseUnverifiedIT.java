package co.cosmeticos.auth.erasure;

import static co.cosmeticos.auth.erasure.UnverifiedAccountsFixture.KEPT;
import static co.cosmeticos.auth.erasure.UnverifiedAccountsFixture.NOTICE;
import static co.cosmeticos.auth.erasure.UnverifiedAccountsFixture.UNWARNED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import co.cosmeticos.auth.Accounts;
import co.cosmeticos.auth.email.Mailed;
import co.cosmeticos.auth.emailcode.EmailCode;
import co.cosmeticos.auth.login.LoginRefused;
import co.cosmeticos.auth.privacy.AccountData;
import co.cosmeticos.auth.privacy.PersonalDataService;
import co.cosmeticos.auth.privacy.RecordErasure;
import co.cosmeticos.auth.retention.DeleteExpired;
import co.cosmeticos.auth.session.RevokeSession;
import co.cosmeticos.auth.session.TokenPair;
import co.cosmeticos.auth.user.User;
import co.cosmeticos.auth.user.Users;
import co.cosmeticos.platform.privacy.DataSubject;
import co.cosmeticos.platform.value.EmailAddress;
import java.time.Duration;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class EraseUnverifiedIT {

    private final UnverifiedAccountsFixture unverified = new UnverifiedAccountsFixture();
    private final Accounts accounts = unverified.accounts;
    private User ana;

    @BeforeEach
    void ana() {
        ana = accounts.customer("ana@example.com");
    }

    @AfterEach
    void close() {
        unverified.close();
    }

    @Test
    void an_account_that_nobody_has_verified_ends_after_thirty_days_and_not_before() {
        isKept(UNWARNED);
        endsWarned();
        unverified.erase();
        assertThat(unverified.erased()).containsExactly(ana.id());
        assertThatThrownBy(() -> accounts.logIn("ana@example.com", Accounts.PASSWORD))
                .isInstanceOf(LoginRefused.Disabled.class);
        assertThat(accounts.count("select count(*) from audit_entries where action = 'ERASURE_REQUESTED'"))
                .isOne();
    }

    @Test
    void it_goes_the_way_of_every_erasure_and_the_address_is_free_again() {
        unverified.passKept();
        unverified.erase();
        var erasure = accounts.get(Jdbi.class)
                .withHandle(handle -> handle.createQuery("select id from erasures")
                        .mapTo(UUID.class)
                        .one());
        unverified.pass(Duration.ofMinutes(15));
        accounts.get(BeginErasures.class).begin();
        assertThat(accounts.events()).anyMatch(event -> event.startsWith("user.erased "));
        for (var service : PersonalDataService.values()) {
            if (service == PersonalDataService.AUTH_SERVICE) {
                accounts.get(AccountData.class).erase(new DataSubject(ana.id().value(), null));
            }
            accounts.get(RecordErasure.class).note(erasure, service);
        }
        assertThat(accounts.get(Users.class).find(ana.id())).isEmpty();
        unverified.erase();
        assertThat(unverified.erased()).containsExactly(ana.id());
        assertThat(accounts.customer("ana@example.com").id()).isNotEqualTo(ana.id());
    }

    @Test
    void who_is_verified_signed_in_staff_disabled_or_new_stays() {
        unverified.addOthers();
        accounts.customer("caio@example.com");
        unverified.pass(Duration.ofDays(20));
        unverified.announce();
        accounts.logIn("caio@example.com", Accounts.PASSWORD);
        accounts.customer("duda@example.com");
        unverified.pass(NOTICE);
        unverified.erase();
        assertThat(unverified.erased()).containsExactly(ana.id());
        unverified.pass(Duration.ofDays(3));
        unverified.announce();
        unverified.pass(NOTICE);
        unverified.erase();
        assertThat(unverified.erased())
                .as("duda's time is over, caio's session too, which lasted long")
                .hasSize(2);
        unverified.pass(Duration.ofDays(16));
        unverified.announce();
        unverified.pass(NOTICE);
        unverified.erase();
        assertThat(unverified.erased()).as("thirty days after caio's session").hasSize(3);
    }

    private void logOut(TokenPair tokens) {
        accounts.get(RevokeSession.class).logOut(tokens.refreshToken());
    }

    private void isKept(Duration passed) {
        unverified.pass(passed);
        accounts.get(DeleteExpired.class).run();
        unverified.announce();
        unverified.erase();
        assertThat(unverified.erased()).isEmpty();
    }

    // At the end of the time without a warning.
    private void endsWarned() {
        isKept(Duration.ofSeconds(1));
        isKept(NOTICE.minusSeconds(1));
        unverified.pass(Duration.ofSeconds(1));
        unverified.erase();
        assertThat(unverified.erased()).containsExactly(ana.id());
    }

    @Test
    void who_logs_in_and_out_again_keeps_the_account_from_then_on() {
        for (var visit = 0; visit < 3; visit++) {
            isKept(KEPT.minusDays(1));
            logOut(accounts.logIn("ana@example.com", Accounts.PASSWORD));
            unverified.erase();
            assertThat(unverified.erased()).as("logged out just now").isEmpty();
        }
        isKept(UNWARNED);
        assertThat(accounts.count("select count(*) from sessions")).isZero();
        endsWarned();
    }

    @Test
    void a_session_that_nobody_ended_counts_until_its_end() {
        accounts.logIn("ana@example.com", Accounts.PASSWORD);
        isKept(Duration.ofDays(32));
        assertThat(accounts.count("select count(*) from sessions")).isZero();
        isKept(Duration.ofDays(14));
        endsWarned();
    }

    @Test
    void the_latest_of_several_sessions_counts_whichever_is_forgotten_first() {
        var telephone = accounts.logIn("ana@example.com", Accounts.PASSWORD);
        unverified.pass(Duration.ofDays(20));
        logOut(accounts.logIn("ana@example.com", Accounts.PASSWORD));
        unverified.pass(Duration.ofDays(2));
        accounts.get(DeleteExpired.class).run();
        logOut(telephone);
        isKept(Duration.ofDays(2));
        isKept(Duration.ofDays(14));
        endsWarned();
    }

    @Test
    void who_verifies_at_the_last_moment_stays() {
        unverified.pass(UNWARNED.plusSeconds(1));
        unverified.announce();
        unverified.pass(NOTICE.minusSeconds(1));
        accounts.verifyAgain(EmailAddress.parse("ana@example.com"));
        Mailed.verify(accounts, accounts.code(EmailCode.Purpose.VERIFY_EMAIL));
        unverified.pass(Duration.ofDays(1));
        unverified.erase();
        assertThat(unverified.erased()).isEmpty();
    }

    @Test
    void a_flood_of_registrations_ends_batch_by_batch_also_by_two_servers_at_once() throws Exception {
        unverified.addMany(249);
        unverified.pass(UNWARNED.plusSeconds(1));
        for (var round = 0; round < 3; round++) {
            unverified.announce();
        }
        unverified.pass(NOTICE);
        for (var round = 0; round < 2; round++) {
            unverified.twice(unverified::erase);
            assertThat(accounts.count("select count(*) from erasures")).isEqualTo(round == 0 ? 200 : 250);
        }
        assertThat(accounts.events().stream().filter(event -> event.startsWith("user.erasure-requested ")))
                .hasSize(250);
        assertThat(accounts.count("select count(*) from users where disabled_at is null"))
                .isZero();
    }
}
