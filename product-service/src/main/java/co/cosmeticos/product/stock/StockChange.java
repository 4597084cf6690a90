package co.cosmeticos.product.stock;

/** Change of the units on hand and reserved of a SKU, positive or negative. */
public record StockChange(String sku, int onHand, int reserved) {

    /** Reserves units for an order. */
    public static StockChange hold(String sku, int quantity) {
        return new StockChange(sku, 0, quantity);
    }

    /** Frees reserved units. */
    public static StockChange free(String sku, int quantity) {
        return new StockChange(sku, 0, -quantity);
    }

    /** Removes reserved units from stock. */
    public static StockChange sell(String sku, int quantity) {
        return new StockChange(sku, -quantity, -quantity);
    }

    /** Corrects the units on hand after a count. */
    public static StockChange count(String sku, int delta) {
        return new StockChange(sku, delta, 0);
    }
}
