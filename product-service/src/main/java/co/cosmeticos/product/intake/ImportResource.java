package co.cosmeticos.product.intake;

import co.cosmeticos.platform.Component;
import co.cosmeticos.platform.http.LargeBody;
import co.cosmeticos.platform.permission.RequiresPermission;
import co.cosmeticos.platform.token.Caller;
import co.cosmeticos.platform.value.Ids;
import co.cosmeticos.product.PlainText;
import co.cosmeticos.product.csv.ColumnMapping;
import jakarta.inject.Inject;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Imports of products from CSV. */
@Path("products/import")
@Component
@RequiresPermission("catalogue:write")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Product administration")
@SecurityRequirement(name = "bearer")
public class ImportResource {

    private static final int CHUNK = 1 << 20;
    private static final int SHOWN = 100;

    private final ReceiveFile receiveFile;
    private final Imports imports;
    private final ImportSettings settings;

    @Inject
    public ImportResource(ReceiveFile receiveFile, Imports imports, ImportSettings settings) {
        this.receiveFile = receiveFile;
        this.imports = imports;
        this.settings = settings;
    }

    /** An import as the administrator sees it, with the first rows that were not taken. */
    public record ImportView(
            UUID id,
            String status,
            int progress,
            long rows,
            int created,
            int updated,
            long rejected,
            List<Imports.Rejection> rejectedRows,
            @Nullable String failure,
            Instant createdAt,
            @Nullable Instant finishedAt) {

        static ImportView of(ImportJob job, List<Imports.Rejection> rejections) {
            var finishedAt = job.finishedAt();
            return new ImportView(
                    job.id(),
                    job.status(),
                    job.progress(),
                    job.rowsRead(),
                    job.created(),
                    job.updated(),
                    job.rejected(),
                    rejections,
                    job.failure(),
                    job.createdAt().toInstant(),
                    finishedAt == null ? null : finishedAt.toInstant());
        }
    }

    /** Takes a file. */
    @POST
    @LargeBody
    @Consumes("text/csv")
    @Operation(
            summary = "Import products from CSV, in the background",
            description =
                    "One row per variant, rows of a product together; known slugs are updated. Header: slug, name,"
                            + " brand, category, description, ingredients, image, sku, option1_name, option1_value,"
                            + " option2_name, option2_value, price, currency, stock. A file with other columns names them:"
                            + " ?columns=category:Label,brand:brand,name:name,price:price&currency=BRL&stock=10."
                            + " A missing slug is made of brand and name, a missing SKU of the slug and the options.")
    @APIResponseSchema(
            value = ImportView.class,
            responseCode = "202",
            responseDescription = "Received; Location leads to its progress")
    @APIResponse(responseCode = "400", description = "invalid-columns, incomplete-file")
    @APIResponse(responseCode = "413", description = "payload-too-large")
    public Response receive(
            InputStream body,
            @QueryParam("columns") @PlainText(max = 1000) @Nullable String columns,
            @QueryParam("currency") @DefaultValue("BRL") @Pattern(regexp = "BRL|USD|EUR") String currency,
            @QueryParam("stock") @Min(0) @Max(1_000_000) @Nullable Integer stock,
            @Context SecurityContext security,
            @Context UriInfo address) {
        var id = Ids.next();
        var actor = Caller.of(security).actor();
        receiveFile.begin(id, ColumnMapping.parse(columns, currency, stock), actor);
        var job = receiveFile.complete(id, stored(id, body), actor);
        return Response.accepted(ImportView.of(job, List.of()))
                .location(address.getAbsolutePathBuilder().path(id.toString()).build())
                .build();
    }

    private long stored(UUID id, InputStream body) {
        var bytes = 0L;
        try {
            var chunk = body.readNBytes(CHUNK);
            for (var position = 0; chunk.length > 0; position++) {
                bytes += chunk.length;
                if (bytes > settings.maxBytes()) {
                    throw new ImportRefused.TooLarge(settings.maxBytes());
                }
                receiveFile.add(id, position, chunk);
                chunk = body.readNBytes(CHUNK);
            }
            if (bytes == 0) {
                throw new ImportRefused.Incomplete();
            }
            return bytes;
        } catch (ImportRefused e) {
            receiveFile.discard(id);
            throw e;
        } catch (IOException e) {
            receiveFile.discard(id);
            throw new ImportRefused.Incomplete();
        }
    }

    /** How far an import is. */
    @GET
    @Path("{id}")
    @Operation(summary = "Follow an import: progress in per cent, counts, and the first rows that were not taken")
    @APIResponse(responseCode = "200", description = "status: QUEUED, RUNNING, DONE, FAILED")
    public ImportView follow(@PathParam("id") UUID id) {
        var job = imports.find(id).orElseThrow(() -> new ImportRefused.Unknown(id));
        return ImportView.of(job, imports.rejections(id, SHOWN));
    }
}
