package co.cosmeticos.orders.sales;

/**
 * Sales in one currency: what was confirmed in a time, and what went back of confirmed orders in that time, whenever those
 * were confirmed.
 *
 * @param orders that were confirmed
 * @param items units in those orders
 * @param grossMinor sum of their lines, before discounts, in minor units
 * @param discountMinor their discounts
 * @param shippingMinor their deliveries
 * @param refundedMinor what went back to customers
 * @param chargedBackMinor what cards' banks took back
 */
record SalesFigures(
        long orders,
        long items,
        long grossMinor,
        long discountMinor,
        long shippingMinor,
        long refundedMinor,
        long chargedBackMinor) {

    static final SalesFigures NONE = new SalesFigures(0, 0, 0, 0, 0, 0, 0);

    /** The sum of both; throws {@link ArithmeticException} when it is too large. */
    SalesFigures plus(SalesFigures other) {
        return new SalesFigures(
                Math.addExact(orders, other.orders),
                Math.addExact(items, other.items),
                Math.addExact(grossMinor, other.grossMinor),
                Math.addExact(discountMinor, other.discountMinor),
                Math.addExact(shippingMinor, other.shippingMinor),
                Math.addExact(refundedMinor, other.refundedMinor),
                Math.addExact(chargedBackMinor, other.chargedBackMinor));
    }

    /** What is left: gross less discounts plus shipping, less all that went back. */
    long netMinor() {
        var paid = Math.addExact(Math.subtractExact(grossMinor, discountMinor), shippingMinor);
        return Math.subtractExact(Math.subtractExact(paid, refundedMinor), chargedBackMinor);
    }
}
