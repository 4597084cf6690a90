package co.cosmeticos.product.catalog;

import co.cosmeticos.platform.outbox.DomainEvent;
import java.util.UUID;

/** Events of a product. */
public sealed interface ProductEvent extends DomainEvent {

    /** The product. */
    UUID productId();

    @Override
    default String subject() {
        return productId().toString();
    }

    /** The product was created. */
    record Created(UUID productId, String slug, String status) implements ProductEvent {
        @Override
        public String type() {
            return "product.created";
        }
    }

    /** Its texts, prices, variants or status changed. */
    record Updated(UUID productId, String slug, String status) implements ProductEvent {
        @Override
        public String type() {
            return "product.updated";
        }
    }
}
