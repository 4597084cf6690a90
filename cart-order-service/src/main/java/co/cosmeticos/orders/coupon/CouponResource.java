package co.cosmeticos.orders.coupon;

import co.cosmeticos.platform.Component;
import co.cosmeticos.platform.http.Conditional;
import co.cosmeticos.platform.money.SaleCurrency;
import co.cosmeticos.platform.permission.RequiresPermission;
import co.cosmeticos.platform.problem.NotFound;
import co.cosmeticos.platform.problem.ReportedAt;
import co.cosmeticos.platform.token.Caller;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.validation.groups.ConvertGroup;
import jakarta.validation.groups.Default;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
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

/** Administration of coupons. */
@Path("/coupons")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RequiresPermission("promotions:write")
@Tag(name = "Coupons")
@SecurityRequirement(name = "bearer")
@Component
public class CouponResource {

    private static final List<String> CURRENCIES =
            Arrays.stream(SaleCurrency.values()).map(SaleCurrency::name).toList();
    private static final long MOST_MINOR = 100_000_000;
    private static final Instant EARLIEST = Instant.parse("0001-01-02T00:00:00Z");
    private static final Instant LATEST = Instant.parse("9999-12-30T23:59:59Z");
    private static final String IN_CALENDAR = "a time is in the years 1 to 9999";
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

    /** Validation of a coupon that exists: what it replaces is never guessed. */
    interface Change extends Default {}

    /**
     * The terms of a coupon, as an administrator sets them. A coupon is sent back as it was read: {@code code} and {@code
     * redeemed} are taken as they are, and cannot be changed.
     *
     * @param currency BRL where a new coupon names none
     */
    public record Terms(
            @NotNull Coupon.Kind kind,
            @NotNull @Min(1) @Max(MOST_MINOR) Long value,

            @Nullable @Pattern(regexp = "[A-Z]{3}") String currency,

            @Min(0) @Max(MOST_MINOR) @Nullable Long minSubtotalMinor,
            @Min(1) @Nullable Integer maxRedemptions,
            @Min(1) @Nullable Integer maxPerCustomer,
            @Nullable Instant startsAt,
            @Nullable Instant endsAt,
            @NotNull Boolean active,

            @Schema(description = "Read only: the code in the path") @Size(max = 32) @Nullable String code,

            @Schema(description = "Read only: as it was read") @Min(0) @Nullable Integer redeemed) {

        /** Whether a percentage is one. */
        @Schema(hidden = true)
        @ReportedAt("value")
        @AssertTrue(message = "a PERCENT is 1 to 100") public boolean isValueInRange() {
            return kind != Coupon.Kind.PERCENT || value == null || value <= 100;
        }

        /** Whether a change names the currency. */
        @Schema(hidden = true)
        @ReportedAt("currency")
        @AssertTrue(message = "must not be null", groups = Change.class) public boolean isCurrencyGiven() {
            return currency != null;
        }

        /** Whether the shop sells in the currency. */
        @Schema(hidden = true)
        @ReportedAt("currency")
        @AssertTrue(message = "currency is one of BRL, USD, EUR") public boolean isCurrencyKnown() {
            return currency == null || CURRENCIES.contains(currency);
        }

        /** Whether the coupon can be used at all. */
        @Schema(hidden = true)
        @ReportedAt("endsAt")
        @AssertTrue(message = "endsAt is after startsAt") public boolean isEndAfterStart() {
            return startsAt == null || endsAt == null || startsAt.isBefore(endsAt);
        }

        /** Whether its beginning can be stored, and opened by everybody who reads it. */
        @Schema(hidden = true)
        @ReportedAt("startsAt")
        @AssertTrue(message = IN_CALENDAR) public boolean isStartInCalendar() {
            return isInCalendar(startsAt);
        }

        /** Whether its end can. */
        @Schema(hidden = true)
        @ReportedAt("endsAt")
        @AssertTrue(message = IN_CALENDAR) public boolean isEndInCalendar() {
            return isInCalendar(endsAt);
        }

        private static boolean isInCalendar(@Nullable Instant time) {
            return time == null || !(time.isBefore(EARLIEST) || time.isAfter(LATEST));
        }

        Coupon toCoupon(String path) {
            if (code != null && !code.equals(path)) {
                throw new CouponRefused.ReadOnly("code", "is the code in the path");
            }
            return Coupon.create(
                    path,
                    new CouponRule(
                            kind,
                            value,
                            currency == null ? SaleCurrency.HOME.name() : currency,
                            minSubtotalMinor == null ? 0 : minSubtotalMinor),
                    new Coupon.Limits(maxRedemptions, maxPerCustomer),
                    new Coupon.Validity(time(startsAt), time(endsAt)),
                    active);
        }

        private static @Nullable OffsetDateTime time(@Nullable Instant instant) {
            return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
        }
    }

    @GET
    @Path("/{code}")
    @RequiresPermission("promotions:read")
    @Operation(operationId = "getCoupon", summary = "A coupon with its limits and how often it was redeemed")
    @APIResponseSchema(
            value = CouponView.class,
            responseCode = "200",
            responseDescription = "The coupon; its ETag is needed to change it")
    @APIResponse(responseCode = "404", description = "not-found")
    public Response get(@PathParam("code") String code) {
        var coupon = coupons.find(code).orElseThrow(() -> new NotFound("There is no such coupon."));
        return answer(Response.ok(), coupon);
    }

    private static Response answer(Response.ResponseBuilder response, Coupon coupon) {
        return response.entity(CouponView.of(coupon))
                .header("ETag", Conditional.tag(coupon.version()))
                .build();
    }

    @POST
    @Path("/{code}")
    @Operation(operationId = "createCoupon", summary = "Add a coupon")
    @RequestBody(content = @Content(examples = @ExampleObject(name = "ten percent", value = EXAMPLE)))
    @APIResponseSchema(value = CouponView.class, responseCode = "201", responseDescription = "The coupon")
    @APIResponse(responseCode = "409", description = "coupon-code-taken")
    public Response add(
            @PathParam("code") @Pattern(regexp = "[A-Z0-9-]{3,32}") String code,
            @Valid @NotNull Terms body,
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
            @Valid @ConvertGroup(to = Change.class) @NotNull Terms body,
            @Context SecurityContext security) {
        var coupon = saveCoupon.change(
                body.toCoupon(code),
                body.redeemed(),
                Conditional.expected(ifMatch),
                Caller.of(security).actor());
        return answer(Response.ok(), coupon);
    }
}
