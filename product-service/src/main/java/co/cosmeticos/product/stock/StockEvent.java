package co.cosmeticos.product.stock;

import co.cosmeticos.platform.outbox.DomainEvent;

/** What happened to the stock of a SKU. */
public sealed interface StockEvent extends DomainEvent {

    /** So few units are left that somebody should order more. */
    record Low(String sku, int available) implements StockEvent {
        @Override
        public String type() {
            return "stock.low";
        }

        @Override
        public String subject() {
            return sku;
        }
    }
}
