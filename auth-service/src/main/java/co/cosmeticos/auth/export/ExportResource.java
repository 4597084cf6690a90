package co.cosmeticos.auth.export;

import co.cosmeticos.auth.credential.Reauthenticate;
import co.cosmeticos.auth.credential.ReauthenticationRequest;
import co.cosmeticos.platform.Component;
import co.cosmeticos.platform.permission.SignedIn;
import co.cosmeticos.platform.problem.NotFound;
import co.cosmeticos.platform.token.Caller;
import co.cosmeticos.platform.token.UserId;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
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
import jakarta.ws.rs.core.StreamingOutput;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The signed-in user's data export. */
@Path("/me/export")
@Produces(MediaType.APPLICATION_JSON)
@SignedIn
@Component
@SecurityRequirement(name = "bearer")
@Tag(name = "Account")
public class ExportResource {

    private final RequestExport requestExport;
    private final Exports exports;
    private final Reauthenticate reauthenticate;

    @Inject
    public ExportResource(RequestExport requestExport, Exports exports, Reauthenticate reauthenticate) {
        this.requestExport = requestExport;
        this.exports = exports;
        this.reauthenticate = reauthenticate;
    }

    /**
     * The archive of a user's data and how far it is.
     *
     * @param id id of the archive
     * @param status {@code COLLECTING} or {@code READY}
     * @param requestedAt when it was asked for
     * @param finishedAt when every service had added its part; absent before
     */
    @Schema(name = "DataExport")
    public record View(
            UUID id,
            String status,
            Instant requestedAt,
            @Nullable Instant finishedAt) {
        static View of(Export export) {
            var finished = export.finishedAt();
            return new View(
                    export.id(),
                    export.status(),
                    export.requestedAt().toInstant(),
                    finished == null ? null : finished.toInstant());
        }
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "requestDataExport",
            summary = "Have all that is kept of me put together; a mail tells when it is ready",
            description = "Takes the password, and a code where a second factor is on. While an archive is being put"
                    + " together the same one is returned; a finished one is replaced by a new one. Follow"
                    + " it at GET /me/export.")
    @APIResponseSchema(value = View.class, responseCode = "202", responseDescription = "Follow it here")
    @APIResponse(responseCode = "401", description = "otp-required, otp-invalid")
    @APIResponse(responseCode = "403", description = "password-incorrect")
    @APIResponse(responseCode = "404", description = "not-found: the account is no longer there")
    @APIResponse(responseCode = "429", description = "login-throttled, login-busy")
    public Response request(@Context SecurityContext security, @NotNull @Valid ReauthenticationRequest body) {
        var user = reauthenticate.confirm(UserId.of(Caller.of(security)), body);
        return Response.accepted(View.of(requestExport.request(user.id()))).build();
    }

    @GET
    @Operation(
            operationId = "getDataExport",
            summary = "How far my archive is",
            description = "Poll it, or wait for the mail: READY means that the file can be downloaded. An archive is"
                    + " deleted seven days after it was ready.")
    @APIResponse(responseCode = "200", description = "The archive without its files")
    @APIResponse(responseCode = "404", description = "not-found: never asked for, or too old")
    public View progress(@Context SecurityContext security) {
        return View.of(own(security));
    }

    @GET
    @Path("/file")
    @Produces({"application/zip", MediaType.APPLICATION_JSON})
    @Operation(
            operationId = "downloadDataExport",
            summary = "My archive: a ZIP of JSON files",
            description = "Holds what all services keep of the user (LGPD, art. 18). It can be downloaded any number of"
                    + " times until it is deleted; before it is READY the answer is export-not-ready.")
    @APIResponse(responseCode = "200", description = "The archive", content = @Content(mediaType = "application/zip"))
    @APIResponse(responseCode = "404", description = "not-found: never asked for, or too old")
    @APIResponse(responseCode = "409", description = "export-not-ready")
    public Response file(@Context SecurityContext security) {
        var export = own(security);
        if (!export.isReady()) {
            throw new ExportRefused.NotReady();
        }
        StreamingOutput zip = out -> ArchiveZip.write(
                export, exports.fileNames(export.id()), name -> exports.content(export.id(), name), out);
        return Response.ok(zip, "application/zip")
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"cosmeticos-%s.zip\"".formatted(export.id()))
                .build();
    }

    private Export own(SecurityContext security) {
        return exports.ofUser(UserId.of(Caller.of(security)))
                .orElseThrow(() -> new NotFound("There is no archive; ask for one."));
    }
}
