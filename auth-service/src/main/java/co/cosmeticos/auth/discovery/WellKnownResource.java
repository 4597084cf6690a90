package co.cosmeticos.auth.discovery;

import co.cosmeticos.auth.key.KeyRingCache;
import co.cosmeticos.auth.key.KeySettings;
import co.cosmeticos.platform.Component;
import co.cosmeticos.platform.token.Anonymous;
import jakarta.inject.Inject;
import jakarta.json.bind.annotation.JsonbProperty;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Discovery documents and the public key set (OpenID Connect Discovery 1.0, RFC 7517). */
@Path("/.well-known")
@Produces(MediaType.APPLICATION_JSON)
@Anonymous
@Component
@Tag(name = "Tokens")
public class WellKnownResource {

    private static final long LONGEST_CACHED_SECONDS = 300;

    private final KeyRingCache keys;
    private final KeySettings settings;

    @Inject
    public WellKnownResource(KeyRingCache keys, KeySettings settings) {
        this.keys = keys;
        this.settings = settings;
    }

    // Whoever keeps the set so long has still fetched it again before a key signs that is new in it.
    private String cached() {
        return "public, max-age="
                + Math.min(LONGEST_CACHED_SECONDS, settings.publishAhead().toSeconds() / 3);
    }

    @GET
    @Path("/jwks.json")
    @Operation(
            operationId = "getJwks",
            summary = "The public keys that verify access tokens, as a JWK set",
            description =
                    "For who verifies access tokens and ID tokens (RS256). Cache it as Cache-Control says, at most"
                            + " five minutes, and fetch it again when a token names an unknown kid. A new key is"
                            + " published before it signs.")
    public Response keys() {
        return Response.ok(keys.published())
                .header(HttpHeaders.CACHE_CONTROL, cached())
                .build();
    }

    @GET
    @Path("/openid-configuration")
    @Operation(
            operationId = "getOpenIdConfiguration",
            summary = "Where keys and tokens are found",
            description = "The metadata of OpenID Connect Discovery 1.0: endpoints, grant types, scopes, claims and"
                    + " algorithms. Configure clients by it in place of fixed addresses; its issuer is the"
                    + " iss of every token.")
    public Response configuration() {
        return Response.ok(Configuration.below(settings.issuer()))
                .header(HttpHeaders.CACHE_CONTROL, cached())
                .build();
    }

    @GET
    @Path("/oauth-authorization-server")
    @Operation(
            operationId = "getAuthorizationServerMetadata",
            summary = "The same, for who knows OAuth 2.0 alone (RFC 8414)",
            description =
                    "The same content as GET /.well-known/openid-configuration. At the gateway it also stands where"
                            + " RFC 8414, section 3.1 looks for it:"
                            + " /.well-known/oauth-authorization-server/api/v1/auth.")
    public Response metadata() {
        return configuration();
    }

    /** The metadata of this issuer (RFC 8414; RFC 9207, section 3). */
    public record Configuration(
            String issuer,
            @JsonbProperty("jwks_uri") String jwksUri,
            @JsonbProperty("authorization_endpoint") String authorizationEndpoint,
            @JsonbProperty("token_endpoint") String tokenEndpoint,
            @JsonbProperty("introspection_endpoint") String introspectionEndpoint,
            @JsonbProperty("revocation_endpoint") String revocationEndpoint,
            @JsonbProperty("grant_types_supported") List<String> grantTypes,
            @JsonbProperty("response_types_supported") List<String> responseTypes,
            @JsonbProperty("response_modes_supported") List<String> responseModes,

            @JsonbProperty("code_challenge_methods_supported")
            List<String> challengeMethods,

            @JsonbProperty("scopes_supported") List<String> scopes,
            @JsonbProperty("claims_supported") List<String> claims,
            @JsonbProperty("subject_types_supported") List<String> subjectTypes,

            @JsonbProperty("id_token_signing_alg_values_supported")
            List<String> algorithms,

            @JsonbProperty("token_endpoint_auth_methods_supported")
            List<String> clientAuthentication,

            @JsonbProperty("introspection_endpoint_auth_methods_supported")
            List<String> introspectorsAuthentication,

            @JsonbProperty("revocation_endpoint_auth_methods_supported")
            List<String> revokersAuthentication,

            @JsonbProperty("ui_locales_supported") List<String> languages,
            @JsonbProperty("prompt_values_supported") List<String> prompts,

            @JsonbProperty("authorization_response_iss_parameter_supported")
            boolean answersNameTheirIssuer) {

        static Configuration below(String issuer) {
            return new Configuration(
                    issuer,
                    issuer + "/.well-known/jwks.json",
                    issuer + "/authorize",
                    issuer + "/token",
                    issuer + "/introspect",
                    issuer + "/revoke",
                    List.of("authorization_code", "refresh_token", "client_credentials"),
                    List.of("code"),
                    List.of("query"),
                    List.of("S256"),
                    List.of("openid", "email", "profile"),
                    List.of("sub", "auth_time", "nonce", "email", "email_verified", "name", "locale"),
                    List.of("public"),
                    List.of("RS256"),
                    List.of("client_secret_basic", "client_secret_post", "none"),
                    List.of("client_secret_basic", "client_secret_post"),
                    List.of("client_secret_basic", "client_secret_post", "none"),
                    List.of("pt-BR", "en"),
                    List.of("none", "login", "consent", "select_account"),
                    true);
        }
    }
}
