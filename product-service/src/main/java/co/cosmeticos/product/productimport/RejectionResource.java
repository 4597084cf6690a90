package co.cosmeticos.product.productimport;

import co.cosmeticos.platform.Component;
import co.cosmeticos.platform.page.Page;
import co.cosmeticos.platform.page.QueryFingerprint;
import co.cosmeticos.platform.permission.RequiresPermission;
import co.cosmeticos.product.PlainText;
import co.cosmeticos.product.listing.JsonPage;
import jakarta.inject.Inject;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Rejected rows of an import, as pages and as CSV. */
@Path("products/import/{id}/rejections")
@Component
@RequiresPermission("catalog:write")
@Tag(name = "Product administration")
@SecurityRequirement(name = "bearer")
public class RejectionResource {

    private final Imports imports;
    private final RejectionCsv csv;

    @Inject
    public RejectionResource(Imports imports, RejectionCsv csv) {
        this.imports = imports;
        this.csv = csv;
    }

    /** A page of rejections. */
    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "listRejections",
            summary = "List the rows of an import that were not taken, by line, page by page",
            description = "Of an import the first 100,000 are kept; its rejected counts all.")
    @APIResponse(responseCode = "200", description = "The page")
    @APIResponse(responseCode = "400", description = "validation, invalid-cursor")
    @APIResponse(responseCode = "404", description = "not-found: no such import")
    public Page<Imports.Rejection> list(
            @PathParam("id") UUID id,
            @QueryParam("limit") @DefaultValue("100") @Min(1) @Max(100) int limit,
            @QueryParam("after") @PlainText(max = JsonPage.LONGEST_CURSOR) @Nullable String after) {
        requireImport(id);
        var fingerprint = QueryFingerprint.of("rejections", id);
        var place = fingerprint.parse(after, 1);
        var rows = imports.rejections(id, place == null ? 0 : place.number(0), limit + 1);
        return Page.of(rows, limit, row -> fingerprint.place(row.line()));
    }

    /** All rejections, as CSV. */
    @GET
    @Path("export")
    @Produces("text/csv")
    @Operation(
            operationId = "exportRejections",
            summary = "Download the rows of an import that were not taken, as CSV",
            description = "A CSV file with the columns line and reason, by line. Of an import the first 100,000 "
                    + "rejected rows are kept.")
    @APIResponse(
            responseCode = "200",
            description = "The rows by line",
            content = @Content(mediaType = "text/csv", schema = @Schema(type = SchemaType.STRING)))
    @APIResponse(responseCode = "404", description = "not-found: no such import")
    public Response export(@PathParam("id") UUID id) {
        requireImport(id);
        StreamingOutput body = out -> csv.write(id, new OutputStreamWriter(out, StandardCharsets.UTF_8));
        return Response.ok(body)
                .header("Content-Disposition", "attachment; filename=\"rejections.csv\"")
                .build();
    }

    private void requireImport(UUID id) {
        if (imports.find(id).isEmpty()) {
            throw new ImportRefused.Unknown(id);
        }
    }
}
