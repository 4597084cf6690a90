package co.cosmeticos.auth.credential;

import co.cosmeticos.auth.session.ActiveSessions;
import co.cosmeticos.auth.session.RevokeSession;
import co.cosmeticos.platform.Component;
import co.cosmeticos.platform.permission.SignedIn;
import co.cosmeticos.platform.problem.NotFound;
import co.cosmeticos.platform.token.Caller;
import co.cosmeticos.platform.token.RevokedSessions;
import co.cosmeticos.platform.token.UserId;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The signed-in user's sessions. */
@Path("/me/sessions")
@Produces(MediaType.APPLICATION_JSON)
@SignedIn
@Component
@SecurityRequirement(name = "bearer")
@Tag(name = "Session")
public class MySessionsResource {

    private final ActiveSessions activeSessions;
    private final RevokeSession revokeSession;
    private final EndAllSessions endAllSessions;
    private final RevokedSessions revoked;

    @Inject
    public MySessionsResource(
            ActiveSessions activeSessions,
            RevokeSession revokeSession,
            EndAllSessions endAllSessions,
            RevokedSessions revoked) {
        this.activeSessions = activeSessions;
        this.revokeSession = revokeSession;
        this.endAllSessions = endAllSessions;
        this.revoked = revoked;
    }

    /**
     * A user's active sessions.
     *
     * @param items the one used last first, at most 100
     */
    @Schema(name = "ActiveSessionList")
    public record DeviceList(List<ActiveSessions.ActiveSession> items) {}

    @GET
    @Operation(
            operationId = "listSessions",
            summary = "Where I am signed in, at most 100, the latest used first",
            description =
                    "Sessions that are neither over nor expired, of this shop and of storefronts on other origins."
                            + " The one of the request is marked as current.")
    public DeviceList list(@Context SecurityContext security) {
        var caller = Caller.of(security);
        return new DeviceList(
                activeSessions.all(UserId.of(caller), caller.session().orElse("")));
    }

    @DELETE
    @Path("/{id}")
    @Operation(
            operationId = "endSession",
            summary = "End one of my sessions, in every service within a minute",
            description =
                    "Signs one device out: its refresh token is void at once, its access tokens within a minute. An"
                            + " id that is no active session of the signed-in user is not-found.")
    @APIResponse(responseCode = "204", description = "The session is over")
    public void end(@Context SecurityContext security, @PathParam("id") UUID id) {
        if (!revokeSession.end(UserId.of(Caller.of(security)), id, RevokeSession.Reason.REVOKED)) {
            throw new NotFound("You have no session %s.".formatted(id));
        }
        revoked.add(id.toString());
    }

    @DELETE
    @Operation(
            operationId = "endAllSessions",
            summary = "End all of my sessions, this one too, in every service within a minute",
            description =
                    "Signs out everywhere, this device too, and forgets the known devices. Idempotent; log in again"
                            + " to go on.")
    @APIResponse(responseCode = "204", description = "No session is left")
    public void endAll(@Context SecurityContext security) {
        revoked.addAll(endAllSessions.end(UserId.of(Caller.of(security)), RevokeSession.Reason.REVOKED));
    }
}
