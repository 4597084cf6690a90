package co.cosmeticos.product.stock;

/** By how many units a SKU's stock on hand and its reserved part rise, or sink. */
public record StockChange(String sku, int onHand, int reserved) {

    /** Units promised to an order. */
    public static StockChange hold(String sku, int quantity) {
        return new StockChange(sku, 0, quantity);
    }

    /** Units promised no longer. */
    public static StockChange free(String sku, int quantity) {
        return new StockChange(sku, 0, -quantity);
    }

    /** Promised units that leave the warehouse. */
    public static StockChange sell(String sku, int quantity) {
        return new StockChange(sku, -quantity, -quantity);
    }

    /** Units that are on hand beyond those known, or are missing. */
    public static StockChange count(String sku, int delta) {
        return new StockChange(sku, delta, 0);
    }
}
