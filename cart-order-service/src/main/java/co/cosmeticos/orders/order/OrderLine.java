package co.cosmeticos.orders.order;

import org.jspecify.annotations.Nullable;

/**
 * A line of an order: quantity of a SKU, with the name and price at which it was bought.
 *
 * @param currency of both amounts; absent in lines that were stored before it was kept: the order's
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
