package co.cosmeticos.orders.shipping;

import co.cosmeticos.platform.money.Money;

/**
 * A shipping option: a way of delivery at a price.
 *
 * @param code names the way, whatever it costs: {@code economica}
 * @param days until they arrive
 */
public record ShippingOption(String code, String name, Money price, int days) {

    private static final char PRICED = '~';

    /**
     * Names the way and its price, so that a customer who chooses it tells what was shown: {@code economica~1490BRL}.
     */
    public String id() {
        return code + PRICED + price.minorUnits() + price.currency().getCurrencyCode();
    }

    /** Whether this id names this way, at whatever price. */
    public boolean isMeantBy(String id) {
        return code.equals(codeOf(id));
    }

    /** The code in an id, or in the code itself. */
    static String codeOf(String id) {
        var end = id.indexOf(PRICED);
        return end < 0 ? id : id.substring(0, end);
    }
}
