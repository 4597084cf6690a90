package co.cosmeticos.product.stock;

import co.cosmeticos.platform.Component;
import co.cosmeticos.platform.page.Page;
import co.cosmeticos.platform.page.QueryFingerprint;
import co.cosmeticos.platform.permission.RequiresPermission;
import co.cosmeticos.platform.value.Sku;
import co.cosmeticos.product.PlainText;
import co.cosmeticos.product.listing.JsonPage;
import jakarta.inject.Inject;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The ledger of a SKU's stock, for staff. */
@Path("stock/{sku}/movements")
@Component
@RequiresPermission("stock:read")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Stock")
@SecurityRequirement(name = "bearer")
public class StockMovementResource {

    private final StockLists stockLists;

    @Inject
    public StockMovementResource(StockLists stockLists) {
        this.stockLists = stockLists;
    }

    /** A page of the ledger of a SKU. */
    @GET
    @Operation(
            operationId = "listStockMovements",
            summary = "List the movements of a SKU's stock, the newest first, page by page",
            description = "The ledger: the deltas of all movements add up to the units on hand. Reservations do not "
                    + "stand in it until they are sold.")
    @APIResponse(responseCode = "200", description = "The page")
    @APIResponse(responseCode = "400", description = "validation, invalid-cursor")
    @APIResponse(responseCode = "404", description = "not-found: no such SKU")
    public Page<StockLists.LedgerEntry> movements(
            @PathParam("sku") @Pattern(regexp = Sku.FORM) String sku,
            @QueryParam("limit") @DefaultValue("100") @Min(1) @Max(100) int limit,
            @QueryParam("after") @PlainText(max = JsonPage.LONGEST_CURSOR) @Nullable String after) {
        var fingerprint = QueryFingerprint.of("movements", sku);
        var place = fingerprint.parse(after, 1);
        var rows = stockLists.movements(sku, place == null ? Long.MAX_VALUE : place.number(0), limit + 1);
        if (rows.isEmpty() && !stockLists.isKnown(sku)) {
            throw new StockRefused.UnknownSku(sku);
        }
        return Page.of(rows, limit, row -> fingerprint.place(row.id()));
    }
}
