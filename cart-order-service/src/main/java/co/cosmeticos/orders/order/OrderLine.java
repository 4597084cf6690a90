package co.cosmeticos.orders.order;

import co.cosmeticos.platform.money.Money;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A line of an order: quantity of a SKU, as its product was and at the price at which it was bought.
 *
 * @param sku stock-keeping unit
 * @param productId UUID of the product; absent in orders that are older than this member
 * @param slug slug of the product when it was bought; absent in orders that are older than this member
 * @param name name of the product when it was bought
 * @param image URL of the product's first picture then; absent without one
 * @param options the value of each option of the variant, by the name of the option, when it was bought; absent in orders that
 *     are older than this member
 * @param quantity units
 * @param unitMinor price of one unit, in the minor unit of currency
 * @param totalMinor price of all its units, in the minor unit of currency
 * @param currency ISO 4217 code of both amounts; where it is absent, the order's
 */
public record OrderLine(
        String sku,
        @Nullable String productId,
        @Nullable String slug,
        String name,
        @Nullable String image,
        @Nullable Map<String, String> options,
        int quantity,
        long unitMinor,
        long totalMinor,
        @Nullable String currency) {

    public OrderLine {
        options = options == null ? null : Collections.unmodifiableMap(new TreeMap<>(options));
    }

    /** The variant of a product that was bought, as the catalog told of it then. */
    public record Variant(
            String sku,
            String productId,
            String slug,
            String name,
            @Nullable String image,
            Map<String, String> options) {}

    /** A line of so many units of a variant, with the price of one and of all. */
    public static OrderLine of(Variant variant, int quantity, Money unit, Money total) {
        return new OrderLine(
                variant.sku(),
                variant.productId(),
                variant.slug(),
                variant.name(),
                variant.image(),
                variant.options(),
                quantity,
                unit.minorUnits(),
                total.minorUnits(),
                unit.currency().getCurrencyCode());
    }

    OrderLine in(String orderCurrency) {
        return currency == null
                ? new OrderLine(
                        sku, productId, slug, name, image, options, quantity, unitMinor, totalMinor, orderCurrency)
                : this;
    }
}
