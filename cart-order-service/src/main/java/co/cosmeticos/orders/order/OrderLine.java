package co.cosmeticos.orders.order;

import org.jspecify.annotations.Nullable;

/** So many of a SKU, with the name and price that they were bought at. */
public record OrderLine(
        String sku, String name, @Nullable String image, int quantity, long unitMinor, long totalMinor) {}
