package co.cosmeticos.worker.remote;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;

/** Internal API of cart-order-service, scope {@code orders:read}. */
@Path("/internal/orders")
@Produces(MediaType.APPLICATION_JSON)
public interface OrdersApi {

    /** One order. */
    @GET
    @Path("/{id}")
    Order order(@PathParam("id") UUID id);
}
