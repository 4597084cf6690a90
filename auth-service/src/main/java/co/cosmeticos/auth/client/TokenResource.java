package co.cosmeticos.auth.client;

import co.cosmeticos.platform.Component;
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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The OAuth 2.0 token endpoint: for services, not for people. */
@Path("/token")
@Produces(MediaType.APPLICATION_JSON)
@Anonymous
@Component
@Tag(name = "Tokens")
public class TokenResource {

    private final GrantToken grantToken;

    @Inject
    public TokenResource(GrantToken grantToken) {
        this.grantToken = grantToken;
    }

    /** A granted token (RFC 6749, section 5.1); {@code expires_in} in seconds. */
    public record TokenView(
            @JsonbProperty("access_token") String accessToken,
            @JsonbProperty("token_type") String tokenType,
            @JsonbProperty("expires_in") long expiresIn,
            String scope) {
        static TokenView of(GrantToken.Granted granted) {
            return new TokenView(
                    granted.token().text(),
                    "Bearer",
                    granted.token().expiresInSeconds(),
                    String.join(" ", granted.scopes().stream().sorted().toList()));
        }
    }

    /** Why there is none, in the form of RFC 6749, section 5.2. */
    public record Refused(
            @NotNull String error,
            @JsonbProperty("error_description") String description) {}

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(summary = "A token for a service, by client credentials")
    @APIResponse(responseCode = "200", description = "The token")
    @APIResponse(
            responseCode = "400",
            description = "invalid_request, unsupported_grant_type or invalid_scope",
            content =
                    @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = Refused.class)))
    @APIResponse(
            responseCode = "401",
            description = "invalid_client",
            content =
                    @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = Refused.class)))
    public TokenView token(
            @HeaderParam(HttpHeaders.AUTHORIZATION) @Nullable String authorization,
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
        var grantType = one(form, "grant_type");
        if (grantType == null) {
            throw new TokenRequestRefused.Malformed("grant_type is missing.");
        }
        if (!"client_credentials".equals(grantType)) {
            throw new TokenRequestRefused.GrantType();
        }
        var credentials = ClientCredentials.of(authorization, one(form, "client_id"), one(form, "client_secret"));
        var scope = one(form, "scope");
        return TokenView.of(grantToken.grant(credentials, scope == null ? "" : scope));
    }

    private static @Nullable String one(MultivaluedMap<String, String> form, String name) {
        var values = form.get(name);
        if (values == null || values.isEmpty()) {
            return null;
        }
        if (values.size() > 1) {
            throw new TokenRequestRefused.Malformed(name + " stands in the request twice.");
        }
        return values.get(0);
    }
}
