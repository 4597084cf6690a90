package co.cosmeticos.orders.promotion;

import co.cosmeticos.platform.problem.Refusal;
import java.util.Map;

/** Why a coupon takes nothing off. */
public abstract sealed class CouponRefused extends Refusal {

    private CouponRefused(String detail) {
        super(detail);
    }

    @Override
    public int status() {
        return 409;
    }

    /** There is no such coupon, or not now. */
    public static final class Unknown extends CouponRefused {

        public Unknown() {
            super("There is no such coupon, or it is not valid now.");
        }

        @Override
        public String slug() {
            return "coupon-unknown";
        }

        @Override
        public int status() {
            return 422;
        }
    }

    /** All its redemptions are used up, or this customer's are. */
    public static final class Exhausted extends CouponRefused {

        public Exhausted() {
            super("This coupon has been used as often as it may be.");
        }

        @Override
        public String slug() {
            return "coupon-exhausted";
        }
    }

    /** The cart is worth less than the coupon asks for. */
    public static final class SubtotalTooLow extends CouponRefused {

        private final long minSubtotalMinor;

        public SubtotalTooLow(long minSubtotalMinor) {
            super("This coupon asks for a subtotal of %d at least, in minor units.".formatted(minSubtotalMinor));
            this.minSubtotalMinor = minSubtotalMinor;
        }

        @Override
        public String slug() {
            return "coupon-subtotal-too-low";
        }

        @Override
        public Map<String, Object> extensions() {
            return Map.of("minSubtotalMinor", minSubtotalMinor);
        }
    }

    /** A coupon of this code is there already. */
    public static final class Taken extends CouponRefused {

        public Taken() {
            super("A coupon with this code is there already.");
        }

        @Override
        public String slug() {
            return "coupon-taken";
        }
    }
}
