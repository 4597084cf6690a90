package co.cosmeticos.auth.provider;

import static co.cosmeticos.auth.Storefront.exchange;
import static co.cosmeticos.auth.Storefront.json;
import static co.cosmeticos.auth.Storefront.request;
import static co.cosmeticos.auth.provider.Dance.isProblem;
import static org.assertj.core.api.Assertions.assertThat;

import co.cosmeticos.auth.Storefront;
import co.cosmeticos.auth.Surfer;
import co.cosmeticos.auth.emailcode.VerifyUser;
import co.cosmeticos.auth.user.User;
import co.cosmeticos.auth.user.Users;
import co.cosmeticos.embedded.FreePort;
import co.cosmeticos.platform.value.EmailAddress;
import co.cosmeticos.provider.ProviderProcess;
import co.cosmeticos.provider.ProviderServer;
import java.security.InvalidKeyException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The whole dance with a real OpenID provider: Spring Authorization Server, in a process of its own. */
class ProviderLoginIT {

    private static final String BIA = "bia@example.com";
    private static final String BEGIN = Storefront.ISSUER + "/providers/acme/begin?";

    private static ProviderProcess provider;
    private static Storefront storefront;

    @BeforeAll
    static void open() {
        var port = FreePort.find();
        provider = ProviderProcess.start(port, Storefront.ISSUER + "/providers/acme/callback");
        storefront = new Storefront(Map.of(
                "auth.providers", "acme, away",
                "auth.provider.acme.issuer", ProviderProcess.issuerAt(port),
                "auth.provider.acme.client-id", ProviderServer.CLIENT_ID,
                "auth.provider.acme.client-secret", ProviderServer.CLIENT_SECRET,
                "auth.provider.away.issuer", "http://localhost:1",
                "auth.provider.away.client-id", "shop",
                "auth.provider.away.client-secret", "none"));
        provider.awaitReady();
    }

    @AfterAll
    static void close() {
        storefront.close();
        provider.close();
    }

    @BeforeEach
    void begin() {
        var jdbi = storefront.accounts.get(Jdbi.class);
        jdbi.useHandle(handle -> handle.execute("truncate users, login_attempts, outbox_events cascade"));
        storefront.person.forget();
    }

    private static String back(String email) {
        var person = storefront.person;
        return Dance.back(person, person.get(BEGIN + Surfer.form(request())).location(), email);
    }

    private static Surfer.Seen me(Surfer.Seen atStorefront) {
        assertThat(atStorefront.location()).as(atStorefront.toString()).startsWith(Storefront.REDIRECT + "?code=");
        var tokens = json(storefront.token(exchange(atStorefront.sent("code"))));
        return storefront.person.getAs(tokens.getString("access_token"), Storefront.ISSUER + "/me");
    }

    private static User account(String email) {
        return storefront
                .accounts
                .get(Users.class)
                .find(new EmailAddress(email))
                .orElseThrow();
    }

    private static User verified(String email) {
        var user = storefront.accounts.customer(email);
        storefront.accounts.get(VerifyUser.class).verify(user.id(), email);
        return user;
    }

    @Test
    void who_comes_for_the_first_time_gets_an_account_and_the_storefront_tokens_that_work() {
        var page = storefront.person.get(Storefront.authorize(request()));
        assertThat(page.body()).contains("/api/v1/auth/providers/acme/begin?", "Entrar com acme");

        var arrived = storefront.person.get(back(BIA));
        assertThat(arrived.status()).isEqualTo(303);
        assertThat(arrived.sent("state")).isEqualTo(Storefront.STATE);
        var me = json(me(arrived));
        assertThat(me.getString("email")).isEqualTo(BIA);
        assertThat(me.getString("name")).isEqualTo("Bia do Provedor");
        assertThat(account(BIA).isVerified()).isTrue();
        assertThat(account(BIA).roles()).containsExactly(User.CUSTOMER);

        storefront.person.forget();
        assertThat(json(me(storefront.person.get(back(BIA)))).getString("email"))
                .isEqualTo(BIA);
        assertThat(storefront.accounts.count("select count(*) from users")).isEqualTo(1);
        assertThat(storefront.accounts.count("select count(*) from federated_identities"))
                .isEqualTo(1);
    }

    @Test
    void a_new_account_is_told_of_once_as_registered_and_verified_without_a_letter_to_verify_it() {
        me(storefront.person.get(back(BIA)));
        storefront.person.forget();
        me(storefront.person.get(back(BIA)));
        assertThat(storefront.accounts.events())
                .containsExactly(
                        "user.registered {\"locale\":\"pt-BR\",\"userId\":\"%s\"}"
                                .formatted(account(BIA).id()),
                        "user.verified {\"userId\":\"%s\"}"
                                .formatted(account(BIA).id()));
        assertThat(storefront.accounts.count("select count(*) from email_codes"))
                .isZero();
    }

    @Test
    void the_way_to_the_provider_carries_state_nonce_and_a_challenge_and_no_secret() {
        var sent = storefront.person.get(BEGIN + Surfer.form(request()));
        assertThat(sent.status()).isEqualTo(303);
        var fields = Surfer.parameters(sent.location());
        assertThat(fields)
                .containsEntry("response_type", "code")
                .containsEntry("code_challenge_method", "S256")
                .containsKeys("state", "nonce", "code_challenge");
        assertThat(sent.location()).doesNotContain(ProviderServer.CLIENT_SECRET);
        assertThat(sent.header("Set-Cookie")).contains("__Host-login=", "HttpOnly", "Secure", "SameSite=Lax");
        assertThat(storefront.accounts.count(
                        "select count(*) from pending_logins where hash = '" + fields.get("state") + "'"))
                .isZero();
    }

