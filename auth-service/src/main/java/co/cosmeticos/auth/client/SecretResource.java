package co.cosmeticos.auth.client;

import co.cosmeticos.auth.role.Actor;
import co.cosmeticos.platform.Component;
import co.cosmeticos.platform.permission.RequiresPermission;
import co.cosmeticos.platform.token.Caller;
import co.cosmeticos.platform.token.RevokedSessions;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.time.OffsetDateTime;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** A client's secrets, rotated without a moment in which none is valid. */
@Path("/clients/{id}/secrets")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RequiresPermission("clients:manage")
@Component
@SecurityRequirement(name = "bearer")
@Tag(name = "Administration")
public class SecretResource {

    private final RotateSecret rotateSecret;
    private final RevokedSessions revoked;

    @Inject
    public SecretResource(RotateSecret rotateSecret, RevokedSessions revoked) {
        this.rotateSecret = rotateSecret;
        this.revoked = revoked;
    }

    /** A secret to create; it is valid for these days, or until it is ended. */
    public record NewSecret(@Nullable @Min(1) @Max(3650) Integer days) {}

    /** What is known of a secret; {@code lastUsedAt} to the minute. */
    public record View(
            UUID id,
            OffsetDateTime createdAt,
            @Nullable OffsetDateTime expiresAt,
            @Nullable OffsetDateTime lastUsedAt) {
        static View of(ClientSecret secret) {
            return new View(secret.id(), secret.createdAt(), secret.expiresAt(), secret.lastUsedAt());
        }
    }

    /** A secret, this once, and what its client shows with it. */
    public record IssuedSecret(String clientId, String clientSecret, View secret) {
        static IssuedSecret of(IssueSecret.Issued issued) {
            return new IssuedSecret(issued.client().id(), issued.secret(), View.of(issued.kept()));
        }
    }

    @POST
    @Operation(operationId = "addClientSecret", summary = "Another secret beside the one that there is")
    @APIResponseSchema(
            value = IssuedSecret.class,
            responseCode = "201",
            responseDescription = "The secret, which is shown this once")
    @APIResponse(responseCode = "403", description = "forbidden, permission-not-held")
    @APIResponse(responseCode = "409", description = "too-many-secrets, client-built-in")
    public Response add(@Context SecurityContext security, @PathParam("id") String id, @NotNull @Valid NewSecret body) {
        var issued = rotateSecret.add(Actor.of(Caller.of(security)), id, body.days());
        return Response.status(Response.Status.CREATED)
                .entity(IssuedSecret.of(issued))
                .build();
    }

    @DELETE
    @Path("/{secret}")
    @Operation(
            operationId = "deleteClientSecret",
            summary = "End a secret, and every token that the program has: it gets others by its other secret")
    @APIResponse(responseCode = "204", description = "It is none any more")
    @APIResponse(responseCode = "403", description = "forbidden, permission-not-held")
    @APIResponse(responseCode = "409", description = "client-built-in: it is one of the shop's own services")
    public void end(@Context SecurityContext security, @PathParam("id") String id, @PathParam("secret") UUID secret) {
        revoked.addAll(Set.of(rotateSecret.end(Actor.of(Caller.of(security)), id, secret)));
    }
}
