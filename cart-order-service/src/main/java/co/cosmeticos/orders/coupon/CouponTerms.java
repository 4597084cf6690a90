package co.cosmeticos.orders.coupon;

import co.cosmeticos.platform.money.SaleCurrency;
import co.cosmeticos.platform.problem.ReportedAt;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.validation.groups.Default;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The terms of a coupon, as an administrator sets them. A coupon is sent back as it was read: {@code code} and {@code
 * redeemed} are taken as they are, and cannot be changed.
 *
 * @param kind how the value is meant: percent or amount
 * @param value percent of the subtotal, 1 to 100, or an amount in the minor unit of currency
 * @param currency ISO 4217 code, in which a cart has to be; BRL where a new coupon names none
 * @param minSubtotalMinor least subtotal of a cart, in the minor unit of currency; none when absent
 * @param maxRedemptions how often it is redeemed by all customers together; no limit when absent
 * @param maxPerCustomer how often it is redeemed by one customer; no limit when absent
 * @param startsAt from when it can be redeemed; at once when absent
 * @param endsAt from when it can be redeemed no more; without an end when absent
 * @param active whether it can be redeemed at all
 */
public record CouponTerms(
        @NotNull Coupon.Kind kind,
        @NotNull @Min(1) @Max(CouponTerms.MOST_MINOR) Long value,

        @Nullable @Pattern(regexp = "[A-Z]{3}") @Schema(enumeration = {"BRL", "USD", "EUR"})
        String currency,

        @Min(0) @Max(CouponTerms.MOST_MINOR) @Nullable Long minSubtotalMinor,
        @Min(1) @Nullable Integer maxRedemptions,
        @Min(1) @Nullable Integer maxPerCustomer,
        @Nullable Instant startsAt,
        @Nullable Instant endsAt,
        @NotNull Boolean active,

        @Schema(description = "Read only: the code in the path") @Size(max = 32) @Nullable String code,

        @Schema(description = "Read only: as it was read") @Min(0) @Nullable Integer redeemed) {

    private static final List<String> CURRENCIES =
            Arrays.stream(SaleCurrency.values()).map(SaleCurrency::name).toList();
    static final long MOST_MINOR = 100_000_000;
    private static final Instant EARLIEST = Instant.parse("0001-01-02T00:00:00Z");
    private static final Instant LATEST = Instant.parse("9999-12-30T23:59:59Z");
    private static final String IN_CALENDAR = "a time is in the years 1 to 9999";

    /** Validation of a coupon that exists: what it replaces is never guessed. */
    interface Change extends Default {}

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
