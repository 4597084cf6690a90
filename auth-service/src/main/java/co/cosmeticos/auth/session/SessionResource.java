package co.cosmeticos.auth.session;

import co.cosmeticos.platform.Component;
import co.cosmeticos.platform.limit.RateLimited;
import co.cosmeticos.platform.token.Anonymous;
import co.cosmeticos.platform.token.RevokedSessions;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Refresh and log-out of a session. */
@Path("/")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Anonymous
@Component
@Tag(name = "Session")
public class SessionResource {

    private final RefreshSession refreshSession;
    private final RevokeSession revokeSession;
    private final RevokedSessions revoked;

    @Inject
    public SessionResource(RefreshSession refreshSession, RevokeSession revokeSession, RevokedSessions revoked) {
        this.refreshSession = refreshSession;
        this.revokeSession = revokeSession;
        this.revoked = revoked;
    }

    /**
     * The refresh token of a session.
     *
     * @param refreshToken refresh token of the latest answer, at most 128 characters
     */
    @Schema(name = "RefreshTokenRequest")
    public record Refresh(@NotNull @Size(max = 128) String refreshToken) {}

    @POST
    @Path("/refresh")
    @RateLimited("refresh")
    @Operation(
            operationId = "refreshTokens",
            summary = "A new pair of tokens for a refresh token, which is spent by it",
            description = "Roles and permissions are read anew. For ten seconds the spent token gets the same successor"
                    + " again, so a lost answer can be repeated; a token that is older ends the session, as"
                    + " stolen. A session lives 30 days from its log-in, however often it is refreshed.")
    @APIResponse(responseCode = "200", description = "The new pair")
    @APIResponse(responseCode = "401", description = "session-expired")
    public TokenPair refresh(@NotNull @Valid Refresh body) {
        return refreshSession.refresh(body.refreshToken());
    }

    @POST
    @Path("/logout")
    @RateLimited("logout")
    @Operation(
            operationId = "logOut",
            summary = "End the session of this refresh token, in every service",
            description =
                    "No access token is needed. Idempotent: an unknown token, or one of a session that is over, is"
                            + " answered the same. Access tokens of the session are refused within a minute.")
    @APIResponse(responseCode = "204", description = "The session is over, or never was")
    public void logOut(@NotNull @Valid Refresh body) {
        revokeSession
                .logOut(body.refreshToken())
                .ifPresent(session -> revoked.add(session.id().toString()));
    }
}
