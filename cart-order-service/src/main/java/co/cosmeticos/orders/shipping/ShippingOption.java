package co.cosmeticos.orders.shipping;

/**
 * A way to send the goods.
 *
 * @param days until they arrive
 */
public record ShippingOption(String id, String name, long priceMinor, String currency, int days) {}
