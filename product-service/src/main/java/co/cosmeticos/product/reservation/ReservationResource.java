package co.cosmeticos.product.reservation;

import co.cosmeticos.platform.Component;
import co.cosmeticos.platform.http.PathReferences;
import co.cosmeticos.platform.token.RequiresScope;
import co.cosmeticos.platform.value.Sku;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Reservations of stock, for cart-order-service. */
@Path("internal/reservations")
@Component
@RequiresScope("stock:reserve")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Internal")
@SecurityRequirement(name = "bearer")
public class ReservationResource {

    private static final long LONGEST_SECONDS = 30L * 24 * 3600;

    private final ReserveStock reserveStock;
    private final EndReservation endReservation;

    @Inject
    public ReservationResource(ReserveStock reserveStock, EndReservation endReservation) {
        this.reserveStock = reserveStock;
        this.endReservation = endReservation;
    }

    /**
     * The lines of an order, and how long to hold them.
     *
     * @param orderId UUID of the order, which has one reservation
     * @param expiresInSeconds how long it is held, 1 second to 30 days, unless it is committed before
     * @param lines 1 to 200; quantities of the same SKU add up
     */
    public record ReservationRequest(
            @NotNull UUID orderId,
            @NotNull @Min(1) @Max(LONGEST_SECONDS) Long expiresInSeconds,
            @NotEmpty @Size(max = 200) List<@NotNull @Valid LineRequest> lines) {

        // Merges lines of the same SKU.
        List<Reservation.Line> merged() {
            return lines.stream()
                    .collect(Collectors.groupingBy(LineRequest::sku, Collectors.summingInt(LineRequest::quantity)))
                    .entrySet()
                    .stream()
                    .map(entry -> new Reservation.Line(entry.getKey(), entry.getValue()))
                    .toList();
        }
    }

    /**
     * Units of one SKU.
     *
     * @param sku stock-keeping unit: 3 to 32 capitals, digits and hyphens
     * @param quantity units to hold, 1 to 100,000
     */
    @Schema(name = "ReservationLineRequest")
    public record LineRequest(
            @NotNull @Pattern(regexp = Sku.FORM) String sku,
            @NotNull @Min(1) @Max(100_000) Integer quantity) {}

    /**
     * The stock that is reserved for an order.
     *
     * @param orderId UUID of the order
     * @param status {@code HELD}, {@code COMMITTED}, {@code RELEASED} or {@code EXPIRED}
     * @param expiresAt until when it is held, or was to be; absent where it was released before it was made
     * @param lines units by SKU, in the order of the SKUs; none where it was released before it was made
     */
    public record ReservationView(
            UUID orderId, String status, @Nullable Instant expiresAt, List<Reservation.Line> lines) {
        static ReservationView of(Reservation reservation) {
            var expiresAt = reservation.expiresAt();
            return new ReservationView(
                    reservation.orderId(),
                    reservation.status().name(),
                    expiresAt == null ? null : expiresAt.toInstant(),
                    reservation.lines());
        }
    }

    /** Reserves stock. */
    @POST
    @Operation(
            operationId = "createReservation",
            summary = "Hold stock for an order, all lines or none; the same order gets the same answer again",
            description = "All lines are held, or none. An order that has a reservation gets it with 200 where "
                    + "the lines are the same; one that was released or has expired is not held again. Commit "
                    + "it before it expires.")
    @RequestBody(
            content =
                    @Content(
                            examples =
                                    @ExampleObject(
                                            name = "order",
                                            value =
                                                    "{\"orderId\": \"01936d3e-4c5b-7a10-8d5e-0123456789ab\", \"expiresInSeconds\": 900,"
                                                            + " \"lines\": [{\"sku\": \"AUR-BM-RUBI\", \"quantity\": 2}]}")))
    @APIResponse(
            responseCode = "201",
            description = "Held",
            content = @Content(schema = @Schema(implementation = ReservationView.class)))
    @APIResponseSchema(
            value = ReservationView.class,
            responseCode = "200",
            responseDescription = "Held, or sold, before")
    @APIResponse(responseCode = "409", description = "out-of-stock (skus), reservation-closed")
    @APIResponse(responseCode = "422", description = "reservation-conflict: this order has other lines")
    public Response reserve(@Valid @NotNull ReservationRequest body, @Context UriInfo address) {
        var held = reserveStock.reserve(body.orderId(), Duration.ofSeconds(body.expiresInSeconds()), body.merged());
        var response = Response.ok();
        if (held.isNew()) {
            response.status(Response.Status.CREATED)
                    .header(HttpHeaders.LOCATION, PathReferences.below(address, body.orderId()));
        }
        return response.entity(ReservationView.of(held.reservation())).build();
    }

    /** The reservation of an order. */
    @GET
    @Path("{orderId}")
    @Operation(
            operationId = "getReservation",
            summary = "Read the reservation of an order",
            description = "404 for an order for which nothing was ever reserved or released.")
    public ReservationView get(@PathParam("orderId") UUID orderId) {
        return ReservationView.of(endReservation.get(orderId));
    }

    /** Commits the reservation of a paid order. */
    @POST
    @Path("{orderId}/commit")
    @Consumes(MediaType.WILDCARD)
    @Operation(
            operationId = "commitReservation",
            summary = "Sell what is held",
            description = "For an order that is paid: its units leave the stock. It can be repeated; a "
                    + "reservation that has expired or was released is refused.")
    @APIResponse(responseCode = "200", description = "Sold, now or before")
    @APIResponse(responseCode = "409", description = "reservation-expired: it is not held any more")
    public ReservationView commit(@PathParam("orderId") UUID orderId) {
        return ReservationView.of(endReservation.commit(orderId));
    }

    /** Releases the reservation of an order. */
    @POST
    @Path("{orderId}/release")
    @Consumes(MediaType.WILDCARD)
    @Operation(
            operationId = "releaseReservation",
            summary = "Give up what is held, or take back what was sold; bars an unknown order",
            description = "Held units become available, sold ones are on hand again. It can be repeated. An order "
                    + "without a reservation gets none from then on, so that a late request to hold stock has "
                    + "no effect.")
    @APIResponse(responseCode = "200", description = "Released, now or before")
    public ReservationView release(@PathParam("orderId") UUID orderId) {
        return ReservationView.of(endReservation.release(orderId));
    }
}
