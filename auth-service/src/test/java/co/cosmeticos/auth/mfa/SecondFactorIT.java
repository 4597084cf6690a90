package co.cosmeticos.auth.mfa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import co.cosmeticos.auth.Accounts;
import co.cosmeticos.auth.administration.UnlockUser;
import co.cosmeticos.auth.login.Login;
import co.cosmeticos.auth.login.LoginRefused;
import co.cosmeticos.auth.login.LoginSettings;
import co.cosmeticos.auth.loginthrottle.AttemptRefused;
import co.cosmeticos.auth.session.RefreshSession;
import co.cosmeticos.auth.session.TokenPair;
import co.cosmeticos.auth.user.User;
import co.cosmeticos.auth.user.Users;
import co.cosmeticos.platform.value.EmailAddress;
import com.nimbusds.jwt.SignedJWT;
import java.text.ParseException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SecondFactorIT {

    private static final EmailAddress ANA = new EmailAddress("ana@example.com");

    private final Accounts accounts = new Accounts(new LoginSettings(false), new MfaSettings(true));
    private User ana;
    private EnrollSecondFactor setUp;

    @BeforeEach
    void ana() {
        ana = accounts.customer(ANA.text());
        setUp = accounts.get(EnrollSecondFactor.class);
    }

    @AfterEach
    void close() {
        accounts.close();
    }

    private TokenPair logIn(@Nullable String otp) {
        return accounts.get(Login.class).logIn(ANA.text(), Accounts.PASSWORD, otp, null);
    }

    private void isWrong(String otp) {
        assertThatThrownBy(() -> logIn(otp)).isInstanceOf(MfaRefused.InvalidCode.class);
    }

    private Totp prepared() {
        return new Totp(setUp.prepare(ana.id(), ana.email()).secret());
    }

    private String code(Totp totp) {
        return totp.code(accounts.clock.instant());
    }

    /** Turned on; the code that did it is used up, so time passes. */
    private Totp on(List<String> recoveryCodes) {
        var totp = prepared();
        recoveryCodes.addAll(setUp.confirm(ana.id(), code(totp)));
        accounts.clock.pass(Duration.ofMinutes(1));
        return totp;
    }

    @Test
    void nothing_is_asked_for_until_the_first_code_was_shown() {
        prepared();
        assertThat(logIn(null)).isNotNull();
        var totp = prepared();
        assertThatThrownBy(() -> setUp.confirm(ana.id(), "000000")).isInstanceOf(MfaRefused.InvalidCode.class);
        assertThat(setUp.confirm(ana.id(), code(totp))).hasSize(10).doesNotHaveDuplicates();
        assertThat(setUp.status(ana.id())).isEqualTo(new EnrollSecondFactor.SecondFactorStatus(true, 10));
        assertThatThrownBy(() -> logIn(null)).isInstanceOf(MfaRefused.Required.class);
        assertThatThrownBy(this::prepared).isInstanceOf(MfaRefused.AlreadyEnabled.class);
        assertThatThrownBy(() -> setUp.confirm(ana.id(), code(totp))).isInstanceOf(MfaRefused.AlreadyEnabled.class);
        setUp.turnOff(ana.id());
        assertThatThrownBy(() -> setUp.confirm(ana.id(), code(totp))).isInstanceOf(MfaRefused.NotPrepared.class);
        assertThat(prepared()).isNotNull();
    }

    @Test
    void a_code_of_the_app_is_good_once_and_so_is_none_before_it() {
        var totp = on(new ArrayList<>());
        var code = code(totp);
        var before = totp.code(accounts.clock.instant().minusSeconds(30));
        assertThat(logIn(" " + code + " ")).isNotNull();
        isWrong(code);
        isWrong(before);
        accounts.clock.pass(Duration.ofSeconds(30));
        assertThat(logIn(code(totp))).isNotNull();
    }

    @Test
    void a_code_on_paper_is_good_once_however_it_is_written() {
        var codes = new ArrayList<String>();
        on(codes);
        assertThat(logIn(codes.get(3).toUpperCase(java.util.Locale.ROOT).replace("-", " ")))
                .isNotNull();
        isWrong(codes.get(3));
        assertThat(logIn(codes.get(4))).isNotNull();
        assertThat(setUp.status(ana.id()).recoveryCodesLeft()).isEqualTo(8);
    }

    @Test
    void guesses_are_counted_although_the_password_was_right_each_time() {
        var totp = on(new ArrayList<>());
        for (var guess = 0; guess < 5; guess++) {
            isWrong("00000" + guess);
        }
        assertThatThrownBy(() -> logIn(code(totp))).isInstanceOf(AttemptRefused.Throttled.class);
        accounts.clock.pass(Duration.ofSeconds(1));
        assertThat(logIn(code(totp))).isNotNull();
        assertThat(accounts.count("select count(*) from audit_entries where action = 'SECOND_FACTOR_REFUSED'"))
                .isEqualTo(5);
    }

    @Test
    void who_is_unlocked_need_not_wait_after_wrong_codes_either() {
        var totp = on(new ArrayList<>());
        for (var guess = 0; guess < 5; guess++) {
            isWrong("00000" + guess);
        }
        assertThatThrownBy(() -> logIn(code(totp))).isInstanceOf(AttemptRefused.Throttled.class);
        var admin = accounts.actor("admin@example.com", "admin");
        accounts.get(UnlockUser.class).unlock(admin, ana.id());
        assertThat(logIn(code(totp))).isNotNull();
    }

    @Test
    void a_wrong_password_is_told_before_the_code_is_looked_at() {
        var totp = on(new ArrayList<>());
        assertThatThrownBy(() -> accounts.get(Login.class).logIn(ANA.text(), "wrong", code(totp), null))
                .isInstanceOf(LoginRefused.Credentials.class);
        assertThat(logIn(code(totp))).isNotNull();
    }

    @Test
    void turned_off_it_asks_for_nothing_and_its_codes_are_void() {
        on(new ArrayList<>());
        setUp.turnOff(ana.id());
        assertThat(logIn(null)).isNotNull();
        assertThat(accounts.count("select count(*) from recovery_codes")).isZero();
        assertThat(setUp.status(ana.id())).isEqualTo(new EnrollSecondFactor.SecondFactorStatus(false, 0));
    }

    @Test
    void an_administrator_without_one_administers_nothing_until_it_is_on() throws ParseException {
        accounts.get(Users.class).changeRoles(ana.id(), List.of("admin", "customer"));
        var pair = logIn(null);
        assertThat(groups(pair)).containsExactly("customer");
        assertThat(scope(pair)).isEmpty();
        var codes = new ArrayList<String>();
        on(codes);
        assertThat(groups(accounts.get(RefreshSession.class).refresh(pair.refreshToken())))
                .containsExactlyInAnyOrder("admin", "customer");
        assertThat(groups(logIn(codes.get(0)))).contains("admin");
        assertThat(scope(logIn(codes.get(1)))).contains("keys:manage", "users:read");
    }

    @Test
    void every_role_with_a_permission_waits_for_the_second_factor_like_an_administrators() throws ParseException {
        accounts.get(Users.class).changeRoles(ana.id(), List.of("customer", "support"));
        assertThat(groups(logIn(null))).containsExactly("customer");
        assertThat(scope(logIn(null))).isEmpty();
        var codes = new ArrayList<String>();
        on(codes);
        assertThat(scope(logIn(codes.get(0)))).contains("orders:read").doesNotContain("audit:read");
    }

    private static String scope(TokenPair pair) throws ParseException {
        return SignedJWT.parse(pair.accessToken()).getJWTClaimsSet().getStringClaim("scope");
    }

    private static List<String> groups(TokenPair pair) throws ParseException {
        return SignedJWT.parse(pair.accessToken()).getJWTClaimsSet().getStringListClaim("groups");
    }

    @Test
    void no_secret_and_no_code_on_paper_is_stored_as_it_is() {
        var codes = new ArrayList<String>();
        var totp = on(codes);
        var stored = accounts.get(Jdbi.class)
                .withHandle(handle -> handle.createQuery(
                                "select sealed from second_factors union all select hash from recovery_codes")
                        .mapTo(String.class)
                        .list());
        assertThat(stored).hasSize(11).noneMatch(text -> text.contains(totp.secret()));
        assertThat(stored).doesNotContainAnyElementsOf(codes);
    }

    @Test
    void one_code_at_four_devices_at_once_is_good_at_one() throws Exception {
        var totp = on(new ArrayList<>());
        var code = code(totp);
        var check = accounts.get(CheckSecondFactor.class);
        var begin = new CountDownLatch(1);
        var clients = Executors.newFixedThreadPool(4);
        var passed = 0;
        try {
            var answers = new ArrayList<Future<Boolean>>();
            for (var client = 0; client < 4; client++) {
                answers.add(clients.submit(() -> {
                    begin.await();
                    try {
                        check.check(ana.id(), code);
                        return true;
                    } catch (MfaRefused.InvalidCode e) {
                        return false;
                    }
                }));
            }
            begin.countDown();
            for (var answer : answers) {
                passed += answer.get() ? 1 : 0;
            }
        } finally {
            clients.shutdown();
        }
        assertThat(passed).isEqualTo(1);
    }
}
