package co.cosmeticos.product.stock;

import co.cosmeticos.platform.Component;
import co.cosmeticos.platform.page.Page;
import co.cosmeticos.platform.page.QueryFingerprint;
import co.cosmeticos.platform.permission.RequiresPermission;
import co.cosmeticos.product.PlainText;
import co.cosmeticos.product.listing.JsonPage;
import jakarta.inject.Inject;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** List of stock for staff: what runs out. */
@Path("stock")
@Component
@RequiresPermission("stock:read")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Stock")
@SecurityRequirement(name = "bearer")
public class StockListResource {

    private final StockLists stockLists;

    @Inject
    public StockListResource(StockLists stockLists) {
        this.stockLists = stockLists;
    }

    /** A page of SKUs with few units. */
    @GET
    @Operation(
            operationId = "listStock",
            summary = "List the SKUs on sale with fewer units available than a number, by SKU, page by page",
            description = "Available are the units on hand that are not reserved. A SKU that is off sale, or of an "
                    + "archived product, is absent. after belongs to this number.")
    @APIResponse(responseCode = "200", description = "The page")
    @APIResponse(responseCode = "400", description = "validation, invalid-cursor")
    public Page<StockLists.ListedStock> below(
            @QueryParam("below")
                    @NotNull @Min(1) @Max(StockLevel.MOST) @Parameter(required = true, description = "the units available that listed SKUs have fewer than")
                    Integer below,
            @QueryParam("limit") @DefaultValue("100") @Min(1) @Max(100) int limit,
            @QueryParam("after") @PlainText(max = JsonPage.LONGEST_CURSOR) @Nullable String after) {
        var fingerprint = QueryFingerprint.of("stock", below);
        var place = fingerprint.parse(after, 1);
        var rows = stockLists.below(below, place == null ? "" : place.key(0), limit + 1);
        return Page.of(rows, limit, row -> fingerprint.place(row.sku()));
    }
}
