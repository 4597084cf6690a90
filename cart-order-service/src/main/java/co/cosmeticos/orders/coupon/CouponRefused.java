package co.cosmeticos.orders.coupon;

import co.cosmeticos.orders.AmountText;
import co.cosmeticos.platform.money.Money;
import co.cosmeticos.platform.problem.Problem;
import co.cosmeticos.platform.problem.Refusal;
import java.util.List;
import java.util.Map;

/** Why a coupon takes nothing off. */
public abstract sealed class CouponRefused extends Refusal {

    private CouponRefused(String slug, int status, String detail) {
        super(slug, status, detail);
    }

    /** There is no such coupon, or not now. */
    public static final class Unknown extends CouponRefused {

        public Unknown() {
            super("coupon-unknown", 422, "This coupon does not exist, or is not valid now.");
        }
    }

    /** This customer has redeemed it as often as one may. */
    public static final class CustomerLimit extends CouponRefused {

        private final int limit;

        public CustomerLimit(int limit) {
            super(
                    "coupon-customer-limit",
                    409,
                    "This coupon is limited to %s per customer, reached by this account, email address or CPF."
                            .formatted(limit == 1 ? "1 use" : limit + " uses"));
            this.limit = limit;
        }

        @Override
        public Map<String, Object> extensions() {
            return Map.of("limit", limit);
        }
    }

    /** All its redemptions are used up. */
    public static final class Exhausted extends CouponRefused {

        public Exhausted() {
            super("coupon-exhausted", 409, "This coupon has reached its usage limit.");
        }
    }

    /** The limit of unpaid orders with the coupon is reached. */
    public static final class UnpaidLimit extends CouponRefused {

        public UnpaidLimit() {
            super(
                    "coupon-unpaid-limit",
                    409,
                    "Too many orders with this coupon are awaiting payment. Pay by card to use it now, or try again later.");
        }
    }

    /** The subtotal is below the minimum of the coupon. */
    public static final class SubtotalTooLow extends CouponRefused {

        private final Money minSubtotal;

        public SubtotalTooLow(Money minSubtotal) {
            super(
                    "coupon-subtotal-too-low",
                    409,
                    "This coupon requires a subtotal of at least %s.".formatted(AmountText.english(minSubtotal)));
            this.minSubtotal = minSubtotal;
        }

        @Override
        public Map<String, Object> extensions() {
            return Map.of(
                    "minSubtotalMinor",
                    minSubtotal.minorUnits(),
                    "currency",
                    minSubtotal.currency().getCurrencyCode(),
                    "minSubtotal",
                    AmountText.portuguese(minSubtotal));
        }
    }

    /** The new limit is below the redemptions so far. */
    public static final class LimitBelowRedemptions extends CouponRefused {

        private final int redeemed;

        public LimitBelowRedemptions(int redeemed) {
            super(
                    "coupon-limit-below-redemptions",
                    409,
                    "This coupon has already been redeemed %d times; maxRedemptions cannot be lower."
                            .formatted(redeemed));
            this.redeemed = redeemed;
        }

        @Override
        public Map<String, Object> extensions() {
            return Map.of("field", "maxRedemptions", "redeemed", redeemed);
        }
    }

    /** The currency of a coupon that has been redeemed stays. */
    public static final class CurrencyFixed extends CouponRefused {

        private final String currency;

        public CurrencyFixed(String currency) {
            super(
                    "coupon-currency-fixed",
                    409,
                    "This coupon has been redeemed; its currency stays %s. Add another coupon for another currency."
                            .formatted(currency));
            this.currency = currency;
        }

        @Override
        public Map<String, Object> extensions() {
            return Map.of("field", "currency", "currency", currency);
        }
    }

    /** The redemptions that the client read are not those of now. */
    public static final class RedeemedSince extends CouponRefused {

        private final int redeemed;

        public RedeemedSince(int redeemed) {
            super(
                    "coupon-redeemed-since",
                    409,
                    "This coupon has been redeemed %d times by now. Read it again, or leave redeemed out."
                            .formatted(redeemed));
            this.redeemed = redeemed;
        }

        @Override
        public Map<String, Object> extensions() {
            return Map.of("field", "redeemed", "redeemed", redeemed);
        }
    }

    /** A member that is read only is given another value. */
    public static final class ReadOnly extends CouponRefused {

        private final Problem.FieldError error;

        public ReadOnly(String member, String rule) {
            super("validation", 400, "The request has invalid fields.");
            this.error = Problem.FieldError.at(List.of(member), rule);
        }

        @Override
        public List<Problem.FieldError> errors() {
            return List.of(error);
        }
    }

    /** A coupon with this code exists already. */
    public static final class CodeTaken extends CouponRefused {

        public CodeTaken() {
            super("coupon-code-taken", 409, "A coupon with this code already exists.");
        }
    }
}
