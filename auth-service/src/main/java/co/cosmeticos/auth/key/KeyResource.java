package co.cosmeticos.auth.key;

import co.cosmeticos.auth.role.Actor;
import co.cosmeticos.platform.Component;
import co.cosmeticos.platform.page.Page;
import co.cosmeticos.platform.permission.RequiresPermission;
import co.cosmeticos.platform.problem.NotFound;
import co.cosmeticos.platform.token.Caller;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The signing keys, without their private halves. */
@Path("/keys")
@Produces(MediaType.APPLICATION_JSON)
@RequiresPermission("keys:manage")
@Component
@SecurityRequirement(name = "bearer")
@Tag(name = "Administration")
public class KeyResource {

    private final KeyRingCache keys;
    private final RotateKeysNow rotateKeysNow;

    @Inject
    public KeyResource(KeyRingCache keys, RotateKeysNow rotateKeysNow) {
        this.keys = keys;
        this.rotateKeysNow = rotateKeysNow;
    }

    @GET
    @Operation(
            operationId = "listKeys",
            summary = "The published keys in the order of their turns: which signs, since when, and until when each is",
            description = "All in one page, at most 20. Public halves stand in GET /.well-known/jwks.json; private ones"
                    + " never leave the service.")
    @APIResponse(responseCode = "200", description = "All of them: PENDING, ACTIVE or RETIRING")
    public Page<KeyRingCache.KeyStatus> list() {
        return new Page<>(keys.statuses(), null);
    }

    @POST
    @Path("/rotations")
    @Consumes(MediaType.WILDCARD)
    @Operation(
            operationId = "rotateKeys",
            summary = "Make another key; it signs when every service has had the time to learn it, and the one before"
                    + " stays published until its last token has expired",
            description = "Keys rotate by themselves every 90 days; this is for a key that may have leaked. The new key"
                    + " signs after it has been published for 15 minutes, and tokens of before stay valid"
                    + " until they expire. Not idempotent; at most 20 keys are published (too-many-keys).")
    @APIResponseSchema(
            value = KeyRingCache.KeyStatus.class,
            responseCode = "202",
            responseDescription = "The key, which waits for its turn")
    @APIResponse(responseCode = "409", description = "too-many-keys")
    public Response rotate(@Context SecurityContext security) {
        var kid = rotateKeysNow.rotate(Actor.of(Caller.of(security)));
        // After the commit: before it, the ring in memory would be read without the key.
        keys.readAgain();
        var made = keys.statuses().stream()
                .filter(key -> key.kid().equals(kid))
                .findFirst()
                .orElseThrow(() -> new NotFound("The key %s is over.".formatted(kid)));
        return Response.accepted(made)
                .header(HttpHeaders.LOCATION, "/api/v1/auth/keys")
                .build();
    }
}
