package co.cosmeticos.product.activity;

import co.cosmeticos.platform.Component;
import co.cosmeticos.platform.page.Cursor;
import co.cosmeticos.platform.page.Page;
import co.cosmeticos.platform.permission.SignedIn;
import co.cosmeticos.platform.token.Caller;
import co.cosmeticos.platform.token.UserId;
import co.cosmeticos.product.PlainText;
import com.mongodb.MongoException;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.faulttolerance.exceptions.FaultToleranceException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The browsing history of the signed-in customer. */
@Path("activity")
@Component
@SignedIn
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Browsing history")
@SecurityRequirement(name = "bearer")
public class ActivityResource {

    private final Activities activities;
    private final Event<Viewed> viewed;

    @Inject
    public ActivityResource(Activities activities, Event<Viewed> viewed) {
        this.activities = activities;
        this.viewed = viewed;
    }

    /**
     * A product that the customer viewed, as reported by a client that has it cached.
     *
     * @param productId UUID of the product
     */
    @Schema(name = "ViewedProduct")
    public record View(@NotNull UUID productId) {}

    /**
     * An entry of the browsing history: a product that the customer viewed, or a search.
     *
     * @param id UUID of the entry, which rises with time
     * @param kind {@code view} or {@code search}
     * @param productId UUID of the product that was viewed; absent in a search
     * @param text what was searched for; absent in a view
     * @param hits number of hits on the search's first page; absent in a view
     * @param at when it happened
     */
    @Schema(name = "BrowsingHistoryEntry")
    public record EntryView(
            UUID id,
            String kind,
            @Nullable UUID productId,
            @Nullable String text,
            @Nullable Integer hits,
            Instant at) {

        static EntryView of(ActivityEntry entry) {
            return new EntryView(entry.id(), entry.kind(), entry.productId(), entry.text(), entry.hits(), entry.at());
        }
    }

    /** The history, the newest first. */
    @GET
    @Operation(
            operationId = "listActivity",
            summary = "Read one's own browsing history, the newest first",
            description = "Views and searches of the signed-in customer alone. An entry appears shortly after "
                    + "it happened, and is deleted after a time, 90 days by default.")
    @APIResponse(responseCode = "200", description = "A page of entries: views and searches")
    @APIResponse(responseCode = "503", description = "activity-unavailable: its store is away")
    public Page<EntryView> history(
            @QueryParam("limit") @DefaultValue("24") @Min(1) @Max(100) int limit,
            @QueryParam("after") @PlainText(max = 600) @Nullable String after,
            @Context SecurityContext security) {
        var place = Cursor.parse(after, 1);
        try {
            var rows =
                    activities.of(Caller.of(security).requireUser(), limit + 1, place == null ? null : place.uuid(0));
            return Page.of(rows, limit, entry -> Cursor.of(entry.id())).map(EntryView::of);
        } catch (MongoException | FaultToleranceException e) {
            throw new ActivityRefused.Unavailable();
        }
    }

    /** Records a view. */
    @POST
    @Operation(
            operationId = "recordActivity",
            summary = "Record that the customer has looked at a product",
            description = "For a client that showed the product from its own cache: GET of a product with the "
                    + "customer's token records a view by itself. Entries beyond an hourly limit are dropped "
                    + "in silence.")
    @RequestBody(
            content =
                    @Content(
                            examples =
                                    @ExampleObject(
                                            name = "view",
                                            value = "{\"productId\": \"01936d3e-4c5b-7a10-8d5e-0123456789ab\"}")))
    @APIResponse(responseCode = "202", description = "It will stand in the history soon")
    public Response record(@Valid @NotNull View body, @Context SecurityContext security) {
        viewed.fire(new Viewed(UserId.of(Caller.of(security)), body.productId()));
        return Response.accepted().build();
    }
}
