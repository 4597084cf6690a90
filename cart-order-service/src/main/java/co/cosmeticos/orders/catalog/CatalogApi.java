package co.cosmeticos.orders.catalog;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;

/** The part of product-service that carts and checkout use. */
@Path("/internal")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public interface CatalogApi {

    /** A quantity of a SKU. */
    record Line(String sku, int quantity) {}

    /** The lines to be quoted. */
    record QuoteRequest(List<Line> lines) {}

    /** Current quotes; what is not for sale is absent. */
    record Quotes(List<Quote> items) {}

    /** Stock to be held for an order. */
    record ReservationRequest(UUID orderId, long expiresInSeconds, List<Line> lines) {}

    /** A reservation's state. */
    record Reservation(UUID orderId, String status) {}

    /** Prices and availability of these SKUs. */
    @POST
    @Path("/quotes")
    Quotes quote(QuoteRequest wanted);

    /** Reserves all lines or none; idempotent by order id. */
    @POST
    @Path("/reservations")
    Reservation reserve(ReservationRequest hold);

    /** Commits a reservation to a sale; idempotent. */
    @POST
    @Path("/reservations/{id}/commit")
    Reservation commit(@PathParam("id") UUID id);

    /** Releases the stock, held or sold; idempotent. */
    @POST
    @Path("/reservations/{id}/release")
    Reservation release(@PathParam("id") UUID id);
}
