package co.cosmeticos.worker.notification;

import co.cosmeticos.platform.Component;
import co.cosmeticos.platform.page.Cursor;
import co.cosmeticos.platform.page.Page;
import co.cosmeticos.platform.permission.RequiresPermission;
import co.cosmeticos.platform.token.Caller;
import co.cosmeticos.platform.token.UserId;
import jakarta.inject.Inject;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Notifications with their delivery status. */
@Path("/notifications")
@Produces(MediaType.APPLICATION_JSON)
@RequiresPermission("notifications:read")
@Tag(name = "Notifications", description = "Mails to customers and their delivery")
@Component
public class NotificationResource {

    private final Notifications notifications;
    private final ResendNotification resend;

    @Inject
    public NotificationResource(Notifications notifications, ResendNotification resend) {
        this.notifications = notifications;
        this.resend = resend;
    }

    @GET
    @Operation(
            operationId = "listNotifications",
            summary = "Notifications, the newest first; of one order, in one status, or all",
            description = "Both filters can be combined. Neither address nor content is kept: the mail is made "
                    + "when it is sent. Notifications are deleted after a time, a year by default.")
    @APIResponse(responseCode = "200", description = "A page of notifications")
    public Page<View> list(
            @QueryParam("orderId") @Parameter(example = "01890a5d-ac96-774b-bcce-b302099a8057") @Nullable UUID orderId,
            @QueryParam("status") @Parameter(example = "FAILED") @Nullable NotificationStatus status,
            @QueryParam("limit") @DefaultValue("24") @Min(1) @Max(100) int limit,
            @QueryParam("after") @Nullable String after) {
        return notifications
                .list(orderId, status, Cursor.parse(after, 1), limit)
                .map(View::of);
    }

    @POST
    @Path("/{id}/resend")
    @RequiresPermission("notifications:resend")
    @Operation(
            operationId = "resendNotification",
            summary = "Send a notification again, with all its attempts before it",
            description = "One that was SENT, FAILED, WITHHELD or CANCELED is PENDING again; a job sends it soon, "
                    + "with the same Message-ID. It is noted in the audit log. A mail that is not true any "
                    + "more is canceled instead.")
    @APIResponseSchema(value = View.class, responseCode = "202", responseDescription = "It is PENDING again")
    @APIResponse(responseCode = "404", description = "not-found")
    @APIResponse(responseCode = "409", description = "notification-pending: it is still to be sent")
    public Response resend(@PathParam("id") UUID id, @Context SecurityContext security) {
        var notification = resend.resend(id, Caller.of(security).actor());
        return Response.accepted(View.of(notification)).build();
    }

    /**
     * A notification: a mail about one event, with its delivery status. The address is not kept.
     *
     * @param id UUID of the notification
     * @param channel {@code EMAIL}, the only channel
     * @param kind what the mail is about: {@code ORDER_CONFIRMED}, {@code PASSWORD_RESET} and so on
     * @param orderId UUID of the order that the mail is about; absent where it is about an account
     * @param userId UUID of the user whom it is sent to; absent for a guest, and once the user was erased
     * @param status {@code PENDING}, {@code SENT}, {@code FAILED}, {@code WITHHELD} or {@code CANCELED}
     * @param attempts attempts that were made since it was created or resent
     * @param reason why it is not sent, or why its last attempt failed; else absent
     * @param messageId Message-ID of the mail without angle brackets, the same in every attempt
     * @param createdAt when the event arrived
     * @param nextAttemptAt when it is tried next; absent unless it is {@code PENDING}
     * @param sentAt when the mail server accepted it; absent before
     */
    @Schema(name = "EmailNotification")
    public record View(
            UUID id,
            String channel,
            String kind,
            @Nullable UUID orderId,
            @Schema(ref = "UUID") @Nullable UserId userId,
            String status,
            int attempts,
            @Nullable String reason,
            String messageId,
            OffsetDateTime createdAt,
            @Nullable OffsetDateTime nextAttemptAt,
            @Nullable OffsetDateTime sentAt) {

        static View of(Notification notification) {
            return new View(
                    notification.id(),
                    notification.channel(),
                    notification.kind().name(),
                    notification.orderId(),
                    notification.userId(),
                    notification.status().name(),
                    notification.attempts(),
                    notification.reason(),
                    notification.messageId(),
                    utc(notification.createdAt()),
                    notification.nextAttemptAt() == null ? null : utc(notification.nextAttemptAt()),
                    notification.sentAt() == null ? null : utc(notification.sentAt()));
        }

        private static OffsetDateTime utc(OffsetDateTime time) {
            return time.withOffsetSameInstant(ZoneOffset.UTC);
        }
    }
}
