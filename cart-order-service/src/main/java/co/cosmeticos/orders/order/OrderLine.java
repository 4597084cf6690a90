package co.cosmeticos.orders.order;

import org.jspecify.annotations.Nullable;

/**
 * A line of an order: quantity of a SKU, with the name and price at which it was bought.
 *
 * @param sku stock-keeping unit
 * @param name name of the product when it was bought
 * @param image URL of the product's first picture then; absent without one
 * @param quantity units
 * @param unitMinor price of one unit, in the minor unit of currency
 * @param totalMinor price of all its units, in the minor unit of currency
 * @param currency ISO 4217 code of both amounts; where it is absent, the order's
 */
public record OrderLine(
        String sku,
        String name,
        @Nullable String image,
        int quantity,
        long unitMinor,
        long totalMinor,
        @Nullable String currency) {

    OrderLine in(String orderCurrency) {
        return currency == null
                ? new OrderLine(sku, name, image, quantity, unitMinor, totalMinor, orderCurrency)
                : this;
    }
}
