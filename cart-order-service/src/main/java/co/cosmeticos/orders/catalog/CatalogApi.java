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

    /** So many of a SKU. */
    record Line(String sku, int quantity) {}

    /** What is to be quoted. */
    record Wanted(List<Line> lines) {}

    /** Prices and availability now; what is not for sale is absent. */
    record Quoted(List<Quote> items) {}

    /** Stock to be held for an order. */
    record Hold(UUID orderId, long expiresInSeconds, List<Line> lines) {}

    /** A reservation's state. */
    record Held(UUID orderId, String status) {}

    /** Prices and availability of these SKUs. */
    @POST
    @Path("/quotes")
    Quoted quote(Wanted wanted);

    /** Holds all lines or none; idempotent by order id. */
    @POST
    @Path("/reservations")
    Held reserve(Hold hold);

    /** Makes a hold a sale; idempotent. */
    @POST
    @Path("/reservations/{id}/commit")
    Held commit(@PathParam("id") UUID id);

    /** Gives the stock back, held or sold; idempotent. */
    @POST
    @Path("/reservations/{id}/release")
    Held release(@PathParam("id") UUID id);
}
