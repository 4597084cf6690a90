package co.cosmeticos.product.stock;

import co.cosmeticos.platform.Component;
import co.cosmeticos.platform.idempotency.IdempotencyKey;
import co.cosmeticos.platform.idempotency.KeyedRequest;
import co.cosmeticos.platform.idempotency.OncePerKey;
import co.cosmeticos.platform.idempotency.StoredResponse;
import co.cosmeticos.platform.permission.RequiresPermission;
import co.cosmeticos.platform.token.Caller;
import co.cosmeticos.platform.value.Sku;
import co.cosmeticos.platform.value.ValidTextLine;
import jakarta.inject.Inject;
import jakarta.json.bind.Jsonb;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.util.Optional;
import java.util.function.Supplier;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Stock of a SKU, with stocktakes and adjustments. */
@Path("stock/{sku}")
@Component
@RequiresPermission("stock:write")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Stock")
@SecurityRequirement(name = "bearer")
public class StockResource {

    private static final String KEY = "Idempotency-Key";
    private static final String KEY_RULE =
            "Names this request for 24 hours: sent again with the same key and body, it gets the first answer and changes"
                    + " nothing more. 1 to 128 printable ASCII characters without spaces.";

    private final AdjustStock countStock;
    private final OncePerKey oncePerKey;
    private final Jsonb jsonb;

    @Inject
    public StockResource(AdjustStock countStock, OncePerKey oncePerKey, Jsonb jsonb) {
        this.countStock = countStock;
        this.oncePerKey = oncePerKey;
        this.jsonb = jsonb;
    }

    /**
     * A stocktake: how many units there are.
     *
     * @param onHand units that were counted in the warehouse, reserved ones among them; 0 to 100,000,000
     * @param reason why, one line of at most 200 characters; stands in the ledger
     */
    public record Stocktake(
            @NotNull @Min(0) @Max(StockLevel.MOST) Integer onHand,
            @NotBlank @Size(max = 200) @ValidTextLine String reason) {}

    /**
     * An adjustment of the stock by a number of units.
     *
     * @param delta units that came in, or are gone when negative
     * @param reason why, one line of at most 200 characters; stands in the ledger
     */
    @Schema(name = "StockAdjustment")
    public record Adjustment(
            @NotNull @Min(-StockLevel.MOST) @Max(StockLevel.MOST) Integer delta,

            @NotBlank @Size(max = 200) @ValidTextLine String reason) {}

    /**
     * The stock level of a SKU, in units.
     *
     * @param sku stock-keeping unit
     * @param onHand units in the warehouse
     * @param reserved units of them that are reserved for orders
     * @param available units that can be sold: on hand less reserved
     */
    @Schema(name = "StockLevel")
    public record StockView(String sku, int onHand, int reserved, int available) {
        static StockView of(StockLevel level) {
            return new StockView(level.sku(), level.onHand(), level.reserved(), level.available());
        }
    }

    /** The stock of a SKU. */
    @GET
    @RequiresPermission("stock:read")
    @Operation(
            operationId = "getStock",
            summary = "Read the stock of a SKU",
            description = "Units on hand, reserved and available at this moment. Every SKU of the catalog has "
                    + "stock, also one that is off sale.")
    public StockView level(@PathParam("sku") @Pattern(regexp = Sku.FORM) String sku) {
        return StockView.of(countStock.level(sku));
    }

    /** Records a stocktake. */
    @POST
    @Path("stocktakes")
    @Operation(
            operationId = "recordStocktake",
            summary = "Set the units on hand to what was counted",
            description = "Sets the units on hand. The ledger keeps the difference with its reason, and the audit "
                    + "log notes it. Fewer than are reserved are refused.")
    @RequestBody(
            content =
                    @Content(
                            examples =
                                    @ExampleObject(
                                            name = "stocktake",
                                            value = "{\"onHand\": 50, \"reason\": \"inventário de novembro\"}")))
    @APIResponse(
            responseCode = "200",
            description = "The stock after it",
            content = @Content(schema = @Schema(implementation = StockView.class)))
    @APIResponse(responseCode = "400", description = "validation, idempotency-key-missing, idempotency-key-malformed")
    @APIResponse(responseCode = "404", description = "not-found: no such SKU")
    @APIResponse(responseCode = "409", description = "below-reserved: orders were promised more")
    @APIResponse(responseCode = "422", description = "idempotency-key-reused")
    public Response counted(
            @PathParam("sku") @Pattern(regexp = Sku.FORM) String sku,
            @HeaderParam(KEY) @Parameter(required = true, description = KEY_RULE) @Nullable String key,
            @Valid @NotNull Stocktake body,
            @Context SecurityContext security) {
        var admin = Caller.of(security).requireActor();
        return once(
                KeyedRequest.of(
                        "user:" + admin, IdempotencyKey.required(key), "stocktakes of " + sku, jsonb.toJson(body)),
                () -> countStock.counted(sku, body.onHand(), body.reason(), Optional.of(admin)));
    }

    /** Records an adjustment. */
    @POST
    @Path("adjustments")
    @Operation(
            operationId = "adjustStock",
            summary = "Change the units on hand by a difference",
            description = "Adds a difference to the units on hand, as for broken or delivered goods. The ledger "
                    + "keeps it with its reason, and the audit log notes it. The result is never below what is "
                    + "reserved, nor above 100,000,000.")
    @RequestBody(
            content =
                    @Content(
                            examples =
                                    @ExampleObject(
                                            name = "adjustment",
                                            value = "{\"delta\": -2, \"reason\": \"frascos quebrados\"}")))
    @APIResponse(
            responseCode = "200",
            description = "The stock after it",
            content = @Content(schema = @Schema(implementation = StockView.class)))
    @APIResponse(responseCode = "400", description = "validation, idempotency-key-missing, idempotency-key-malformed")
    @APIResponse(responseCode = "404", description = "not-found: no such SKU")
    @APIResponse(responseCode = "409", description = "stock-below-zero; below-reserved: orders were promised more")
    @APIResponse(responseCode = "422", description = "stock-overflow, idempotency-key-reused")
    public Response adjusted(
            @PathParam("sku") @Pattern(regexp = Sku.FORM) String sku,
            @HeaderParam(KEY) @Parameter(required = true, description = KEY_RULE) @Nullable String key,
            @Valid @NotNull Adjustment body,
            @Context SecurityContext security) {
        var admin = Caller.of(security).requireActor();
        return once(
                KeyedRequest.of(
                        "user:" + admin, IdempotencyKey.required(key), "adjustments of " + sku, jsonb.toJson(body)),
                () -> countStock.adjusted(sku, body.delta(), body.reason(), Optional.of(admin)));
    }

    private Response once(KeyedRequest request, Supplier<StockLevel> change) {
        return oncePerKey
                .answer(request, () -> StoredResponse.ok(jsonb.toJson(StockView.of(change.get()))))
                .response();
    }
}
