package co.cosmeticos.auth.token;

import static org.assertj.core.api.Assertions.assertThat;

import co.cosmeticos.auth.Accounts;
import co.cosmeticos.auth.client.RegisterClients;
import co.cosmeticos.fixtures.TestJson;
import co.cosmeticos.platform.sql.DatabaseReady;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import jakarta.json.Json;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.io.StringReader;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class TokenResourceIT {

    private static final String WORKER =
            "grant_type=client_credentials&client_id=async-worker&client_secret=worker-secret";

    private static Accounts accounts;

    @BeforeAll
    static void open() {
        accounts = new Accounts();
        accounts.get(RegisterClients.class).register(new DatabaseReady());
    }

    @AfterAll
    static void close() {
        accounts.close();
    }

    private static Response ask(String form, @Nullable String basic) {
        var authorization = basic == null
                ? null
                : "Basic " + Base64.getEncoder().encodeToString(basic.getBytes(StandardCharsets.UTF_8));
        try {
            var granted = new TokenResource(
                            accounts.get(ClientAuthenticator.class),
                            accounts.get(ClientCredentialsGrant.class),
                            accounts.get(AuthorizationCodeGrant.class),
                            accounts.get(RefreshTokenGrant.class))
                    .token(authorization, null, parsed(form));
            return Response.fromResponse(granted)
                    .entity(TestJson.JSONB.toJson(granted.getEntity()))
                    .build();
        } catch (OAuthError refused) {
            return new OAuthErrorMapper().toResponse(refused);
        }
    }

    private static MultivaluedMap<String, String> parsed(String form) {
        var fields = new MultivaluedHashMap<String, String>();
        for (var field : form.split("&")) {
            var pair = field.split("=", 2);
            fields.add(pair[0], URLDecoder.decode(pair[1], StandardCharsets.UTF_8));
        }
        return fields;
    }

    private static String member(Response response, String name) {
        return Json.createReader(new StringReader((String) response.getEntity()))
                .readObject()
                .getString(name);
    }

    private static JWTClaimsSet claims(Response response) throws ParseException {
        return SignedJWT.parse(member(response, "access_token")).getJWTClaimsSet();
    }

    private static void refused(Response response, int status, String error) {
        assertThat(response.getStatus()).isEqualTo(status);
        assertThat(member(response, "error")).isEqualTo(error);
        assertThat(response.getHeaders().getFirst("Cache-Control")).hasToString("no-store");
    }

    @Test
    void a_client_gets_a_token_with_all_its_scopes() throws ParseException {
        var response = ask(WORKER, null);
        assertThat(response.getStatus()).isEqualTo(200);
        assertThat(member(response, "token_type")).isEqualTo("Bearer");
        assertThat(member(response, "scope"))
                .isEqualTo("email-codes:read orders:read privacy:process sessions:read users:read");
        var claims = claims(response);
        assertThat(claims.getSubject()).isEqualTo("async-worker");
        assertThat(claims.getStringListClaim("groups")).isEqualTo(List.of("service"));
        assertThat(claims.getStringClaim("scope"))
                .isEqualTo("email-codes:read orders:read privacy:process sessions:read users:read");
        assertThat(claims.getStringClaim("client_id")).isEqualTo("async-worker");
        assertThat(claims.getClaim("sid")).isNull();
    }

    @Test
    void a_client_may_ask_for_less_and_not_for_more() throws ParseException {
        assertThat(claims(ask(WORKER + "&scope=users:read", null)).getStringClaim("scope"))
                .isEqualTo("users:read");
        refused(ask(WORKER + "&scope=users:read+stock:reserve", null), 400, "invalid_scope");
    }

    @Test
    void a_client_may_show_its_secret_by_basic_authentication_form_encoded() {
        var pair = "product-service:p%3As%2520+secret";
        assertThat(ask("grant_type=client_credentials", pair).getStatus()).isEqualTo(200);
    }

    @Test
    void a_wrong_secret_and_an_unknown_client_look_the_same() {
        var wrong = ask(WORKER + "x", null);
        var unknown = ask(WORKER.replace("async-worker", "nobody"), null);
        refused(wrong, 401, "invalid_client");
        assertThat(unknown.getEntity()).isEqualTo(wrong.getEntity());
        assertThat(wrong.getHeaders().getFirst("WWW-Authenticate")).isEqualTo("Basic realm=\"shop\"");
        refused(ask("grant_type=client_credentials", null), 401, "invalid_client");
        refused(ask("grant_type=client_credentials", "no colon"), 401, "invalid_client");
        refused(ask("grant_type=client_credentials", "async-worker:%zz"), 401, "invalid_client");
    }

    @Test
    void what_is_no_proper_request_is_told_so() {
        refused(ask("client_id=async-worker", null), 400, "invalid_request");
        refused(ask(WORKER + "&client_id=other", null), 400, "invalid_request");
        refused(ask(WORKER, "async-worker:worker-secret"), 400, "invalid_request");
        refused(ask(WORKER.replace("client_credentials", "password"), null), 400, "unsupported_grant_type");
    }

    @Test
    void secrets_are_stored_as_hashes() {
        assertThat(accounts.count("select count(*) from client_secrets where hash ~ '^[0-9a-f]{64}$'"))
                .isEqualTo(2);
    }
}
