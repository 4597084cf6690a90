package co.cosmeticos.orders.coupon;

import co.cosmeticos.platform.Component;
import co.cosmeticos.platform.http.Conditional;
import co.cosmeticos.platform.json.MergePatch;
import co.cosmeticos.platform.permission.RequiresPermission;
import co.cosmeticos.platform.problem.NotFound;
import co.cosmeticos.platform.token.Caller;
import jakarta.inject.Inject;
import jakarta.json.bind.Jsonb;
import jakarta.validation.Validator;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Changes of single terms of a coupon. */
@Path("/coupons")
@Produces(MediaType.APPLICATION_JSON)
@RequiresPermission("promotions:write")
@Tag(name = "Coupons")
@SecurityRequirement(name = "bearer")
@Component
public class CouponPatchResource {

    private final Coupons coupons;
    private final SaveCoupon saveCoupon;
    private final Jsonb jsonb;
    private final Validator validator;

    @Inject
    public CouponPatchResource(Coupons coupons, SaveCoupon saveCoupon, Jsonb jsonb, Validator validator) {
        this.coupons = coupons;
        this.saveCoupon = saveCoupon;
        this.jsonb = jsonb;
        this.validator = validator;
    }

    /**
     * Terms of a coupon that change (RFC 7396): what is absent stays, null removes a limit or a time.
     *
     * @param kind how the value is meant: percent or amount
     * @param value percent of the subtotal, 1 to 100, or an amount in the minor unit of currency
     * @param currency ISO 4217 code, in which a cart has to be; fixed once the coupon was redeemed
     * @param minSubtotalMinor least subtotal of a cart, in the minor unit of currency; null for none
     * @param maxRedemptions how often it is redeemed by all customers together; null for no limit
     * @param maxPerCustomer how often it is redeemed by one customer; null for no limit
     * @param startsAt from when it can be redeemed; null for at once
     * @param endsAt from when it can be redeemed no more; null for never
     * @param active whether it can be redeemed at all
     * @param code read only: the code in the path
     * @param redeemed read only: as it was read
     */
    @Schema(name = "CouponPatch")
    public record Patch(
            Coupon.@Nullable Kind kind,
            @Min(1) @Max(CouponTerms.MOST_MINOR) @Nullable Long value,

            @Nullable @Pattern(regexp = "[A-Z]{3}") @Schema(enumeration = {"BRL", "USD", "EUR"})
            String currency,

            @Min(0) @Max(CouponTerms.MOST_MINOR) @Nullable Long minSubtotalMinor,
            @Min(1) @Nullable Integer maxRedemptions,
            @Min(1) @Nullable Integer maxPerCustomer,
            @Nullable Instant startsAt,
            @Nullable Instant endsAt,
            @Nullable Boolean active,
            @Size(max = 32) @Nullable String code,
            @Min(0) @Nullable Integer redeemed) {

        // Without what is read only: a redemption meanwhile is no other coupon.
        private static Patch of(Coupon coupon) {
            var view = CouponView.of(coupon);
            return new Patch(
                    view.kind(),
                    view.value(),
                    view.currency(),
                    view.minSubtotalMinor(),
                    view.maxRedemptions(),
                    view.maxPerCustomer(),
                    view.startsAt(),
                    view.endsAt(),
                    view.active(),
                    null,
                    null);
        }
    }

    @PATCH
    @Path("/{code}")
    @Consumes({MediaType.APPLICATION_JSON, MergePatch.MEDIA_TYPE})
    @Operation(
            operationId = "patchCoupon",
            summary = "Change single terms of a coupon",
            description =
                    "A JSON merge patch (RFC 7396): what is absent stays, and null removes a limit or a time. The "
                            + "terms that come of it are held to the same rules as those of PUT. What GET answers can be sent back.")
    @APIResponseSchema(value = CouponView.class, responseCode = "200", responseDescription = "The coupon")
    @APIResponse(responseCode = "400", description = "validation: also of what comes of it, or with another code")
    @APIResponse(responseCode = "404", description = "not-found")
    @APIResponse(
            responseCode = "409",
            description = "coupon-limit-below-redemptions, coupon-currency-fixed, coupon-redeemed-since")
    @APIResponse(responseCode = "412", description = "stale-version")
    @APIResponse(responseCode = "428", description = "precondition-required")
    public Response patch(
            @PathParam("code") String code,
            @HeaderParam("If-Match") @Parameter(required = true) @Nullable String ifMatch,
            @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            schema = @Schema(implementation = Patch.class),
                                            examples = @ExampleObject(name = "end", value = "{\"active\": false}")))
                    byte[] body,
            @Context SecurityContext security) {
        var patch = MergePatch.read(body, Patch.class, validator);
        var expected = Conditional.expected(ifMatch);
        var before = coupons.find(code).orElseThrow(() -> new NotFound("There is no such coupon."));
        expected.require(before.version());
        var terms = MergePatch.apply(
                patch, jsonb.toJson(Patch.of(before)), CouponTerms.class, validator, CouponTerms.Change.class);
        var coupon = saveCoupon.change(
                terms.toCoupon(code),
                terms.redeemed(),
                Conditional.expected(Conditional.tag(before.version())),
                Caller.of(security).actor());
        return CouponResource.answer(Response.ok(), coupon);
    }
}
