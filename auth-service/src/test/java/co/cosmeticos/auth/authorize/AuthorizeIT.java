package co.cosmeticos.auth.authorize;

import static co.cosmeticos.auth.Storefront.authorize;
import static co.cosmeticos.auth.Storefront.claims;
import static co.cosmeticos.auth.Storefront.exchange;
import static co.cosmeticos.auth.Storefront.json;
import static co.cosmeticos.auth.Storefront.request;
import static org.assertj.core.api.Assertions.assertThat;

import co.cosmeticos.auth.Accounts;
import co.cosmeticos.auth.Storefront;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AuthorizeIT {

    private static final String ANA = "ana@example.com";

    private static Storefront storefront;

    @BeforeAll
    static void open() {
        storefront = new Storefront(Map.of());
    }

    @BeforeEach
    void begin() {
        storefront
                .accounts
                .get(Jdbi.class)
                .useHandle(handle -> handle.execute("truncate users, login_attempts cascade"));
        storefront.accounts.customer(ANA);
    }

    @AfterAll
    static void close() {
        storefront.close();
    }

    private String code() {
        return storefront.logIn(request(), ANA, Accounts.PASSWORD).sent("code");
    }

    private void isVoid(Map<String, String> form) {
        var answer = storefront.token(form);
        assertThat(answer.status()).isEqualTo(400);
        assertThat(json(answer).getString("error")).isEqualTo("invalid_grant");
    }

    @Test
    void a_person_logs_in_on_the_page_and_the_storefront_gets_tokens_that_work() {
        var back = storefront.logIn(request(), ANA, Accounts.PASSWORD);
        assertThat(back.status()).isEqualTo(303);
        assertThat(back.location()).startsWith(Storefront.REDIRECT + "?code=");
        assertThat(back.sent("state")).isEqualTo(Storefront.STATE);
        assertThat(back.sent("iss")).isEqualTo(Storefront.ISSUER);

        var tokens = json(storefront.token(exchange(back.sent("code"))));
        assertThat(tokens.getString("token_type")).isEqualTo("Bearer");
        assertThat(tokens.getString("scope")).isEqualTo("openid email");
        var me = storefront.person.getAs(tokens.getString("access_token"), Storefront.ISSUER + "/me");
        assertThat(json(me).getString("email")).isEqualTo(ANA);

        var told = claims(tokens.getString("id_token"));
        assertThat(told.getString("iss")).isEqualTo(Storefront.ISSUER);
        assertThat(told.getString("aud")).isEqualTo(Storefront.CLIENT);
        assertThat(told.getString("nonce")).isEqualTo(Storefront.NONCE);
        assertThat(told.getString("email")).isEqualTo(ANA);
        assertThat(told.getInt("auth_time"))
                .isEqualTo(storefront.accounts.clock.instant().getEpochSecond());
        assertThat(told).doesNotContainKey("name");
    }

    @Test
    void an_id_token_is_no_access_token() {
        var tokens = json(storefront.token(exchange(code())));
        var me = storefront.person.getAs(tokens.getString("id_token"), Storefront.ISSUER + "/me");
        assertThat(me.status()).isEqualTo(401);
    }

    @Test
    void the_refresh_token_is_renewed_for_its_own_client_and_for_no_other() {
        var first = json(storefront.token(exchange(code()))).getString("refresh_token");
        var form = new HashMap<>(Map.of("grant_type", "refresh_token", "refresh_token", first, "client_id", "outra"));
        isVoid(form);
        form.put("client_id", Storefront.CLIENT);
        var second = json(storefront.token(form));
        assertThat(second.getString("refresh_token")).isNotEqualTo(first);
        form.put(
                "refresh_token",
                storefront.accounts.logIn(ANA, Accounts.PASSWORD).refreshToken());
        isVoid(form);
    }

    @Test
    void a_code_that_comes_back_ends_the_session_that_it_opened() {
        var code = code();
        var tokens = json(storefront.token(exchange(code)));
        isVoid(exchange(code));
        assertThat(storefront
                        .person
                        .getAs(tokens.getString("access_token"), Storefront.ISSUER + "/me")
                        .status())
                .isEqualTo(401);
        isVoid(Map.of(
                "grant_type",
                "refresh_token",
                "refresh_token",
                tokens.getString("refresh_token"),
                "client_id",
                Storefront.CLIENT));
        assertThat(storefront.accounts.events()).anyMatch(event -> event.startsWith("session.reuse-detected"));
    }

    @ParameterizedTest
    @CsvSource({
        "client_id, outra",
        "redirect_uri, http://localhost:3000/volta?loja=1",
        "code_verifier, another-verifier-that-is-long-enough-to-be-one"
    })
    void a_code_is_good_for_its_own_client_address_and_verifier_and_else_void(String name, String value) {
        var code = code();
        var wrong = new LinkedHashMap<>(exchange(code));
        wrong.put(name, value);
        isVoid(wrong);
        isVoid(exchange(code));
    }

    @Test
    void a_code_is_good_for_a_minute_and_not_after_a_change_of_the_password() {
        var late = code();
        storefront.accounts.clock.pass(Duration.ofSeconds(60));
        isVoid(exchange(late));

        var stale = code();
        storefront
                .accounts
                .get(Jdbi.class)
                .useHandle(handle -> handle.execute("update users set password_hash = password_hash || 'x'"));
        isVoid(exchange(stale));
    }

    @Test
    void codes_are_stored_as_hashes() {
        var code = code();
        assertThat(storefront.accounts.count("select count(*) from authorization_codes where hash ~ '^[0-9a-f]{64}$'"))
                .isEqualTo(1);
        assertThat(storefront.accounts.count("select count(*) from authorization_codes where hash = '" + code + "'"))
                .isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "client_id, nobody",
        "redirect_uri, https://loja.example/volta/",
        "redirect_uri, https://loja.example.evil.example/volta",
        "redirect_uri, https://outra.example/"
    })
    void nobody_is_sent_to_an_address_that_is_not_the_clients(String name, String value) {
        var answer = storefront.person.get(authorize(request(name, value)));
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body()).contains("/problems/client-unknown");
        assertThat(answer.location()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "code_challenge, short, invalid_request",
        "code_challenge_method, plain, invalid_request",
        "response_mode, fragment, invalid_request",
        "response_type, token, unsupported_response_type",
        "request_uri, https://loja.example/request, request_uri_not_supported",
        "request, a.b.c, request_not_supported",
        "prompt, none, login_required"
    })
    void the_storefront_hears_what_is_wrong_with_its_request(String name, String value, String error) {
        var answer = storefront.person.get(authorize(request(name, value)));
        assertThat(answer.status()).isEqualTo(303);
        assertThat(answer.sent("error")).isEqualTo(error);
        assertThat(answer.sent("state")).isEqualTo(Storefront.STATE);
        assertThat(answer.sent("iss")).isEqualTo(Storefront.ISSUER);
    }

    @Test
    void a_parameter_that_stands_there_twice_is_refused() {
        assertThat(storefront.person.get(authorize(request()) + "&state=x").sent("error"))
                .isEqualTo("invalid_request");
        assertThat(storefront
                        .person
                        .get(authorize(request()) + "&redirect_uri=https://evil.example/")
                        .status())
                .isEqualTo(400);
    }

    @Test
    void the_page_is_strict_and_speaks_the_readers_language() {
        var page = storefront.person.get(authorize(request("state", "\"><script>alert(1)</script>")));
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.header("Content-Type")).startsWith("text/html");
        assertThat(page.header("Content-Security-Policy"))
                .contains("default-src 'none'", "frame-ancestors 'none'", "form-action 'self' https://loja.example;")
                .doesNotContain("unsafe");
        assertThat(page.header("Cache-Control")).isEqualTo("no-store");
        assertThat(page.header("X-Frame-Options")).isEqualTo("DENY");
        assertThat(page.header("Set-Cookie"))
                .matches("__Host-login=[A-Za-z0-9_-]{22,}; Path=/; Max-Age=600; Secure; HttpOnly; SameSite=Lax");
        assertThat(page.body()).contains("<html lang=\"pt-BR\">", "Senha").doesNotContain("<script");
    }

    @Test
    void a_form_of_another_browser_or_for_another_request_is_void() {
        var page = storefront.person.get(authorize(request()));
        var filled = Map.of("email", ANA, "password", Accounts.PASSWORD, "form", page.hidden("form"));
        var stranger = storefront.surfer();
        var withoutCookie = stranger.post(authorize(request()), filled);
        stranger.get(authorize(request()));
        var withAnother = stranger.post(authorize(request()), filled);
        var forAnother = storefront.person.post(authorize(request("state", "another")), filled);
        assertThat(Stream.of(withoutCookie, withAnother, forAnother)).allSatisfy(answer -> {
            assertThat(answer.status()).isEqualTo(403);
            assertThat(answer.body()).contains("/problems/login-session-expired");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {ANA, "nobody@example.com"})
    void who_guesses_is_throttled_and_hears_the_same_of_a_known_and_an_unknown_address(String email) {
        for (var guess = 0; guess < 5; guess++) {
            var page = storefront.logIn(request(), email, "wrong");
            assertThat(page.status()).isEqualTo(401);
            assertThat(page.body()).contains("role=\"alert\"", "E-mail ou senha incorretos.");
        }
        var waiting = storefront.logIn(request(), email, Accounts.PASSWORD);
        assertThat(waiting.status()).isEqualTo(429);
        assertThat(waiting.header("Retry-After")).isEqualTo("1");
    }
}
