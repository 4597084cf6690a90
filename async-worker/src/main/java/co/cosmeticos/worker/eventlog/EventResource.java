package co.cosmeticos.worker.eventlog;

import co.cosmeticos.platform.Component;
import co.cosmeticos.platform.page.Cursor;
import co.cosmeticos.platform.page.Page;
import co.cosmeticos.platform.permission.RequiresPermission;
import com.mongodb.MongoException;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.eclipse.microprofile.faulttolerance.exceptions.FaultToleranceException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The event log: events by aggregate, type, actor and time. */
@Path("/events")
@Produces(MediaType.APPLICATION_JSON)
@RequiresPermission("events:read")
@Tag(name = "Events", description = "The event log and the audit log")
@Component
public class EventResource {

    private final EventLog log;

    @Inject
    public EventResource(EventLog log) {
        this.log = log;
    }

    /**
     * An event of the event log.
     *
     * @param id id of the event (CloudEvents), the same however often it was delivered
     * @param type what happened: {@code order.placed}, {@code audit.recorded} and so on
     * @param source the service that published it: {@code /cart-order-service}
     * @param subject id of what it is about: an order, a user, a product
     * @param sequence rises with each event of a subject
     * @param time when it happened
     * @param correlationId id of the request that caused it; absent where none did
     * @param traceparent trace of that request (W3C Trace Context); absent where it was not traced
     * @param data what the event tells; its members depend on the type
     */
    @Schema(name = "Event")
    public record View(
            String id,
            String type,
            String source,
            String subject,
            long sequence,
            OffsetDateTime time,
            @Nullable String correlationId,
            @Nullable String traceparent,
            JsonObject data) {
        static View of(LoggedEvent event) {
            return new View(
                    event.id(),
                    event.type(),
                    event.source(),
                    event.subject(),
                    event.sequence(),
                    event.at(),
                    event.correlationId(),
                    event.traceparent(),
                    event.json());
        }
    }

    @GET
    @Operation(
            operationId = "listEvents",
            summary = "Events of the shop, the newest first",
            description = "The event log of all services; type=audit.recorded is their audit log, except for "
                    + "log-ins and what users do to their own accounts. from is inclusive, to is exclusive. "
                    + "Events appear shortly after they happened, and stay for 5 years by default.")
    @APIResponse(responseCode = "200", description = "A page of events")
    @APIResponse(responseCode = "400", description = "invalid-time, invalid-event-period, invalid-cursor")
    @APIResponse(responseCode = "503", description = "event-log-unavailable: MongoDB is away, and no event is lost")
    public Page<View> list(
            @QueryParam("subject")
                    @Parameter(description = "The id of an order, a user, a product", example = "C-1042")
                    @Size(max = 200) @Nullable String subject,
            @QueryParam("type") @Parameter(example = "order.placed") @Size(max = 100) @Nullable String type,
            @QueryParam("actor")
                    @Parameter(
                            description = "The user who did it, of audit.recorded",
                            example = "01890a5d-ac96-774b-bcce-b302099a8057")
                    @Nullable UUID actor,
            @QueryParam("from")
                    @Parameter(description = "From this moment on", example = "2026-11-22T00:00:00Z")
                    @Nullable String from,
            @QueryParam("to")
                    @Parameter(description = "To before this moment", example = "2026-11-23T00:00:00Z")
                    @Nullable String to,
            @QueryParam("limit") @DefaultValue("24") @Min(1) @Max(100) int limit,
            @QueryParam("after") @Nullable String after) {
        var query = EventQuery.of(subject, type, actor, from, to);
        try {
            return log.list(query, Cursor.parse(after, 2), limit).map(View::of);
        } catch (EventLogAway | MongoException | FaultToleranceException e) {
            throw new EventLogRefused.Unavailable();
        }
    }
}
