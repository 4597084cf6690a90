package co.cosmeticos.worker.remote;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;

/** The internal side of auth-service, scope {@code users:read}. */
@Path("/internal/users")
@Produces(MediaType.APPLICATION_JSON)
public interface UsersApi {

    /** One user. */
    @GET
    @Path("/{id}")
    User user(@PathParam("id") UUID id);
}
