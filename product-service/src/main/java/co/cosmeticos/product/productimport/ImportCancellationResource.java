package co.cosmeticos.product.productimport;

import co.cosmeticos.platform.Component;
import co.cosmeticos.platform.permission.RequiresPermission;
import co.cosmeticos.platform.token.Caller;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Cancellation of an import. */
@Path("products/import/{id}/cancel")
@Component
@RequiresPermission("catalog:write")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Product administration")
@SecurityRequirement(name = "bearer")
public class ImportCancellationResource {

    private final ChangeImportStatus finishImport;
    private final Imports imports;

    @Inject
    public ImportCancellationResource(ChangeImportStatus finishImport, Imports imports) {
        this.finishImport = finishImport;
        this.imports = imports;
    }

    /** Cancels it. */
    @POST
    @Operation(
            operationId = "cancelImport",
            summary = "Cancel an import that waits or runs",
            description =
                    "What it has written stays, and its rows tell how far it came; nothing is written after the answer."
                            + " Canceled again, it stays as it is.")
    @APIResponse(responseCode = "200", description = "status: CANCELED")
    @APIResponse(responseCode = "404", description = "not-found: no such import")
    @APIResponse(responseCode = "409", description = "import-not-running: it is over, or has not come whole yet")
    public ImportJob.ImportView cancel(@PathParam("id") UUID id, @Context SecurityContext security) {
        var job = finishImport.cancel(id, Caller.of(security).actor());
        return ImportJob.ImportView.of(job, imports.rejections(id, 0, ImportResource.SHOWN));
    }
}
