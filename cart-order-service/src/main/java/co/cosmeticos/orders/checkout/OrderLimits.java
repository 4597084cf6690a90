package co.cosmeticos.orders.checkout;

import co.cosmeticos.platform.settings.Settings;

/**
 * The limits of unpaid orders and of guests' orders.
 *
 * @param unpaidOrders that may wait for their payer, whatever the method, per account, and per mailbox and CPF or CNPJ
 *     of guests
 * @param unpaidPerNetwork the same per client network, which an office or the customers of a mobile carrier share
 * @param unpaidShare of a SKU's stock, in percent, that all orders waiting for their payers may hold
 * @param guestOrdersPerDay that may be placed for one mailbox by guests, each of which is written to about
 */
public record OrderLimits(int unpaidOrders, int unpaidPerNetwork, int unpaidShare, int guestOrdersPerDay) {

    private static final int ALL = 100;

    public OrderLimits {
        if (unpaidOrders < 1) {
            throw new IllegalArgumentException("limit.unpaid-orders must be at least 1, was " + unpaidOrders);
        }
        if (unpaidPerNetwork < 1) {
            throw new IllegalArgumentException("limit.unpaid-per-network must be at least 1, was " + unpaidPerNetwork);
        }
        if (unpaidShare < 1 || unpaidShare > ALL) {
            throw new IllegalArgumentException("limit.unpaid-share must be 1 to 100, was " + unpaidShare);
        }
        if (guestOrdersPerDay < 1) {
            throw new IllegalArgumentException("limit.guest-orders must be at least 1, was " + guestOrdersPerDay);
        }
    }

    /** Reads them from the service's settings. */
    public static OrderLimits from(Settings settings) {
        return new OrderLimits(
                settings.number("limit.unpaid-orders", 3),
                settings.number("limit.unpaid-per-network", 30),
                settings.number("limit.unpaid-share", 50),
                settings.number("limit.guest-orders", 20));
    }

    /** How many units unpaid orders may hold of this stock; one at least. */
    long unpaidUnits(long stock) {
        return (Math.multiplyExact(stock, unpaidShare) + ALL - 1) / ALL;
    }
}
