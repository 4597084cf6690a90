package co.cosmeticos.orders.order;

/** What an order costs, in minor units. */
public record Totals(String currency, long subtotalMinor, long discountMinor, long shippingMinor) {

    public Totals {
        if (subtotalMinor < 0 || discountMinor < 0 || discountMinor > subtotalMinor || shippingMinor < 0) {
            throw new IllegalArgumentException(
                    "No such totals: %d - %d + %d".formatted(subtotalMinor, discountMinor, shippingMinor));
        }
    }

    /** What is to be paid. */
    public long totalMinor() {
        return Math.addExact(subtotalMinor - discountMinor, shippingMinor);
    }
}
