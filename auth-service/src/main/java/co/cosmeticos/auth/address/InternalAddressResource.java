package co.cosmeticos.auth.address;

import co.cosmeticos.platform.Component;
import co.cosmeticos.platform.problem.NotFound;
import co.cosmeticos.platform.token.RequiresScope;
import co.cosmeticos.platform.token.UserId;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Saved addresses, for the checkout of their customer. */
@Path("/internal/users/{user}/addresses")
@Produces(MediaType.APPLICATION_JSON)
@RequiresScope("addresses:read")
@Component
@SecurityRequirement(name = "bearer")
@Tag(name = "Internal")
public class InternalAddressResource {

    private final Addresses addresses;

    @Inject
    public InternalAddressResource(Addresses addresses) {
        this.addresses = addresses;
    }

    @GET
    @Path("/{id}")
    @Operation(
            operationId = "getSavedAddress",
            summary = "An address that a customer has saved",
            description = "For a checkout that names it by its id. An address of somebody else is not-found.")
    public Address find(@PathParam("user") UUID user, @PathParam("id") UUID id) {
        return addresses
                .find(new UserId(user), id)
                .orElseThrow(() -> new NotFound("The user %s keeps no address %s.".formatted(user, id)));
    }
}
