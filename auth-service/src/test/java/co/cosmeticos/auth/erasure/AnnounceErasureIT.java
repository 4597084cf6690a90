package co.cosmeticos.auth.erasure;

import static co.cosmeticos.auth.emailcode.EmailCode.Purpose.VERIFY_EMAIL;
import static co.cosmeticos.auth.erasure.UnverifiedAccountsFixture.KEPT;
import static co.cosmeticos.auth.erasure.UnverifiedAccountsFixture.NOTICE;
import static co.cosmeticos.auth.erasure.UnverifiedAccountsFixture.UNWARNED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import co.cosmeticos.auth.Accounts;
import co.cosmeticos.auth.email.CloseUnverified;
import co.cosmeticos.auth.email.Mailed;
import co.cosmeticos.auth.emailcode.EmailCodeRefused;
import co.cosmeticos.auth.emailcode.InternalEmailCodeResource;
import co.cosmeticos.auth.retention.DeleteExpired;
import co.cosmeticos.auth.session.RevokeSession;
import co.cosmeticos.auth.user.User;
import co.cosmeticos.auth.user.Users;
import co.cosmeticos.platform.token.RevokedSessions;
import co.cosmeticos.platform.value.EmailAddress;
import java.time.Duration;
import java.time.OffsetDateTime;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AnnounceErasureIT {

    private static final EmailAddress ANA = new EmailAddress("ana@example.com");

    private final UnverifiedAccountsFixture unverified = new UnverifiedAccountsFixture();
    private final Accounts accounts = unverified.accounts;
    private User ana;

    @BeforeEach
    void ana() {
        ana = accounts.customer(ANA.text());
    }

    @AfterEach
    void close() {
        unverified.close();
    }

    private void warn() {
        unverified.pass(UNWARNED.plusSeconds(1));
        unverified.announce();
        assertThat(unverified.warned()).hasSize(1);
    }

    private void isKept(Duration passed) {
        unverified.pass(passed);
        unverified.erase();
        assertThat(unverified.erased()).isEmpty();
    }

    private void ends(Duration passed) {
        unverified.pass(passed);
        unverified.erase();
        assertThat(unverified.erased()).containsExactly(ana.id());
    }

    @Test
    void an_owner_is_warned_fourteen_days_before_the_erasure_and_once() {
        unverified.pass(UNWARNED);
        unverified.announce();
        assertThat(unverified.warned()).isEmpty();
        for (var turn = 0; turn < 3; turn++) {
            unverified.pass(Duration.ofSeconds(1));
            unverified.announce();
        }
        assertThat(unverified.warned())
                .containsExactly(
                        "user.erasure-announced {\"emailCodeId\":\"%s\",\"locale\":\"pt-BR\",\"userId\":\"%s\"}"
                                .formatted(accounts.emailCode(VERIFY_EMAIL), ana.id()));
    }

    @Test
    void the_code_of_the_warning_verifies_until_the_time_that_the_mail_names() {
        warn();
        var mailed = accounts.get(InternalEmailCodeResource.class).find(accounts.emailCode(VERIFY_EMAIL));
        assertThat(mailed.email()).isEqualTo(ANA.text());
        assertThat(mailed.name()).isEmpty();
        assertThat(mailed.expiresAt())
                .isEqualTo(OffsetDateTime.now(accounts.clock).plus(NOTICE));
        isKept(NOTICE.minusSeconds(1));
        Mailed.verify(accounts, mailed.code());
        isKept(KEPT);
        unverified.announce();
        assertThat(unverified.warned()).hasSize(1);
    }

    @Test
    void the_code_ends_with_the_account() {
        warn();
        var code = accounts.code(VERIFY_EMAIL);
        ends(NOTICE);
        assertThatThrownBy(() -> Mailed.verify(accounts, code)).isInstanceOf(EmailCodeRefused.InvalidCode.class);
    }

    @Test
    void who_did_not_open_the_account_has_it_closed_at_once() {
        warn();
        accounts.get(CloseUnverified.class).reject(accounts.code(VERIFY_EMAIL));
        assertThat(unverified.erased()).containsExactly(ana.id());
    }

    @Test
    void nobody_is_erased_unwarned_however_long_an_account_was_not_used() {
        isKept(KEPT.multipliedBy(10));
        unverified.announce();
        isKept(NOTICE.minusSeconds(1));
        ends(Duration.ofSeconds(1));
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void who_logs_in_after_the_warning_stays_and_is_warned_anew(boolean isSessionForgotten) {
        warn();
        var visit = accounts.logIn(ANA.text(), Accounts.PASSWORD);
        unverified.pass(Duration.ofSeconds(1));
        accounts.get(RevokeSession.class).logOut(visit.refreshToken());
        isKept(UNWARNED);
        if (isSessionForgotten) {
            accounts.get(DeleteExpired.class).run();
        }
        unverified.announce();
        assertThat(unverified.warned()).hasSize(1);
        isKept(KEPT);
        for (var turn = 0; turn < 2; turn++) {
            unverified.announce();
            assertThat(unverified.warned()).as("once more").hasSize(2);
        }
        isKept(NOTICE.minusSeconds(1));
        ends(Duration.ofSeconds(1));
    }

    @Test
    void who_is_verified_signed_in_staff_disabled_or_new_is_not_warned() {
        unverified.addOthers();
        accounts.customer("caio@example.com");
        accounts.logIn("caio@example.com", Accounts.PASSWORD);
        unverified.pass(Duration.ofDays(2));
        accounts.customer("duda@example.com");
        unverified.pass(UNWARNED.minusDays(1));
        unverified.announce();
        assertThat(unverified.warned())
                .singleElement()
                .asString()
                .contains(ana.id().toString());
    }

    @Test
    void who_staff_disables_after_the_warning_stays() {
        warn();
        accounts.get(Users.class).disable(ana.id(), OffsetDateTime.now(accounts.clock));
        isKept(NOTICE);
    }

    @Test
    void a_notice_that_is_shortened_since_breaks_no_promise() {
        warn();
        var hasty = new EraseUnverified(
                accounts.get(UnverifiedAccounts.class),
                accounts.get(RequestErasure.class),
                accounts.get(RevokedSessions.class),
                new UnverifiedSettings(UNWARNED, Duration.ofDays(1)),
                accounts.clock);
        unverified.pass(NOTICE.minusSeconds(1));
        hasty.erase();
        assertThat(unverified.erased()).isEmpty();
        unverified.pass(Duration.ofSeconds(1));
        hasty.erase();
        assertThat(unverified.erased()).containsExactly(ana.id());
    }

    @Test
    void strangers_who_ask_for_codes_stop_no_warning_and_a_warning_stops_no_code() {
        unverified.pass(UNWARNED.plusSeconds(1));
        for (var minute = 0; minute < 11; minute++) {
            accounts.verifyAgain(ANA);
            accounts.clock.pass(Duration.ofMinutes(1));
        }
        assertThat(requested()).as("the limit of a day").isEqualTo(10);
        unverified.announce();
        assertThat(unverified.warned()).hasSize(1);
        var warned = accounts.code(VERIFY_EMAIL);
        unverified.pass(Duration.ofHours(1));
        accounts.verifyAgain(ANA);
        assertThat(requested()).isEqualTo(11);
        Mailed.verify(accounts, warned);
    }

    private long requested() {
        return accounts.events().stream()
                .filter(event -> event.startsWith("user.verification-requested "))
                .count();
    }

    @Test
    void a_flood_is_warned_batch_by_batch_and_each_once_also_by_two_servers_at_once() throws Exception {
        unverified.addMany(249);
        unverified.pass(UNWARNED.plusSeconds(1));
        unverified.twice(unverified::announce);
        assertThat(unverified.warned()).hasSize(200);
        unverified.twice(unverified::announce);
        unverified.twice(unverified::announce);
        assertThat(unverified.warned()).hasSize(250);
        assertThat(accounts.count(
                        "select count(distinct subject) from outbox_events" + " where type = 'user.erasure-announced'"))
                .isEqualTo(250);
        assertThat(accounts.count(
                        "select count(*) from email_codes where expires_at > created_at + interval '13 days'"))
                .isEqualTo(250);
    }
}
