package co.cosmeticos.product.stock;

import co.cosmeticos.platform.outbox.DomainEvent;

/** Events of the stock of a SKU. */
public sealed interface StockEvent extends DomainEvent {

    /** Available units sank to the low threshold. */
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
