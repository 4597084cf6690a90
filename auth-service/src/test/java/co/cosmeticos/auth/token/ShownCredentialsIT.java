package co.cosmeticos.auth.token;

import static co.cosmeticos.auth.Storefront.exchange;
import static co.cosmeticos.auth.Storefront.json;
import static co.cosmeticos.auth.Storefront.refresh;
import static co.cosmeticos.auth.Storefront.request;
import static org.assertj.core.api.Assertions.assertThat;

import co.cosmeticos.auth.Accounts;
import co.cosmeticos.auth.Storefront;
import co.cosmeticos.auth.Surfer;
import co.cosmeticos.auth.client.RegisterClients;
import co.cosmeticos.platform.sql.DatabaseReady;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a client shows of itself beside a code or a refresh token that would need none of it. */
class ShownCredentialsIT {

    private static final String ANA = "ana@example.com";
    private static final String TOKEN = Storefront.ISSUER + "/token";

    private static Storefront storefront;

    @BeforeAll
    static void open() {
        storefront = new Storefront(Map.of());
        storefront.accounts.get(RegisterClients.class).register(new DatabaseReady());
        storefront.accounts.customer(ANA);
    }

    @AfterAll
    static void close() {
        storefront.close();
    }

    private static Map<String, String> code() {
        return exchange(storefront.logIn(request(), ANA, Accounts.PASSWORD).sent("code"));
    }

    private static Map<String, String> refreshToken() {
        return refresh(json(storefront.token(code())).getString("refresh_token"));
    }

    static List<Map<String, String>> goodGrants() {
        return List.of(code(), refreshToken());
    }

    private static void isRefused(Surfer.Seen answer, int status, String error) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(status);
        assertThat(json(answer).getString("error")).isEqualTo(error);
        assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
        assertThat(answer.header("Pragma")).isEqualTo("no-cache");
        assertThat(answer.header("WWW-Authenticate")).isEqualTo(status == 401 ? "Basic realm=\"shop\"" : "");
    }

    @ParameterizedTest
    @MethodSource("goodGrants")
    void a_secret_of_a_client_that_has_none_is_refused_and_spends_nothing(Map<String, String> form) {
        form.put("client_secret", "invented");
        isRefused(storefront.token(form), 401, "invalid_client");
        form.remove("client_secret");
        assertThat(storefront.token(form).status()).isEqualTo(200);
    }

    @ParameterizedTest
    @MethodSource("goodGrants")
    void basic_authentication_is_looked_at(Map<String, String> form) {
        var person = storefront.surfer();
        for (var wrong : List.of("vitrine:", "vitrine:x", "vitrine", "async-worker:wrong", "nobody:x")) {
            var shown = person.postAs(wrong, TOKEN, form);
            assertThat(shown.status()).as(wrong).isBetween(400, 401);
            assertThat(json(shown).getString("error")).isIn("invalid_client", "invalid_request");
        }
        isRefused(person.postAs("vitrine:x", TOKEN, form), 401, "invalid_client");
        assertThat(storefront.token(form).status()).isEqualTo(200);
    }

    @ParameterizedTest
    @MethodSource("goodGrants")
    void what_was_given_to_one_client_is_not_for_another_that_shows_its_own_secret(Map<String, String> form) {
        isRefused(storefront.surfer().postAs("async-worker:worker-secret", TOKEN, form), 400, "invalid_request");
        form.remove("client_id");
        isRefused(storefront.surfer().postAs("async-worker:worker-secret", TOKEN, form), 400, "invalid_grant");
    }

    @ParameterizedTest
    @MethodSource("goodGrants")
    void two_ways_at_once_are_no_request(Map<String, String> form) {
        form.put("client_secret", "worker-secret");
        isRefused(storefront.surfer().postAs("async-worker:worker-secret", TOKEN, form), 400, "invalid_request");
        form.put("client_assertion", "a.b.c");
        isRefused(storefront.token(form), 400, "invalid_request");
    }

    @ParameterizedTest
    @ValueSource(strings = {"client_assertion", "client_assertion_type"})
    void an_assertion_is_not_passed_over(String name) {
        var form = code();
        form.put(name, "x");
        isRefused(storefront.token(form), 401, "invalid_client");
        isRefused(
                storefront.token(Map.of("grant_type", "client_credentials", "client_id", "async-worker", name, "x")),
                401,
                "invalid_client");
        form.remove(name);
        assertThat(storefront.token(form).status()).isEqualTo(200);
    }

    @Test
    void a_client_that_nobody_knows_and_one_that_does_not_say_who_it_is_get_nothing() {
        var form = code();
        form.put("client_id", "nobody");
        isRefused(storefront.token(form), 401, "invalid_client");
        form.remove("client_id");
        isRefused(storefront.token(form), 400, "invalid_request");
    }

    @Test
    void tokens_are_kept_in_no_cache() {
        for (var answer : List.of(
                storefront.token(code()),
                storefront.token(refreshToken()),
                storefront
                        .surfer()
                        .postAs("async-worker:worker-secret", TOKEN, Map.of("grant_type", "client_credentials")))) {
            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
            assertThat(answer.header("Pragma")).isEqualTo("no-cache");
        }
    }
}
