package co.cosmeticos.orders.sales;

import co.cosmeticos.platform.Component;
import co.cosmeticos.platform.permission.RequiresPermission;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Sales of a period, for staff. */
@Path("/sales")
@Produces(MediaType.APPLICATION_JSON)
@RequiresPermission("reports:read")
@Tag(name = "Orders")
@SecurityRequirement(name = "bearer")
@Component
public class SalesResource {

    private final Sales sales;
    private final SalesSettings settings;

    @Inject
    public SalesResource(Sales sales, SalesSettings settings) {
        this.sales = sales;
        this.settings = settings;
    }

    @GET
    @Operation(
            operationId = "getSales",
            summary = "Sales of at most 92 days: orders, units and money, in all and by day",
            description =
                    "Takes reports:read. Both days are inclusive, in the shop's time zone. An order counts on the day "
                            + "on which it was confirmed, and what goes back of it on the day of its refund or chargeback; orders "
                            + "that were never confirmed do not count.")
    @APIResponse(responseCode = "200", description = "The sales")
    @APIResponse(responseCode = "400", description = "validation, invalid-sales-period")
    public SalesView get(
            @QueryParam("from")
                    @Parameter(
                            description = "The first day",
                            required = true,
                            example = "2026-11-01",
                            schema = @Schema(type = SchemaType.STRING, format = "date"))
                    @NotNull String from,
            @QueryParam("to")
                    @Parameter(
                            description = "The last day, inclusive; at most 92 days in all",
                            required = true,
                            example = "2026-11-30",
                            schema = @Schema(type = SchemaType.STRING, format = "date"))
                    @NotNull String to) {
        var period = SalesPeriod.parse(from, to, settings.zone());
        return SalesView.of(period, sales.byDay(period));
    }
}
