package co.cosmeticos.auth.revocation;

import co.cosmeticos.platform.Component;
import co.cosmeticos.platform.token.RequiresScope;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Ended sessions, for services that verify access tokens. */
@Path("/internal/revocations")
@Produces(MediaType.APPLICATION_JSON)
@RequiresScope("sessions:read")
@Component
@SecurityRequirement(name = "bearer")
@Tag(name = "Internal")
public class RevocationsResource {

    private final Revocations revocations;

    @Inject
    public RevocationsResource(Revocations revocations) {
        this.revocations = revocations;
    }

    @GET
    @Operation(
            operationId = "listRevocations",
            summary = "Sessions ended since a place in the list; each at least once",
            description =
                    "Each service polls it every ten seconds and refuses access tokens with these sid. Without after"
                            + " it answers all that still matter; pass next as after the next time, also where items"
                            + " is empty.")
    public Revocations.RevocationPage since(@QueryParam("after") @Nullable String after) {
        return revocations.since(after);
    }
}
