package co.cosmeticos.platform.inbox;

import co.cosmeticos.platform.Component;
import co.cosmeticos.platform.page.Cursor;
import co.cosmeticos.platform.page.Page;
import co.cosmeticos.platform.permission.RequiresPermission;
import co.cosmeticos.platform.token.Caller;
import jakarta.inject.Inject;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import java.time.OffsetDateTime;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Parked messages of this service: list, replay and discard. */
@Path("/messages/parked")
@Produces(MediaType.APPLICATION_JSON)
@RequiresPermission("messages:manage")
@SecurityRequirement(name = "bearer")
@Tag(name = "Parked messages")
@Component
public class ParkedMessagesResource {

    private final InboxMessages messages;
    private final ResolveParkedMessage settle;

    @Inject
    public ParkedMessagesResource(InboxMessages messages, ResolveParkedMessage settle) {
        this.messages = messages;
        this.settle = settle;
    }

    /**
     * A parked message without its body.
     *
     * @param queue queue that it came from; with the id it names the message
     * @param id id of the message
     * @param messageType type of the message, such as {@code order.placed}; {@code unreadable} where it could not be
     *     read
     * @param reason why the last attempt failed
     * @param attempts failed attempts since it came or was last replayed
     * @param receivedAt when it first came
     */
    @Schema(name = "ParkedMessage")
    public record View(
            String queue, String id, String messageType, String reason, int attempts, OffsetDateTime receivedAt) {
        static View of(InboxMessages.FailedMessage message) {
            return new View(
                    message.queue(),
                    message.id(),
                    message.type(),
                    message.reason(),
                    message.attempts(),
                    message.receivedAt());
        }
    }

    @GET
    @Operation(
            operationId = "listParkedMessages",
            summary = "Messages that were given up after five failures, oldest first",
            description = "Parked messages of this service alone; each service has its own list. Bodies are not shown.")
    public Page<View> list(
            @QueryParam("limit") @DefaultValue("24") @Min(1) @Max(100) int limit,
            @QueryParam("after") @Nullable String after) {
        return messages.parked(Cursor.parse(after, 3), limit).map(View::of);
    }

    @POST
    @Path("/{queue}/{id}/replay")
    @Operation(
            operationId = "replayParkedMessage",
            summary = "Try a parked message again",
            description = "Schedules the message at once, with all of its attempts again; where it fails, it is parked"
                    + " again. Mend the cause first. A message that is not parked is not-found; the replay"
                    + " is audited.")
    @APIResponse(responseCode = "204", description = "It will be tried soon")
    public void replay(
            @Context SecurityContext security, @PathParam("queue") String queue, @PathParam("id") String id) {
        settle.replay(Caller.of(security).requireUser(), queue, id);
    }

    @DELETE
    @Path("/{queue}/{id}")
    @Operation(
            operationId = "discardParkedMessage",
            summary = "Give a parked message up for good",
            description =
                    "The message is not handled and cannot be replayed any more; its reason is kept. Discarding is"
                            + " audited.")
    public void discard(
            @Context SecurityContext security, @PathParam("queue") String queue, @PathParam("id") String id) {
        settle.discard(Caller.of(security).requireUser(), queue, id);
    }
}
