package co.cosmeticos.auth.audit;

import co.cosmeticos.platform.Component;
import co.cosmeticos.platform.page.Cursor;
import co.cosmeticos.platform.page.Page;
import co.cosmeticos.platform.permission.RequiresPermission;
import co.cosmeticos.platform.token.UserId;
import jakarta.inject.Inject;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The audit log, read-only. */
@Path("/audit")
@RequiresPermission("audit:read")
@Component
@SecurityRequirement(name = "bearer")
@Tag(name = "Administration")
public class AuditResource {

    private final AuditEntries entries;
    private final AuditCsv csv;

    @Inject
    public AuditResource(AuditEntries entries, AuditCsv csv) {
        this.entries = entries;
        this.csv = csv;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "listAuditEntries",
            summary = "What was done, the newest first; by one person, to one person, of one kind, in a time, or all",
            description =
                    "All filters are optional and hold together; from is inclusive, to is not. Entries are read-only"
                            + " and deleted after two years, unless the shop is set otherwise.")
    @APIResponse(responseCode = "200", description = "A page of entries")
    @APIResponse(responseCode = "400", description = "invalid-audit-period: it ends before it starts")
    public Page<AuditEntry> list(
            @QueryParam("action") @Nullable AuditAction action,
            @QueryParam("actor") @Nullable UUID actor,
            @QueryParam("subject") @Nullable UUID subject,
            @QueryParam("from") @Nullable OffsetDateTime from,
            @QueryParam("to") @Nullable OffsetDateTime to,
            @QueryParam("limit") @DefaultValue("24") @Min(1) @Max(100) int limit,
            @QueryParam("after") @Nullable String after) {
        return entries.list(new AuditQuery(action, actor, user(subject), from, to), Cursor.parse(after, 1), limit);
    }

    @GET
    @Path("/export")
    @Produces("text/csv")
    @Operation(
            operationId = "exportAuditEntries",
            summary = "The same as CSV, all of it",
            description =
                    "Takes the same filters as the list, without paging, and streams a CSV file with a header row."
                            + " Cells that a spreadsheet would run as a formula are made harmless.")
    @APIResponse(
            responseCode = "200",
            description = "The entries, the newest first",
            content = @Content(mediaType = "text/csv", schema = @Schema(type = SchemaType.STRING)))
    @APIResponse(responseCode = "400", description = "invalid-audit-period: it ends before it starts")
    public Response export(
            @QueryParam("action") @Nullable AuditAction action,
            @QueryParam("actor") @Nullable UUID actor,
            @QueryParam("subject") @Nullable UUID subject,
            @QueryParam("from") @Nullable OffsetDateTime from,
            @QueryParam("to") @Nullable OffsetDateTime to) {
        var query = new AuditQuery(action, actor, user(subject), from, to);
        StreamingOutput body = out -> {
            var text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
            csv.write(query, text);
        };
        return Response.ok(body)
                .header("Content-Disposition", "attachment; filename=\"audit.csv\"")
                .build();
    }

    private static @Nullable UserId user(@Nullable UUID id) {
        return id == null ? null : new UserId(id);
    }
}
