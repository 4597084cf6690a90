package co.cosmeticos.worker.report;

import co.cosmeticos.platform.Component;
import co.cosmeticos.platform.http.PathReferences;
import co.cosmeticos.platform.permission.RequiresPermission;
import co.cosmeticos.platform.token.Caller;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.core.UriInfo;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Reports: request, progress, download. */
@Path("/reports")
@Produces(MediaType.APPLICATION_JSON)
@RequiresPermission("reports:read")
@Tag(name = "Reports", description = "Sales per day and SKU")
@Component
public class ReportResource {

    private final RequestReport request;
    private final Reports reports;

    @Inject
    public ReportResource(RequestReport request, Reports reports) {
        this.request = request;
        this.reports = reports;
    }

    /**
     * A report to be written; both days are inclusive.
     *
     * @param type {@code sales}
     * @param from first day, in the years 1 to 9999
     * @param to last day, inclusive; at most 366 days together
     * @param format {@code csv}
     */
    public record ReportRequest(
            @NotNull @Pattern(regexp = "sales") String type,
            @NotNull LocalDate from,
            @NotNull LocalDate to,
            @NotNull @Pattern(regexp = "csv") String format) {}

    /**
     * A report with its progress.
     *
     * @param id UUID of the report
     * @param type {@code sales}
     * @param format {@code csv}
     * @param from first day
     * @param to last day, inclusive
     * @param status {@code QUEUED}, {@code RUNNING}, {@code DONE} or {@code FAILED}
     * @param percentDone per cent of its days that are written, 0 to 100
     * @param rows rows that are written
     * @param reason why it failed; absent unless it {@code FAILED}
     * @param requestedAt when it was requested
     * @param finishedAt when it was done or failed; absent before
     */
    @Schema(name = "Report")
    public record View(
            UUID id,
            String type,
            String format,
            LocalDate from,
            LocalDate to,
            String status,
            int percentDone,
            int rows,
            @Nullable String reason,
            OffsetDateTime requestedAt,
            @Nullable OffsetDateTime finishedAt) {
        static View of(Report report) {
            var finished = report.finishedAt();
            return new View(
                    report.id(),
                    report.type().toLowerCase(Locale.ROOT),
                    report.format().toLowerCase(Locale.ROOT),
                    report.firstDay(),
                    report.lastDay(),
                    report.status().name(),
                    report.percentDone(),
                    report.rowsWritten(),
                    report.reason(),
                    report.requestedAt().withOffsetSameInstant(ZoneOffset.UTC),
                    finished == null ? null : finished.withOffsetSameInstant(ZoneOffset.UTC));
        }
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "requestReport",
            summary = "Order a report of at most 366 days; a job writes it",
            description = "A row for each day, SKU and currency, by the days of the shop's time zone. Follow it "
                    + "at Location, and download its file when it is DONE. It is noted in the audit log.")
    @RequestBody(
            content =
                    @Content(
                            examples =
                                    @ExampleObject(
                                            name = "sales",
                                            value =
                                                    "{\"type\":\"sales\",\"from\":\"2026-11-01\",\"to\":\"2026-11-30\",\"format\":\"csv\"}")))
    @APIResponseSchema(value = View.class, responseCode = "202", responseDescription = "Ordered; follow it at Location")
    @APIResponse(responseCode = "400", description = "validation, invalid-report-period")
    public Response order(@Valid @NotNull ReportRequest body, @Context SecurityContext security, @Context UriInfo uri) {
        var report = request.sales(body.from(), body.to(), Caller.of(security).actor());
        return Response.accepted(View.of(report))
                .header(HttpHeaders.LOCATION, PathReferences.below(uri, report.id()))
                .build();
    }

    @GET
    @Path("/{id}")
    @Operation(
            operationId = "getReport",
            summary = "How far a report is",
            description =
                    "A report is deleted with its file after a time, 7 days by default; its answer is 404 " + "then.")
    @APIResponse(responseCode = "200", description = "The report without its file")
    @APIResponse(responseCode = "404", description = "not-found: never ordered, or too old")
    public View progress(@PathParam("id") UUID id) {
        return View.of(reports.get(id));
    }

    @GET
    @Path("/{id}/file")
    @Produces({"text/csv", MediaType.APPLICATION_JSON})
    @Operation(
            operationId = "downloadReport",
            summary = "The file of a report that is done",
            description = "UTF-8 with a byte order mark. Columns: day, sku, name, currency, units and amounts "
                    + "sold, canceled and net; the last rows are the totals, one for each currency. Amounts "
                    + "are before discounts on the order and without shipping.")
    @APIResponse(responseCode = "200", description = "CSV", content = @Content(mediaType = "text/csv"))
    @APIResponse(responseCode = "404", description = "not-found: never ordered, or too old")
    @APIResponse(responseCode = "409", description = "report-not-ready")
    public Response file(@PathParam("id") UUID id) {
        var report = reports.get(id);
        var file = reports.file(id).orElseThrow(() -> new ReportRefused.NotReady(report.status()));
        return Response.ok(file, "text/csv; charset=utf-8")
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"%s\"".formatted(report.fileName()))
                .build();
    }
}
