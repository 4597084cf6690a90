package co.cosmeticos.orders.coupon;

import co.cosmeticos.platform.Component;
import co.cosmeticos.platform.http.Conditional;
import co.cosmeticos.platform.page.Cursor;
import co.cosmeticos.platform.page.Page;
import co.cosmeticos.platform.permission.RequiresPermission;
import co.cosmeticos.platform.problem.NotFound;
import co.cosmeticos.platform.token.Caller;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.groups.ConvertGroup;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
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

/** Administration of coupons. */
@Path("/coupons")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RequiresPermission("promotions:write")
@Tag(name = "Coupons")
@SecurityRequirement(name = "bearer")
@Component
public class CouponResource {

    private static final String EXAMPLE = """
            {"kind": "PERCENT", "value": 10, "minSubtotalMinor": 5000, "maxRedemptions": 1000, "maxPerCustomer": 1,
             "active": true}
            """;
    private static final String CHANGE = """
            {"kind": "PERCENT", "value": 15, "currency": "BRL", "minSubtotalMinor": 5000, "maxRedemptions": 1000,
             "maxPerCustomer": 1, "active": true}
            """;

    private final Coupons coupons;
    private final SaveCoupon saveCoupon;

    @Inject
    public CouponResource(Coupons coupons, SaveCoupon saveCoupon) {
        this.coupons = coupons;
        this.saveCoupon = saveCoupon;
    }

    @GET
    @RequiresPermission("promotions:read")
    @Operation(
            operationId = "listCoupons",
            summary = "Coupons by code, with how often each was redeemed",
            description = "Takes promotions:read. All filters are optional and hold together: q is the beginning of a "
                    + "code; active is that of the coupon, whatever the time is and whether or not it is used up.")
    @APIResponse(responseCode = "200", description = "A page of coupons")
    public Page<CouponView> list(
            @QueryParam("q")
                    @Parameter(description = "The beginning of the code", example = "BEMVINDA")
                    @Pattern(regexp = "[A-Z0-9-]{1,32}") @Nullable String prefix,
            @QueryParam("active")
                    @Parameter(
                            description = "Only those that are active, or only those that are not",
                            schema = @Schema(type = SchemaType.BOOLEAN))
                    @Pattern(regexp = "true|false") @Nullable String active,
            @QueryParam("limit") @DefaultValue("24") @Min(1) @Max(100) int limit,
            @QueryParam("after") @Nullable String after) {
        var begin = prefix == null ? "" : prefix;
        var filters = begin + " " + active;
        var last = Cursor.parse(after, 2);
        if (last != null && !last.key(1).equals(filters)) {
            throw new Cursor.Invalid();
        }
        var rows = coupons.list(
                begin, active == null ? null : Boolean.valueOf(active), last == null ? "" : last.key(0), limit + 1);
        return Page.of(rows, limit, coupon -> Cursor.of(coupon.code(), filters)).map(CouponView::of);
    }

    @GET
    @Path("/{code}")
    @RequiresPermission("promotions:read")
    @Operation(
            operationId = "getCoupon",
            summary = "A coupon with its limits and how often it was redeemed",
            description = "To change it, send its ETag as If-Match.")
    @APIResponseSchema(value = CouponView.class, responseCode = "200", responseDescription = "The coupon with its ETag")
    @APIResponse(responseCode = "404", description = "not-found")
    public Response get(@PathParam("code") String code) {
        var coupon = coupons.find(code).orElseThrow(() -> new NotFound("There is no such coupon."));
        return answer(Response.ok(), coupon);
    }

    static Response answer(Response.ResponseBuilder response, Coupon coupon) {
        return response.entity(CouponView.of(coupon))
                .header("ETag", Conditional.tag(coupon.version()))
                .build();
    }

    @POST
    @Path("/{code}")
    @Operation(
            operationId = "createCoupon",
            summary = "Add a coupon",
            description = "A code is 3 to 32 capitals, digits and hyphens, and is there for good: to end a "
                    + "coupon, change it to active false.")
    @RequestBody(content = @Content(examples = @ExampleObject(name = "ten percent", value = EXAMPLE)))
    @APIResponseSchema(value = CouponView.class, responseCode = "201", responseDescription = "The coupon")
    @APIResponse(responseCode = "409", description = "coupon-code-taken")
    public Response add(
            @PathParam("code") @Pattern(regexp = "[A-Z0-9-]{3,32}") String code,
            @Valid @NotNull CouponTerms body,
            @Context SecurityContext security) {
        if (body.redeemed() != null && body.redeemed() != 0) {
            throw new CouponRefused.ReadOnly("redeemed", "a new coupon has not been redeemed");
        }
        var coupon = saveCoupon.add(body.toCoupon(code), Caller.of(security).actor());
        return answer(
                Response.status(Response.Status.CREATED).header("Location", "/api/v1/shop/coupons/" + code), coupon);
    }

    @PUT
    @Path("/{code}")
    @Operation(
            operationId = "updateCoupon",
            summary = "Change a coupon to the terms of the body",
            description =
                    "The body replaces all terms: a limit or time that is left out is removed, and currency is required."
                            + " What GET answers can be sent back; code and redeemed are read only.")
    @RequestBody(content = @Content(examples = @ExampleObject(name = "ten percent", value = CHANGE)))
    @APIResponseSchema(value = CouponView.class, responseCode = "200", responseDescription = "The coupon")
    @APIResponse(responseCode = "400", description = "validation: also without currency, or with another code")
    @APIResponse(
            responseCode = "409",
            description = "coupon-limit-below-redemptions, coupon-currency-fixed, coupon-redeemed-since")
    @APIResponse(responseCode = "412", description = "stale-version")
    @APIResponse(responseCode = "428", description = "precondition-required")
    public Response change(
            @PathParam("code") String code,
            @HeaderParam("If-Match") @Parameter(required = true) @Nullable String ifMatch,
            @Valid @ConvertGroup(to = CouponTerms.Change.class) @NotNull CouponTerms body,
            @Context SecurityContext security) {
        var coupon = saveCoupon.change(
                body.toCoupon(code),
                body.redeemed(),
                Conditional.expected(ifMatch),
                Caller.of(security).actor());
        return answer(Response.ok(), coupon);
    }
}
