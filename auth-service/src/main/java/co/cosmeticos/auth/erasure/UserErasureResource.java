package co.cosmeticos.auth.erasure;

import co.cosmeticos.auth.role.Actor;
import co.cosmeticos.platform.Component;
import co.cosmeticos.platform.permission.RequiresPermission;
import co.cosmeticos.platform.token.Caller;
import co.cosmeticos.platform.token.RevokedSessions;
import co.cosmeticos.platform.token.UserId;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Erasure of a user by an administrator, when it was asked for by another way than the shop. */
@Path("/users/{id}/erasure")
@Produces(MediaType.APPLICATION_JSON)
@RequiresPermission("users:manage")
@Component
@SecurityRequirement(name = "bearer")
@Tag(name = "Administration")
public class UserErasureResource {

    private final RequestErasure requestErasure;
    private final RevokedSessions revoked;

    @Inject
    public UserErasureResource(RequestErasure requestErasure, RevokedSessions revoked) {
        this.requestErasure = requestErasure;
        this.revoked = revoked;
    }

    @POST
    @Operation(
            operationId = "eraseUser",
            summary = "Have a person erased from all services, who is signed out at once",
            description =
                    "For a person who asked by another way than the shop. The account is closed at once and erased"
                            + " after dueAt; a second request returns the same erasure. Nobody can take it back; a"
                            + " user with a role beside customer, or a permission that the caller lacks, is refused.")
    @APIResponseSchema(value = ErasureView.class, responseCode = "202", responseDescription = "It cannot be taken back")
    @APIResponse(responseCode = "403", description = "forbidden, permission-not-held")
    @APIResponse(responseCode = "404", description = "not-found")
    @APIResponse(responseCode = "409", description = "account-has-roles")
    public Response erase(@Context SecurityContext security, @PathParam("id") UUID id) {
        var requested = requestErasure.request(Actor.of(Caller.of(security)), new UserId(id));
        revoked.addAll(requested.ended());
        return Response.accepted(ErasureView.of(requested.erasure())).build();
    }
}
