package co.cosmeticos.auth.privacy;

import co.cosmeticos.platform.Component;
import co.cosmeticos.platform.page.Cursor;
import co.cosmeticos.platform.page.Page;
import co.cosmeticos.platform.token.Caller;
import co.cosmeticos.platform.token.RequiresScope;
import co.cosmeticos.platform.token.UserId;
import jakarta.inject.Inject;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The ledger of erasures, and the services' parts in them. */
@Path("/internal/erasures")
@Produces(MediaType.APPLICATION_JSON)
@RequiresScope("privacy:process")
@Component
@SecurityRequirement(name = "bearer")
@Tag(name = "Internal")
public class InternalErasureResource {

    private static final int PAGE = 100;

    private final Erasures erasures;
    private final RecordErasure recordErasure;

    @Inject
    public InternalErasureResource(Erasures erasures, RecordErasure recordErasure) {
        this.erasures = erasures;
        this.recordErasure = recordErasure;
    }

    /**
     * A data subject of whom nothing is to be kept.
     *
     * @param id id of the erasure
     * @param userId id of the user who was erased
     * @param emailHash SHA-256 of the verified address in hexadecimal; absent where none was verified
     */
    @Schema(name = "ErasedDataSubject")
    public record Erased(
            UUID id,
            @Schema(ref = "UUID") UserId userId,
            @Nullable String emailHash) {
        static Erased of(Erasure erasure) {
            return new Erased(erasure.id(), erasure.userId(), erasure.emailHash());
        }
    }

    @GET
    @Operation(
            operationId = "listErasures",
            summary = "Everybody who was ever erased, by whom a restored database is cleaned",
            description =
                    "For services that were restored from a backup, in pages of 100 in the order of their ids: erase"
                            + " each of these again before being ready. Erasures that have not begun are not among"
                            + " them.")
    @APIResponse(responseCode = "200", description = "A page, in order")
    public Page<Erased> list(@QueryParam("after") @Size(max = 600) @Nullable String after) {
        return erasures.list(Cursor.parse(after, 1), PAGE).map(Erased::of);
    }

    @PUT
    @Path("/{id}/parts/{service}")
    @Operation(
            operationId = "completeErasurePart",
            summary = "A service keeps nothing of the person any more",
            description = "Idempotent, and for the service of the token only. auth-service goes last: its own part is"
                    + " erasure-not-due until all others are done.")
    @APIResponse(responseCode = "204", description = "Noted")
    @APIResponse(responseCode = "403", description = "part-of-other-service: the token is of another service")
    @APIResponse(responseCode = "404", description = "not-found: no such erasure, or no such service")
    @APIResponse(responseCode = "409", description = "erasure-not-due: it has not begun, or others come first")
    public void done(
            @Context SecurityContext security, @PathParam("id") UUID id, @PathParam("service") String service) {
        recordErasure.note(id, PersonalDataService.own(Caller.of(security), service));
    }
}
