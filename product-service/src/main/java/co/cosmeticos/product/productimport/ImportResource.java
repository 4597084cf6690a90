package co.cosmeticos.product.productimport;

import co.cosmeticos.platform.Component;
import co.cosmeticos.platform.http.LargeBody;
import co.cosmeticos.platform.http.PathReferences;
import co.cosmeticos.platform.idempotency.IdempotencyKey;
import co.cosmeticos.platform.idempotency.KeyedRequest;
import co.cosmeticos.platform.idempotency.OncePerKey;
import co.cosmeticos.platform.idempotency.StoredResponse;
import co.cosmeticos.platform.money.SaleCurrency;
import co.cosmeticos.platform.permission.RequiresPermission;
import co.cosmeticos.platform.problem.Refusal;
import co.cosmeticos.platform.token.Caller;
import co.cosmeticos.platform.value.Ids;
import co.cosmeticos.product.PlainText;
import co.cosmeticos.product.csv.ColumnMapping;
import co.cosmeticos.product.csv.CsvCharset;
import co.cosmeticos.product.stock.StockLevel;
import jakarta.inject.Inject;
import jakarta.json.bind.Jsonb;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.CharacterCodingException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Product imports from CSV files. */
@Path("products/import")
@Component
@RequiresPermission("catalog:write")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Product administration")
@SecurityRequirement(name = "bearer")
public class ImportResource {

    private static final int CHUNK = 1 << 20;
    /** Number of rejected rows in the view of an import. */
    static final int SHOWN = 100;

    private static final String KEY = "Idempotency-Key";
    private static final String KEY_RULE =
            "Names this file for 24 hours: sent again with the same key, columns and content, it is the same import and"
                    + " counts no stock again. 1 to 128 printable ASCII characters without spaces.";

    private final UploadImportFile uploadImportFile;
    private final Imports imports;
    private final ImportSettings settings;
    private final OncePerKey oncePerKey;
    private final Jsonb jsonb;

    @Inject
    public ImportResource(
            UploadImportFile uploadImportFile,
            Imports imports,
            ImportSettings settings,
            OncePerKey oncePerKey,
            Jsonb jsonb) {
        this.uploadImportFile = uploadImportFile;
        this.imports = imports;
        this.settings = settings;
        this.oncePerKey = oncePerKey;
        this.jsonb = jsonb;
    }

    /** Uploads a file. */
    @POST
    @LargeBody
    @Consumes("text/csv")
    @Operation(
            operationId = "importProducts",
            summary = "Import products from CSV, in the background",
            description =
                    "One row per variant, 2,000 of a product; known slugs are updated. Variants stand in the order of the"
                            + " file; known ones stay where they are, new ones come behind. Header: slug, name,"
                            + " brand, category, description, ingredients, image, sku, option1_name, option1_value,"
                            + " option2_name, option2_value, price, currency, stock. A file with other columns names them:"
                            + " ?columns=category:Label,brand:brand,name:name,price:price&currency=BRL&stock=10."
                            + " A missing slug is made of brand and name, a missing SKU of the slug and the options."
                            + " A column that the file has not leaves what is stored. UTF-8, or the charset of the"
                            + " Content-Type: windows-1252, iso-8859-1, utf-16.")
    @APIResponseSchema(
            value = ImportJob.ImportView.class,
            responseCode = "202",
            responseDescription = "Received; Location leads to its progress")
    @APIResponse(responseCode = "400", description = "invalid-columns, invalid-charset, incomplete-file")
    @APIResponse(responseCode = "413", description = "payload-too-large")
    @APIResponse(responseCode = "422", description = "idempotency-key-reused")
    public Response receive(
            InputStream body,
            @QueryParam("columns") @PlainText(max = 1000) @Nullable String columns,
            @QueryParam("currency") @Nullable SaleCurrency currency,
            @QueryParam("stock") @Min(0) @Max(StockLevel.MOST) @Nullable Integer stock,
            @HeaderParam(KEY) @Parameter(description = KEY_RULE) @Nullable String key,
            @Context HttpHeaders headers,
            @Context SecurityContext security,
            @Context UriInfo address) {
        var id = Ids.next();
        var caller = Caller.of(security);
        var mapping = ColumnMapping.parse(columns, currency == null ? null : currency.name(), stock);
        var charset = charset(headers);
        var named = Optional.ofNullable(key).map(IdempotencyKey::required);
        var location = PathReferences.below(address, id);
        uploadImportFile.begin(id, mapping, caller.actor());
        try {
            var file = stored(id, body, charset);
            return named.map(known -> once(known, id, mapping, file, caller, location))
                    .orElseGet(() -> accepted(id, file, caller, location))
                    .response();
        } catch (Refusal e) {
            uploadImportFile.discard(id);
            throw e;
        }
    }

    private static CsvCharset charset(HttpHeaders headers) {
        var name = headers.getMediaType().getParameters().get(MediaType.CHARSET_PARAMETER);
        return CsvCharset.of(name).orElseThrow(() -> new ImportRefused.Charset(String.valueOf(name)));
    }

    // A repeated key gives the import of the first file; the one uploaded now is discarded.
    private StoredResponse once(
            IdempotencyKey key, UUID id, ColumnMapping mapping, StoredFile file, Caller caller, String location) {
        var request = KeyedRequest.of(
                "user:" + caller.requireActor(), key, "products/import", jsonb.toJson(mapping) + file.sha256());
        var answer = oncePerKey.answer(request, () -> accepted(id, file, caller, location));
        if (!location.equals(answer.location())) {
            uploadImportFile.discard(id);
        }
        return answer;
    }

    private StoredResponse accepted(UUID id, StoredFile file, Caller caller, String location) {
        var job = uploadImportFile.complete(id, file.bytes(), caller.actor());
        return new StoredResponse(
                Response.Status.ACCEPTED.getStatusCode(),
                jsonb.toJson(ImportJob.ImportView.of(job, List.of())),
                location);
    }

    private record StoredFile(long bytes, String sha256) {}

    private StoredFile stored(UUID id, InputStream body, CsvCharset charset) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            var bytes = 0L;
            var file = charset.utf8(body);
            var chunk = file.readNBytes(CHUNK);
            for (var position = 0; chunk.length > 0; position++) {
                bytes += chunk.length;
                if (bytes > settings.maxBytes()) {
                    throw new ImportRefused.TooLarge(settings.maxBytes());
                }
                digest.update(chunk);
                uploadImportFile.add(id, position, chunk);
                chunk = file.readNBytes(CHUNK);
            }
            if (bytes == 0) {
                throw new ImportRefused.Incomplete();
            }
            return new StoredFile(bytes, HexFormat.of().formatHex(digest.digest()));
        } catch (CharacterCodingException e) {
            throw new ImportRefused.Charset(charset.label());
        } catch (IOException e) {
            throw new ImportRefused.Incomplete();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256.", e);
        }
    }

    /** An import with its progress. */
    @GET
    @Path("{id}")
    @Operation(
            operationId = "getImport",
            summary = "Follow an import: progress in per cent, counts, and the first 100 rows that were not taken",
            description = "All of them are at rejections, and at rejections/export as CSV.")
    @APIResponse(responseCode = "200", description = "status: QUEUED, RUNNING, DONE, FAILED, CANCELED")
    public ImportJob.ImportView follow(@PathParam("id") UUID id) {
        var job = imports.find(id).orElseThrow(() -> new ImportRefused.Unknown(id));
        return ImportJob.ImportView.of(job, imports.rejections(id, 0, SHOWN));
    }
}
