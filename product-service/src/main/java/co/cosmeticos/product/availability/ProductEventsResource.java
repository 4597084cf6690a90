package co.cosmeticos.product.availability;

import co.cosmeticos.platform.Component;
import co.cosmeticos.platform.eventstream.EventStream;
import co.cosmeticos.platform.eventstream.EventStreams;
import co.cosmeticos.platform.limit.RateLimitFilter;
import co.cosmeticos.platform.token.Anonymous;
import co.cosmeticos.product.PlainText;
import co.cosmeticos.product.listing.ProductDetails;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseEventSink;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The server-sent events of a product. */
@Path("products")
@Component
@Anonymous
@Tag(name = "Catalog")
public class ProductEventsResource {

    private final ProductDetails productDetails;
    private final AvailabilityFeed feed;

    @Inject
    public ProductEventsResource(ProductDetails productDetails, AvailabilityFeed feed) {
        this.productDetails = productDetails;
        this.feed = feed;
    }

    /** What can be bought of a product, as it changes. */
    @GET
    @Path("{product}/events")
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @Operation(
            operationId = "followProduct",
            summary = "What can be bought of a product, as it changes (server-sent events)",
            description =
                    "Which variants are available comes at once, and again within about a second of each change of the product, of its"
                            + " texts and prices too; the data of each event is a ProductAvailability in JSON, its event is called"
                            + " product, its id is what stands in the product's ETag. With Last-Event-ID, as browsers send it,"
                            + " nothing comes that is known. A comment comes every few seconds. The stream ends with an event of"
                            + " status ARCHIVED where the product is taken off the catalog, and after 5 minutes by default: ask"
                            + " again then. EventSource reads it, as it takes no token.")
    @APIResponse(
            responseCode = "200",
            description = "The stream",
            content =
                    @Content(
                            mediaType = MediaType.SERVER_SENT_EVENTS,
                            schema = @Schema(implementation = ProductAvailability.class)))
    @APIResponse(responseCode = "404", description = "not-found: there is no such product, or it is archived")
    @APIResponse(responseCode = "429", description = "too-many-event-streams (with Retry-After)")
    @APIResponse(responseCode = "503", description = "event-streams-full (with Retry-After)")
    public void follow(
            @PathParam("product") @PlainText(max = 200) String product,
            @HeaderParam("Last-Event-ID") @Nullable String lastEventId,
            @Context HttpServletRequest request,
            @Context SseEventSink sink,
            @Context Sse sse) {
        var detail = productDetails.find(product, false);
        EventStreams.answerHead(request.getMethod());
        var isKnown = Long.toString(detail.version()).equals(lastEventId);
        feed.follow(new AvailabilityListener(
                detail.id(),
                isKnown ? detail.version() : 0,
                RateLimitFilter.networkOf(request).name(),
                feed.end(),
                new EventStream.Line(sink, sse, "product")));
    }
}
