package co.cosmeticos.auth.token;

import co.cosmeticos.auth.key.KeySettings;
import co.cosmeticos.platform.Component;
import co.cosmeticos.platform.limit.RateLimited;
import co.cosmeticos.platform.token.Anonymous;
import co.cosmeticos.platform.token.TokenVerifier;
import jakarta.inject.Inject;
import jakarta.json.bind.annotation.JsonbProperty;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Token introspection (RFC 7662): whether a token is active, for clients that cannot verify it themselves. */
@Path("/introspect")
@Produces(MediaType.APPLICATION_JSON)
@Anonymous
@Component
@Tag(name = "Tokens")
public class IntrospectionResource {

    private final ClientAuthenticator clientAuthenticator;
    private final IntrospectToken introspectToken;
    private final KeySettings settings;

    @Inject
    public IntrospectionResource(
            ClientAuthenticator clientAuthenticator, IntrospectToken introspectToken, KeySettings settings) {
        this.clientAuthenticator = clientAuthenticator;
        this.introspectToken = introspectToken;
        this.settings = settings;
    }

    /**
     * What is told of a token (RFC 7662, section 2.2).
     *
     * @param active whether the token is good now, and the client may know it; false comes alone
     * @param tokenType {@code Bearer}; absent for a refresh token
     * @param scope permissions of an access token, separated by blanks; absent for a refresh token
     * @param clientId client that the token was given to; absent for the shop's own log-in
     * @param sub id of the user, or of the client for its own token
     * @param aud audience of an access token; absent for a refresh token
     * @param iss issuer
     * @param jti id of an access token; absent for a refresh token
     * @param iat when an access token was issued, in seconds since 1970; absent for a refresh token
     * @param exp when it expires, in seconds since 1970
     */
    @Schema(name = "TokenIntrospection")
    public record Introspection(
            boolean active,
            @JsonbProperty("token_type") @Nullable String tokenType,
            @Nullable String scope,
            @JsonbProperty("client_id") @Nullable String clientId,
            @Nullable String sub,
            @Nullable String aud,
            @Nullable String iss,
            @Nullable String jti,
            @Nullable Long iat,
            @Nullable Long exp) {

        static final Introspection INACTIVE =
                new Introspection(false, null, null, null, null, null, null, null, null, null);

        static Introspection of(ActiveToken token, String issuer) {
            return new Introspection(
                    true,
                    token.isAccessToken() ? "Bearer" : null,
                    token.scope(),
                    token.client(),
                    token.subject(),
                    token.isAccessToken() ? TokenVerifier.AUDIENCE : null,
                    issuer,
                    token.id(),
                    seconds(token.issuedAt()),
                    seconds(token.expiresAt()));
        }

        private static @Nullable Long seconds(@Nullable Instant time) {
            return time == null ? null : time.getEpochSecond();
        }
    }

    @POST
    @RateLimited("introspect")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(
            operationId = "introspectToken",
            summary = "Whether a token is good now: a client's own, or anybody's for who has tokens:introspect",
            description =
                    "Takes the client's secret, by HTTP Basic or in the form, and the form field token. A token that"
                            + " is expired, revoked, unknown or not for this client to know is just active: false."
                            + " Access tokens can also be verified without it, by the keys of GET"
                            + " /.well-known/jwks.json.")
    @APIResponseSchema(
            value = Introspection.class,
            responseCode = "200",
            responseDescription = "What is known of it; only active: false where it is not good")
    @APIResponse(
            responseCode = "400",
            description = "invalid_request",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = TokenResource.Refused.class)))
    @APIResponse(
            responseCode = "401",
            description = "invalid_client",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = TokenResource.Refused.class)))
    public Response introspect(
            @HeaderParam(HttpHeaders.AUTHORIZATION) @Nullable String authorization,
            @RequestBody(
                            content =
                                    @Content(
                                            mediaType = MediaType.APPLICATION_FORM_URLENCODED,
                                            examples =
                                                    @ExampleObject(
                                                            name = "any",
                                                            value = "client_id=…&client_secret=…&token=…")))
                    MultivaluedMap<String, String> form) {
        var fields = new OAuthForm(form);
        var token = fields.required("token");
        var asker = clientAuthenticator.confidential(authorization, fields);
        var told = introspectToken
                .introspect(asker, token)
                .map(known -> Introspection.of(known, settings.issuer()))
                .orElse(Introspection.INACTIVE);
        return Response.ok(told).header(HttpHeaders.CACHE_CONTROL, "no-store").build();
    }
}