    @Test
    void an_account_with_the_address_is_linked_when_it_is_verified() {
        var user = verified(BIA);
        assertThat(json(me(storefront.person.get(back(BIA)))).getString("id"))
                .isEqualTo(user.id().toString());
        assertThat(storefront.accounts.count(
                        "select count(*) from audit_entries where action = 'IDENTITY_LINKED' and subject = '"
                                + user.id() + "'"))
                .isEqualTo(1);
    }

    @Test
    void an_account_that_somebody_opened_for_the_address_and_never_verified_is_not_handed_over() {
        storefront.accounts.customer(BIA);
        isProblem(storefront.person.get(back(BIA)), 409, "account-unverified");
        assertThat(storefront.accounts.count("select count(*) from federated_identities"))
                .isZero();
    }

    @Test
    void an_address_that_the_provider_has_not_verified_opens_nothing_and_finds_nothing() {
        verified("unverified@example.com");
        isProblem(storefront.person.get(back("unverified@example.com")), 403, "provider-email-unverified");
        isProblem(storefront.person.get(back("unverified2@example.com")), 403, "provider-email-unverified");
    }

    @Test
    void who_is_disabled_stays_out() {
        me(storefront.person.get(back(BIA)));
        storefront.accounts.get(Jdbi.class).useHandle(handle -> handle.execute("update users set disabled_at = now()"));
        isProblem(storefront.person.get(back(BIA)), 403, "account-disabled");
    }

    @Test
    void the_answer_is_taken_once_and_only_in_the_browser_that_began() {
        var back = back(BIA);
        var stranger = storefront.surfer();
        isProblem(stranger.get(back), 403, "login-session-expired");
        stranger.get(BEGIN + Surfer.form(request()));
        isProblem(stranger.get(back), 403, "login-session-expired");

        assertThat(storefront.person.get(back).status()).isEqualTo(303);
        isProblem(storefront.person.get(back), 403, "login-session-expired");
    }

    @Test
    void a_state_that_is_wrong_or_ten_minutes_old_is_void() {
        var back = back(BIA);
        isProblem(storefront.person.get(back.replace("state=", "state=x")), 403, "login-session-expired");
        storefront.accounts.clock.pass(Duration.ofMinutes(10));
        isProblem(storefront.person.get(back), 403, "login-session-expired");
    }

    @Test
    void an_id_token_with_another_nonce_is_refused() {
        var sentTo = storefront.person.get(BEGIN + Surfer.form(request())).location();
        var fields = new LinkedHashMap<>(Surfer.parameters(sentTo));
        fields.put("nonce", "injected");
        var altered = sentTo.substring(0, sentTo.indexOf('?') + 1) + Surfer.form(fields);
        isProblem(storefront.person.get(Dance.back(storefront.person, altered, BIA)), 403, "provider-denied");
        assertThat(storefront.accounts.count("select count(*) from users")).isZero();
    }

    @Test
    void a_code_that_was_made_up_an_error_of_the_provider_and_another_issuer_are_refused() {
        isProblem(storefront.person.get(back(BIA).replace("code=", "code=x")), 403, "provider-denied");
        isProblem(
                storefront.person.get(back(BIA).replaceFirst("code=[^&]*", "error=access_denied")),
                403,
                "provider-denied");
        isProblem(storefront.person.get(back(BIA) + "&iss=https://evil.example"), 403, "provider-denied");
    }

    @Test
    void a_provider_that_is_away_or_unknown_is_told_of_and_a_stranger_is_sent_nowhere() {
        var away = storefront.person.get(BEGIN.replace("acme", "away") + Surfer.form(request()));
        isProblem(away, 503, "provider-unreachable");
        assertThat(away.header("Retry-After")).isEqualTo("5");
        isProblem(
                storefront.person.get(BEGIN.replace("acme", "nobody") + Surfer.form(request())),
                404,
                "provider-unknown");
        isProblem(
                storefront.person.get(BEGIN + Surfer.form(request("redirect_uri", "https://evil.example/"))),
                400,
                "client-unknown");
    }

    @Test
    void who_has_a_second_factor_shows_it_after_the_provider_too() throws InvalidKeyException {
        me(storefront.person.get(back(BIA)));
        var paper = Dance.secondFactor(storefront.accounts, account(BIA));
        storefront.person.forget();
        var page = storefront.person.get(back(BIA));
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.header("Content-Security-Policy")).contains("frame-ancestors 'none'");
        var step = page.hidden("step");
        var address = Storefront.ISSUER + "/authorize/second-factor";
        var wrong = storefront.person.post(address, Map.of("step", step, "otp", "000000"));
        assertThat(wrong.status()).isEqualTo(401);
        assertThat(wrong.hidden("step")).isEqualTo(step);
        isProblem(storefront.surfer().post(address, Map.of("step", step, "otp", paper)), 403, "login-session-expired");
        var right = storefront.person.post(address, Map.of("step", step, "otp", paper));
        assertThat(json(me(right)).getString("email")).isEqualTo(BIA);
        isProblem(storefront.person.post(address, Map.of("step", step, "otp", paper)), 403, "login-session-expired");
    }
}
