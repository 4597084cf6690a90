package co.cosmeticos.product.catalog;

import co.cosmeticos.platform.outbox.DomainEvent;
import java.util.UUID;

/** What happened to a product. */
public sealed interface ProductEvent extends DomainEvent {

    /** The product. */
    UUID productId();

    @Override
    default String subject() {
        return productId().toString();
    }

    /** It is new. */
    record Created(UUID productId, String slug, String status) implements ProductEvent {
        @Override
        public String type() {
            return "product.created";
        }
    }

    /** Its texts, prices, variants or status were changed. */
    record Updated(UUID productId, String slug, String status) implements ProductEvent {
        @Override
        public String type() {
            return "product.updated";
        }
    }
}
