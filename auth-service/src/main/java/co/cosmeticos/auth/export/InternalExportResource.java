package co.cosmeticos.auth.export;

import co.cosmeticos.auth.privacy.PersonalDataService;
import co.cosmeticos.platform.Component;
import co.cosmeticos.platform.token.Caller;
import co.cosmeticos.platform.token.RequiresScope;
import jakarta.inject.Inject;
import jakarta.json.JsonArray;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.PUT;
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

/** The parts that services add to archives. */
@Path("/internal/exports/{id}")
@Produces(MediaType.APPLICATION_JSON)
@RequiresScope("privacy:process")
@Component
@SecurityRequirement(name = "bearer")
@Tag(name = "Internal")
public class InternalExportResource {

    private final AddFile addFile;
    private final CompleteExport completeExport;

    @Inject
    public InternalExportResource(AddFile addFile, CompleteExport completeExport) {
        this.addFile = addFile;
        this.completeExport = completeExport;
    }

    @PUT
    @Path("/files/{name}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "addExportFile",
            summary = "Add a file of rows, or write it anew",
            description = "For services that hold personal data. Idempotent by name: the same service replaces its own"
                    + " file, and another service's is refused. Name files kind-number.json and keep each to"
                    + " about a quarter MiB.")
    @APIResponse(responseCode = "204", description = "It is in the archive")
    @APIResponse(
            responseCode = "403",
            description = "part-of-other-service: another service has added a file of this name")
    @APIResponse(responseCode = "404", description = "not-found: no such archive, or no more")
    public void addFile(
            @Context SecurityContext security,
            @PathParam("id") UUID id,
            @PathParam("name") @Pattern(regexp = "[a-z][a-z-]{0,40}-\\d{1,6}\\.json") String name,
            @NotNull JsonArray rows) {
        addFile.add(id, PersonalDataService.of(Caller.of(security)), new Exports.ArchivedFile(name, rows.toString()));
    }

    @PUT
    @Path("/parts/{service}")
    @Operation(
            operationId = "completeExportPart",
            summary = "A service has added all that it keeps",
            description = "Idempotent, and for the service of the token only. After the part of the last service the"
                    + " archive is ready and the user gets a mail.")
    @APIResponse(responseCode = "204", description = "Noted")
    @APIResponse(responseCode = "403", description = "part-of-other-service: the token is of another service")
    @APIResponse(responseCode = "404", description = "not-found: no such archive, or no such service")
    public void done(
            @Context SecurityContext security, @PathParam("id") UUID id, @PathParam("service") String service) {
        completeExport.complete(id, PersonalDataService.own(Caller.of(security), service));
    }
}
