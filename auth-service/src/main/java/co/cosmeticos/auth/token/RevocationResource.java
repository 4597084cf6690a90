package co.cosmeticos.auth.token;

import co.cosmeticos.platform.Component;
import co.cosmeticos.platform.limit.RateLimited;
import co.cosmeticos.platform.token.Anonymous;
import co.cosmeticos.platform.token.RevokedSessions;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Token revocation (RFC 7009): for storefronts whose user logs out, and for integrations. */
@Path("/revoke")
@Produces(MediaType.APPLICATION_JSON)
@Anonymous
@Component
@Tag(name = "Tokens")
public class RevocationResource {

    private final ClientAuthenticator clientAuthenticator;
    private final RevokeToken revokeToken;
    private final RevokedSessions revoked;

    @Inject
    public RevocationResource(
            ClientAuthenticator clientAuthenticator, RevokeToken revokeToken, RevokedSessions revoked) {
        this.clientAuthenticator = clientAuthenticator;
        this.revokeToken = revokeToken;
        this.revoked = revoked;
    }

    @POST
    @RateLimited("revoke")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(
            operationId = "revokeToken",
            summary = "End a client's own token, and every other of the same session, in every service",
            description = "Takes the form field token, with the client's secret, or the client_id of a storefront (RFC"
                    + " 7009). Of an integration it ends all of its tokens; others are got by its secret."
                    + " Idempotent: an unknown or expired token is answered the same.")
    @APIResponse(responseCode = "200", description = "It is not good any more, or never was")
    @APIResponse(
            responseCode = "400",
            description = "invalid_request, invalid_grant for a token of another client, unsupported_token_type",
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
    public Response revoke(
            @HeaderParam(HttpHeaders.AUTHORIZATION) @Nullable String authorization,
            @RequestBody(
                            content =
                                    @Content(
                                            mediaType = MediaType.APPLICATION_FORM_URLENCODED,
                                            examples =
                                                    @ExampleObject(
                                                            name = "storefront",
                                                            value = "client_id=storefront&token=…")))
                    MultivaluedMap<String, String> form) {
        var fields = new OAuthForm(form);
        var token = fields.required("token");
        var client = clientAuthenticator.any(authorization, fields);
        revokeToken.revoke(client, token).map(Set::of).ifPresent(revoked::addAll);
        return Response.ok().build();
    }
}
