package co.cosmeticos.product.stock;

/**
 * The stock of one SKU, in units.
 *
 * @param onHand units in the warehouse
 * @param reserved units of them reserved for orders
 */
public record StockLevel(String sku, int onHand, int reserved) {

    /** The most units of a SKU that can be entered, by API or import. */
    public static final int MOST = 100_000_000;

    /** Units that can be reserved. */
    public int available() {
        return onHand - reserved;
    }

    /** Whether after this change the units on hand cover those reserved. */
    boolean allows(StockChange change) {
        return reserved + change.reserved() >= 0 && after(change).available() >= 0;
    }

    StockLevel after(StockChange change) {
        return new StockLevel(sku, Math.addExact(onHand, change.onHand()), reserved + change.reserved());
    }
}
