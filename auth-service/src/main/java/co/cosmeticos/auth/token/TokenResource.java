package co.cosmeticos.auth.token;

import co.cosmeticos.auth.audit.UserAgent;
import co.cosmeticos.auth.code.AuthorizationCode;
import co.cosmeticos.platform.Component;
import co.cosmeticos.platform.limit.RateLimited;
import co.cosmeticos.platform.token.Anonymous;
import jakarta.inject.Inject;
import jakarta.json.bind.annotation.JsonbProperty;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The OAuth 2.0 token endpoint (RFC 6749, section 3.2): client credentials, authorization codes and refresh tokens. */
@Path("/token")
@Produces(MediaType.APPLICATION_JSON)
@Anonymous
@Component
@Tag(name = "Tokens")
public class TokenResource {

    private final ClientAuthenticator clientAuthenticator;
    private final ClientCredentialsGrant clientCredentialsGrant;
    private final AuthorizationCodeGrant authorizationCodeGrant;
    private final RefreshTokenGrant refreshTokenGrant;

    @Inject
    public TokenResource(
            ClientAuthenticator clientAuthenticator,
            ClientCredentialsGrant clientCredentialsGrant,
            AuthorizationCodeGrant authorizationCodeGrant,
            RefreshTokenGrant refreshTokenGrant) {
        this.clientAuthenticator = clientAuthenticator;
        this.clientCredentialsGrant = clientCredentialsGrant;
        this.authorizationCodeGrant = authorizationCodeGrant;
        this.refreshTokenGrant = refreshTokenGrant;
    }

    /**
     * A granted token (RFC 6749, section 5.1).
     *
     * @param accessToken JWT (RFC 9068), sent as {@code Authorization: Bearer}
     * @param tokenType always {@code Bearer}
     * @param expiresIn seconds that the access token lives
     * @param scope what the token is good for, separated by blanks
     * @param refreshToken token for the next access token, good for one refresh; absent for client credentials
     * @param idToken OpenID Connect ID token (JWT); only for an authorization code with scope {@code openid}
     */
    @Schema(name = "TokenResponse")
    public record TokenView(
            @JsonbProperty("access_token") String accessToken,
            @JsonbProperty("token_type") String tokenType,
            @JsonbProperty("expires_in") long expiresIn,
            @Nullable String scope,
            @JsonbProperty("refresh_token") @Nullable String refreshToken,
            @JsonbProperty("id_token") @Nullable String idToken) {
        static TokenView of(ClientCredentialsGrant.Granted granted) {
            return new TokenView(
                    granted.token().text(),
                    "Bearer",
                    granted.token().expiresInSeconds(),
                    String.join(" ", granted.scopes().stream().sorted().toList()),
                    null,
                    null);
        }

        static TokenView of(UserTokens granted) {
            var tokens = granted.tokens();
            return new TokenView(
                    tokens.accessToken(),
                    tokens.tokenType(),
                    tokens.expiresIn(),
                    granted.scope(),
                    tokens.refreshToken(),
                    granted.idToken());
        }
    }

    /**
     * An error of an OAuth endpoint (RFC 6749, section 5.2).
     *
     * @param error code of RFC 6749, such as {@code invalid_grant}
     * @param description the error in words, for developers
     */
    @Schema(name = "OAuthErrorResponse")
    public record Refused(
            @NotNull String error,
            @JsonbProperty("error_description") String description) {}

    @POST
    @RateLimited("token")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(
            operationId = "requestToken",
            summary = "Tokens: by client credentials, by an authorization code, by a refresh token",
            description =
                    "A form with grant_type=client_credentials (an integration with its secret, by HTTP Basic or in"
                            + " the form; scope is optional), authorization_code (code, redirect_uri, code_verifier,"
                            + " client_id) or refresh_token. Errors have the form of RFC 6749, not of a problem. An"
                            + " integration keeps its token until expires_in is nearly over, and has no refresh"
                            + " token.")
    @APIResponseSchema(
            value = TokenView.class,
            responseCode = "200",
            responseDescription = "The token; scope is what it is good for, less or more than was asked for")
    @APIResponse(
            responseCode = "400",
            description = "invalid_request, invalid_grant, unsupported_grant_type or invalid_scope",
            content =
                    @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = Refused.class)))
    @APIResponse(
            responseCode = "401",
            description = "invalid_client",
            content =
                    @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = Refused.class)))
    public Response token(
            @HeaderParam(HttpHeaders.AUTHORIZATION) @Nullable String authorization,
            @HeaderParam(HttpHeaders.USER_AGENT) @Nullable String userAgent,
            @RequestBody(
                            content =
                                    @Content(
                                            mediaType = MediaType.APPLICATION_FORM_URLENCODED,
                                            examples =
                                                    @ExampleObject(
                                                            name = "service",
                                                            value =
                                                                    "grant_type=client_credentials&client_id=async-worker&client_secret=…")))
                    MultivaluedMap<String, String> form) {
        var fields = new OAuthForm(form);
        var granted = switch (fields.required("grant_type")) {
            case "client_credentials" -> service(authorization, fields);
            case "authorization_code" -> byCode(authorization, fields, userAgent);
            case "refresh_token" -> byRefreshToken(authorization, fields);
            default -> throw new OAuthError.GrantType();
        };
        // Both, as RFC 6749, section 5.1 says.
        return Response.ok(granted)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header("Pragma", "no-cache")
                .build();
    }

    private TokenView service(@Nullable String authorization, OAuthForm form) {
        var client = clientAuthenticator.confidential(authorization, form);
        var scope = form.one("scope");
        return TokenView.of(clientCredentialsGrant.grant(client, scope == null ? "" : scope));
    }

    private TokenView byCode(@Nullable String authorization, OAuthForm form, @Nullable String userAgent) {
        var client = clientAuthenticator.any(authorization, form);
        return TokenView.of(authorizationCodeGrant.exchange(
                new AuthorizationCode.Exchange(
                        form.required("code"), client, form.required("redirect_uri"), form.required("code_verifier")),
                UserAgent.of(userAgent)));
    }

    private TokenView byRefreshToken(@Nullable String authorization, OAuthForm form) {
        var client = clientAuthenticator.any(authorization, form);
        return TokenView.of(refreshTokenGrant.refresh(form.required("refresh_token"), client, form.one("scope")));
    }
}
