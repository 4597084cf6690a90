package co.cosmeticos.product.stock;

/**
 * The stock of one SKU, in units.
 *
 * @param onHand units in the warehouse
 * @param reserved those of them that are reserved for orders
 */
public record StockLevel(String sku, int onHand, int reserved) {

    /** The most units of a SKU that somebody may enter, by whichever door. */
    public static final int MOST = 100_000_000;

    /** Units that can still be promised. */
    public int available() {
        return onHand - reserved;
    }

    /** Whether the level can take this change without a promise left uncovered. */
    boolean allows(StockChange change) {
        return reserved + change.reserved() >= 0 && after(change).available() >= 0;
    }

    StockLevel after(StockChange change) {
        return new StockLevel(sku, Math.addExact(onHand, change.onHand()), reserved + change.reserved());
    }
}
