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
import org.eclipse.microprofile.openapi.annotations.media.Schema;
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

    /**
     * A client secret to create.
     *
     * @param days days that it is valid, 1 to 3650; absent for no expiry
     */
    @Schema(name = "NewClientSecret")
    public record NewSecret(@Nullable @Min(1) @Max(3650) Integer days) {}

    /**
     * A secret of an OAuth client, without its text.
     *
     * @param id id of the secret, by which it is ended
     * @param createdAt when it was created
     * @param expiresAt when it expires; absent for never
     * @param lastUsedAt when a token was last got by it, to the minute; absent for not yet
     */
    @Schema(name = "ClientSecretView")
    public record View(
            UUID id,
            OffsetDateTime createdAt,
            @Nullable OffsetDateTime expiresAt,
            @Nullable OffsetDateTime lastUsedAt) {
        static View of(ClientSecret secret) {
            return new View(secret.id(), secret.createdAt(), secret.expiresAt(), secret.lastUsedAt());
        }
    }

    /**
     * A new client secret, shown this once.
     *
     * @param clientId the {@code client_id} that goes with it
     * @param clientSecret the secret itself, which begins with {@code cosm_secret_}; it is not shown again
     * @param secret what is known of it later
     */
    @Schema(name = "IssuedClientSecret")
    public record IssuedSecret(String clientId, String clientSecret, View secret) {
        static IssuedSecret of(IssueSecret.Issued issued) {
            return new IssuedSecret(issued.client().id(), issued.secret(), View.of(issued.kept()));
        }
    }

    @POST
    @Operation(
            operationId = "addClientSecret",
            summary = "Another secret beside the one that there is",
            description = "For rotation: a client has at most two valid secrets (too-many-secrets), and both work. Give"
                    + " the new one to the integration, wait until its lastUsedAt is set, then delete the"
                    + " old one. Not idempotent.")
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
            summary = "End a secret, and every token that the program has: it gets others by its other secret",
            description = "The secret is refused from then on, and every service refuses the client's tokens within a"
                    + " minute. With the last secret gone the client gets no token until another is added.")
    @APIResponse(responseCode = "204", description = "It is none any more")
    @APIResponse(responseCode = "403", description = "forbidden, permission-not-held")
    @APIResponse(responseCode = "409", description = "client-built-in: it is one of the shop's own services")
    public void end(@Context SecurityContext security, @PathParam("id") String id, @PathParam("secret") UUID secret) {
        revoked.addAll(Set.of(rotateSecret.end(Actor.of(Caller.of(security)), id, secret)));
    }
}
