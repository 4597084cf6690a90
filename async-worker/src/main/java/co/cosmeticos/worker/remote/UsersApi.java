package co.cosmeticos.worker.remote;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;

/** Internal API of auth-service, scopes {@code users:read} and {@code email-codes:read}. */
@Path("/internal")
@Produces(MediaType.APPLICATION_JSON)
public interface UsersApi {

    /** One user. */
    @GET
    @Path("/users/{id}")
    User user(@PathParam("id") UUID id);

    /** One email code, while it is valid. */
    @GET
    @Path("/email-codes/{id}")
    EmailCode emailCode(@PathParam("id") UUID id);

    /** The code of an invitation, while it is valid. */
    @GET
    @Path("/invitation-codes/{id}")
    EmailCode invitationCode(@PathParam("id") UUID id);
}
