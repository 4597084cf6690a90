package co.cosmeticos.orders.orderevents;

import co.cosmeticos.orders.order.OrderTokens;
import co.cosmeticos.orders.order.Orders;
import co.cosmeticos.platform.Component;
import co.cosmeticos.platform.eventstream.EventStream;
import co.cosmeticos.platform.eventstream.EventStreams;
import co.cosmeticos.platform.token.Caller;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseEventSink;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The server-sent events of an order. */
@Path("/orders")
@PermitAll
@Tag(name = "Orders")
@Component
public class OrderEventsResource {

    private static final String READ = "orders:read";

    private final Orders orders;
    private final OrderTokens tokens;
    private final OrderFeed feed;

    @Inject
    public OrderEventsResource(Orders orders, OrderTokens tokens, OrderFeed feed) {
        this.orders = orders;
        this.tokens = tokens;
        this.feed = feed;
    }

    @GET
    @Path("/{id}/events")
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @Operation(
            operationId = "followOrder",
            summary = "The events of an order as they happen (server-sent events)",
            description =
                    "Who may read the order may follow it. The newest event comes at once, each further one within "
                            + "about a second; the data of each is an OrderUpdate in JSON, its event is called order. With "
                            + "Last-Event-ID, as browsers send it, comes what was missed instead, and 204 where the order has come "
                            + "to its end and all was told. A comment comes every few seconds. The stream ends with the order "
                            + "(REJECTED, CANCELED, RETURNED), with the access token, at a log-out, and after 5 minutes by default: "
                            + "ask again then. As it takes headers, read it with fetch where EventSource sends none.")
    @APIResponse(
            responseCode = "200",
            description = "The stream",
            content =
                    @Content(
                            mediaType = MediaType.SERVER_SENT_EVENTS,
                            schema = @Schema(implementation = OrderUpdate.class)))
    @APIResponse(responseCode = "204", description = "All was told, and nothing more will happen")
    @APIResponse(responseCode = "404", description = "not-found: no such order, or somebody else's")
    @APIResponse(responseCode = "429", description = "too-many-event-streams (with Retry-After)")
    @APIResponse(responseCode = "503", description = "event-streams-full (with Retry-After)")
    public void follow(
            @PathParam("id") @Parameter(description = "UUID of the order, or its number", example = "CO-7K3M9Q2")
                    String reference,
            @HeaderParam("X-Order-Token") @Nullable String token,
            @HeaderParam("Last-Event-ID") @Nullable String lastEventId,
            @Context SecurityContext security,
            @Context Request request,
            @Context SseEventSink sink,
            @Context Sse sse) {
        var caller = Caller.of(security);
        var order = orders.get(reference);
        var holdsToken = tokens.open(order.id(), token);
        order.requireVisibleTo(caller, holdsToken, READ);
        EventStreams.answerHead(request.getMethod());
        var lastId = EventId.parse(lastEventId);
        if (lastId > 0 && feed.isOver(order.id(), lastId)) {
            throw new WebApplicationException(Response.noContent().build());
        }
        var isByToken = !order.isOwn(caller, false) && !caller.may(READ);
        var owner = caller.actor().map(UUID::toString).orElse("order " + order.id());
        feed.follow(
                new OrderListener(
                        order.id(),
                        new OrderListener.Access(
                                owner, feed.end(caller.expiresAt().orElse(null)), isByToken, caller.session()),
                        new EventStream.Line(sink, sse, "order")),
                lastId);
    }
}
