package co.cosmeticos.orders.orderquery;

import co.cosmeticos.orders.order.OrderNumber;
import co.cosmeticos.orders.order.OrderStatus;
import co.cosmeticos.orders.sales.SalesSettings;
import co.cosmeticos.platform.Component;
import co.cosmeticos.platform.page.Page;
import co.cosmeticos.platform.permission.RequiresPermission;
import co.cosmeticos.platform.value.CpfOrCnpj;
import co.cosmeticos.platform.value.EmailAddress;
import co.cosmeticos.platform.value.TaxId;
import co.cosmeticos.platform.value.ValidEmailAddress;
import jakarta.inject.Inject;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Search for everybody's orders, for staff: customers find their own in the list. */
@Path("/orders/search")
@Produces(MediaType.APPLICATION_JSON)
@RequiresPermission("orders:read")
@Tag(name = "Orders")
@SecurityRequirement(name = "bearer")
@Component
public class OrderSearchResource {

    private static final int LONGEST_TAX_ID = 32;

    private final OrderSummaries summaries;
    private final SalesSettings settings;

    @Inject
    public OrderSearchResource(OrderSummaries summaries, SalesSettings settings) {
        this.summaries = summaries;
        this.settings = settings;
    }

    @GET
    @Operation(
            operationId = "searchOrders",
            summary = "Everybody's orders, the newest first; by number, status, buyer or time",
            description =
                    "Takes orders:read. All filters are optional and hold together. An email address and a tax id "
                            + "are compared as a whole, the address in any case. from and to are days of the shop's "
                            + "time zone, both inclusive, or moments, of which to is exclusive. Orders that are placed meanwhile come before the first page, and move none from one page to another.")
    @APIResponse(responseCode = "200", description = "A page of orders")
    @APIResponse(responseCode = "400", description = "invalid-order-period: it ends before it begins")
    public Page<OrderSummary> search(
            @QueryParam("number")
                    @Parameter(description = "The number of the order", example = "CO-7K3M9Q2")
                    @Pattern(regexp = OrderNumber.TYPED) @Nullable String number,
            @QueryParam("status") @Parameter(description = "Its status now") @Nullable OrderStatus status,
            @QueryParam("email")
                    @Parameter(
                            description = "The email address to which mails about it are sent",
                            example = "cliente@cosmeticos.example")
                    @Size(max = EmailAddress.MAX_LENGTH) @ValidEmailAddress
                    @Nullable String email,
            @QueryParam("userId")
                    @Parameter(
                            description = "The account that placed or claimed it",
                            example = "01890a5d-ac96-774b-bcce-b302099a8057")
                    @Nullable UUID userId,
            @QueryParam("taxId")
                    @Parameter(
                            description = "The buyer's CPF or CNPJ, with or without punctuation",
                            example = "529.982.247-25")
                    @Size(max = LONGEST_TAX_ID) @CpfOrCnpj
                    @Nullable String taxId,
            @QueryParam("from")
                    @Parameter(
                            description = "Placed on this day or later, or from this moment on",
                            example = "2026-11-22")
                    @Nullable String from,
            @QueryParam("to")
                    @Parameter(
                            description = "Placed on this day or before, or before this moment",
                            example = "2026-11-23T00:00:00-03:00")
                    @Nullable String to,
            @QueryParam("limit") @DefaultValue("24") @Min(1) @Max(100) int limit,
            @QueryParam("after") @Nullable String after) {
        var search = new OrderSearch(
                number == null ? null : OrderNumber.parse(number).orElse(number),
                status,
                email == null ? null : EmailAddress.parse(email),
                taxId == null ? null : TaxId.parse(taxId),
                userId,
                SearchedPeriod.parse(from, to, settings.zone()));
        var rows = summaries.search(search, search.parse(after), limit + 1);
        return Page.of(rows, limit, row -> search.place(Place.of(row)));
    }
}
