package co.cosmeticos.auth.token;

import static co.cosmeticos.auth.Storefront.claims;
import static co.cosmeticos.auth.Storefront.exchange;
import static co.cosmeticos.auth.Storefront.json;
import static co.cosmeticos.auth.Storefront.request;
import static org.assertj.core.api.Assertions.assertThat;

import co.cosmeticos.auth.Accounts;
import co.cosmeticos.auth.Storefront;
import co.cosmeticos.auth.Surfer;
import co.cosmeticos.auth.client.IssueSecret;
import co.cosmeticos.auth.client.ManageClient;
import co.cosmeticos.auth.client.RegisterClients;
import co.cosmeticos.auth.role.Actor;
import co.cosmeticos.platform.sql.DatabaseReady;
import co.cosmeticos.platform.token.UserId;
import jakarta.json.JsonObject;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TokensToldAndEndedIT {

    private static final String ANA = "ana@example.com";
    private static final Map<String, String> WORKER =
            Map.of("client_id", "async-worker", "client_secret", "worker-secret");

    private static Storefront storefront;

    private static Map<String, String> gateway = Map.of();
    private Map<String, String> erp = Map.of();
    private Actor admin = new Actor(new UserId(new UUID(0, 0)));

    @BeforeAll
    static void open() {
        storefront = new Storefront(Map.of());
        storefront.accounts.get(RegisterClients.class).register(new DatabaseReady());
    }

    @AfterAll
    static void close() {
        storefront.close();
    }

    @BeforeEach
    void begin() {
        storefront
                .accounts
                .get(Jdbi.class)
                .useHandle(handle -> handle.execute("truncate users, login_attempts cascade"));
        storefront.accounts.customer(ANA);
        admin = storefront.accounts.actor("admin@example.com", "admin");
        erp = shown(integrator("stock:read", "stock:write"));
        gateway = shown(integrator("tokens:introspect"));
    }

    private IssueSecret.Issued integrator(String... scopes) {
        return storefront.accounts.get(ManageClient.class).create(admin, "ERP", List.of(scopes), null);
    }

    private static Map<String, String> shown(IssueSecret.Issued issued) {
        return Map.of("client_id", issued.client().id(), "client_secret", issued.secret());
    }

    private static Surfer.Seen post(String path, Map<String, String> client, String... more) {
        var form = new HashMap<>(client);
        for (var i = 0; i < more.length; i += 2) {
            form.put(more[i], more[i + 1]);
        }
        return storefront.person.post(Storefront.ISSUER + path, form);
    }

    private static String accessToken(Map<String, String> client) {
        return json(post("/token", client, "grant_type", "client_credentials")).getString("access_token");
    }

    private static JsonObject told(Map<String, String> asker, String token) {
        var answer = post("/introspect", asker, "token", token);
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("cache-control")).contains("no-store");
        return json(answer);
    }

    private static boolean isActive(String token) {
        return told(gateway, token).getBoolean("active");
    }

    private static JsonObject tokensOfAna() {
        return json(storefront.token(
                exchange(storefront.logIn(request(), ANA, Accounts.PASSWORD).sent("code"))));
    }

    private static void refused(Surfer.Seen answer, int status, String error) {
        assertThat(answer.status()).isEqualTo(status);
        assertThat(json(answer).getString("error")).isEqualTo(error);
    }

    @Test
    void a_program_is_told_of_its_own_token_what_stands_in_it() {
        var token = accessToken(erp);
        var said = claims(token);
        assertThat(said.getString("sub")).isEqualTo(erp.get("client_id"));
        assertThat(said.getJsonArray("groups")).isEmpty();
        var told = told(erp, token);
        assertThat(told.getBoolean("active")).isTrue();
        assertThat(told.getString("token_type")).isEqualTo("Bearer");
        assertThat(told.getString("scope")).isEqualTo("stock:read stock:write");
        assertThat(told.getString("client_id")).isEqualTo(erp.get("client_id"));
        for (var claim : List.of("sub", "iss", "jti", "exp", "iat")) {
            assertThat(told.get(claim)).as(claim).isEqualTo(said.get(claim));
        }
    }

    @Test
    void of_a_persons_tokens_only_who_may_introspect_is_told() {
        var tokens = tokensOfAna();
        var access = tokens.getString("access_token");
        var refresh = tokens.getString("refresh_token");
        assertThat(told(erp, access)).containsOnlyKeys("active");
        assertThat(told(erp, refresh)).containsOnlyKeys("active");
        assertThat(told(WORKER, access)).containsOnlyKeys("active");
        assertThat(told(gateway, access).getString("client_id")).isEqualTo(Storefront.CLIENT);
        assertThat(told(gateway, access).getString("sub"))
                .isEqualTo(claims(access).getString("sub"));
        assertThat(told(gateway, refresh).getBoolean("active")).isTrue();
        assertThat(told(gateway, access).toString()).doesNotContain(ANA).doesNotContain("Ana");
    }

    @Test
    void what_is_not_good_is_inactive_and_nothing_more_is_told() {
        var expired = accessToken(erp);
        storefront.accounts.clock.pass(Duration.ofMinutes(10));
        var spent = tokensOfAna().getString("refresh_token");
        post("/token", Map.of("client_id", Storefront.CLIENT), "grant_type", "refresh_token", "refresh_token", spent);
        var garbled = accessToken(erp).replaceFirst("\\.[^.]{6}", ".AAAAAA");
        for (var token : List.of(
                expired, spent, garbled, "x", "a.b.c", "..", tokensOfAna().getString("id_token"))) {
            assertThat(told(gateway, token)).as(token).containsOnlyKeys("active");
            assertThat(isActive(token)).isFalse();
        }
    }

    @Test
    void who_asks_must_be_a_client_that_shows_its_secret() {
        refused(post("/introspect", Map.of(), "token", "x"), 401, "invalid_client");
        refused(post("/introspect", Map.of("client_id", Storefront.CLIENT), "token", "x"), 401, "invalid_client");
        refused(
                post("/introspect", Map.of("client_id", "async-worker", "client_secret", "y"), "token", "x"),
                401,
                "invalid_client");
        refused(post("/introspect", WORKER), 400, "invalid_request");
        refused(post("/revoke", Map.of(), "token", "x"), 400, "invalid_request");
        refused(post("/revoke", Map.of("client_id", "async-worker"), "token", "x"), 401, "invalid_client");
        refused(post("/revoke", WORKER), 400, "invalid_request");
        refused(post("/revoke", Map.of("client_id", "nobodys"), "token", "x"), 401, "invalid_client");
    }

    @Test
    void a_storefront_ends_the_session_by_either_of_its_tokens_also_by_one_that_is_spent() {
        for (var kind : List.of("access_token", "refresh_token")) {
            var tokens = tokensOfAna();
            var ended = post("/revoke", Map.of("client_id", Storefront.CLIENT), "token", tokens.getString(kind));
            assertThat(ended.status()).isEqualTo(200);
            assertThat(isActive(tokens.getString("access_token"))).isFalse();
            assertThat(isActive(tokens.getString("refresh_token"))).isFalse();
            var me = storefront.person.getAs(tokens.getString("access_token"), Storefront.ISSUER + "/me");
            assertThat(me.status()).isEqualTo(401);
        }
        var client = Map.of("client_id", Storefront.CLIENT);
        var spent = tokensOfAna().getString("refresh_token");
        var next = json(post("/token", client, "grant_type", "refresh_token", "refresh_token", spent));
        assertThat(post("/revoke", client, "token", spent).status()).isEqualTo(200);
        assertThat(isActive(next.getString("access_token"))).isFalse();
    }

    @Test
    void nobody_ends_what_was_given_to_another() {
        var tokens = tokensOfAna();
        var other = Map.of("client_id", "outra");
        refused(post("/revoke", other, "token", tokens.getString("access_token")), 400, "invalid_grant");
        refused(post("/revoke", other, "token", tokens.getString("refresh_token")), 400, "invalid_grant");
        refused(post("/revoke", erp, "token", tokens.getString("refresh_token")), 400, "invalid_grant");
        assertThat(isActive(tokens.getString("access_token"))).isTrue();
        var own = storefront.accounts.logIn(ANA, Accounts.PASSWORD);
        refused(post("/revoke", other, "token", own.refreshToken()), 400, "invalid_grant");
        refused(post("/revoke", other, "token", own.accessToken()), 400, "invalid_grant");
        assertThat(post("/revoke", other, "token", "unknown").status()).isEqualTo(200);
    }

    @Test
    void a_program_ends_all_its_tokens_and_gets_others_and_a_service_waits_for_their_end() {
        var one = accessToken(erp);
        var two = accessToken(erp);
        assertThat(post("/revoke", erp, "token", one).status()).isEqualTo(200);
        assertThat(isActive(one) || isActive(two)).isFalse();
        assertThat(isActive(accessToken(erp))).isTrue();
        refused(post("/revoke", WORKER, "token", accessToken(WORKER)), 400, "unsupported_token_type");
    }
}
