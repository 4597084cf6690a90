package co.cosmeticos.product.stock;

import co.cosmeticos.platform.Component;
import co.cosmeticos.platform.token.Caller;
import co.cosmeticos.platform.value.Sku;
import co.cosmeticos.product.PlainText;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Stock of a SKU, for administrators. */
@Path("stock/{sku}")
@Component
@RolesAllowed("admin")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Stock")
@SecurityRequirement(name = "bearer")
public class StockResource {

    private static final int MOST = 100_000_000;

    private final CountStock countStock;

    @Inject
    public StockResource(CountStock countStock) {
        this.countStock = countStock;
    }

    /** What was counted. */
    public record Stocktake(
            @NotNull @Min(0) @Max(MOST) Integer onHand,
            @NotBlank @PlainText(max = 200) String reason) {}

    /** By how much the stock differs from what is known. */
    public record Adjustment(
            @NotNull @Min(-MOST) @Max(MOST) Integer delta,
            @NotBlank @PlainText(max = 200) String reason) {}

    /** The stock as the administrator sees it. */
    public record StockView(String sku, int onHand, int reserved, int available) {
        static StockView of(StockLevel level) {
            return new StockView(level.sku(), level.onHand(), level.reserved(), level.available());
        }
    }

    /** The stock of a SKU. */
    @GET
    @Operation(summary = "Read the stock of a SKU")
    public StockView level(@PathParam("sku") @Pattern(regexp = Sku.FORM) String sku) {
        return StockView.of(countStock.level(sku));
    }

    /** Sets what is on hand. */
    @POST
    @Path("stocktakes")
    @Operation(summary = "Enter what was counted")
    @RequestBody(
            content =
                    @Content(
                            examples =
                                    @ExampleObject(
                                            name = "stocktake",
                                            value = "{\"onHand\": 50, \"reason\": \"inventário de novembro\"}")))
    @APIResponse(responseCode = "200", description = "The stock after it")
    @APIResponse(responseCode = "409", description = "below-reserved: orders were promised more")
    public StockView counted(
            @PathParam("sku") @Pattern(regexp = Sku.FORM) String sku,
            @Valid @NotNull Stocktake body,
            @Context SecurityContext security) {
        return StockView.of(countStock.counted(
                sku, body.onHand(), body.reason(), Caller.of(security).userId()));
    }

    /** Changes what is on hand. */
    @POST
    @Path("adjustments")
    @Operation(summary = "Enter a difference")
    @RequestBody(
            content =
                    @Content(
                            examples =
                                    @ExampleObject(
                                            name = "adjustment",
                                            value = "{\"delta\": -2, \"reason\": \"frascos quebrados\"}")))
    @APIResponse(responseCode = "200", description = "The stock after it")
    @APIResponse(responseCode = "409", description = "below-reserved: orders were promised more")
    public StockView adjusted(
            @PathParam("sku") @Pattern(regexp = Sku.FORM) String sku,
            @Valid @NotNull Adjustment body,
            @Context SecurityContext security) {
        return StockView.of(countStock.adjusted(
                sku, body.delta(), body.reason(), Caller.of(security).userId()));
    }
}
