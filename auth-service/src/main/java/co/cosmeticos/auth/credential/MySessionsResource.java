package co.cosmeticos.auth.credential;

import co.cosmeticos.auth.session.ActiveSessions;
import co.cosmeticos.auth.session.RevokeSession;
import co.cosmeticos.auth.user.UserId;
import co.cosmeticos.platform.Component;
import co.cosmeticos.platform.permission.SignedIn;
import co.cosmeticos.platform.problem.NotFound;
import co.cosmeticos.platform.token.Caller;
import co.cosmeticos.platform.token.RevokedSessions;
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

    /** The sessions used last. */
    public record DeviceList(List<ActiveSessions.ActiveSession> items) {}

    @GET
    @Operation(operationId = "listSessions", summary = "Where I am signed in, at most 100, the latest used first")
    public DeviceList list(@Context SecurityContext security) {
        var caller = Caller.of(security);
        return new DeviceList(
                activeSessions.all(UserId.of(caller), caller.session().orElse("")));
    }

    @DELETE
    @Path("/{id}")
    @Operation(operationId = "endSession", summary = "End one of my sessions, in every service within a minute")
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
            summary = "End all of my sessions, this one too, in every service within a minute")
    @APIResponse(responseCode = "204", description = "No session is left")
    public void endAll(@Context SecurityContext security) {
        revoked.addAll(endAllSessions.end(UserId.of(Caller.of(security)), RevokeSession.Reason.REVOKED));
    }
}
