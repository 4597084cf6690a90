package co.cosmeticos.product;

import co.cosmeticos.fixtures.TestJson;
import co.cosmeticos.platform.outbox.AuditEvent;
import co.cosmeticos.platform.outbox.DomainEvent;
import co.cosmeticos.platform.outbox.PendingEvent;
import co.cosmeticos.product.catalog.ProductEvent;
import co.cosmeticos.product.reservation.ReservationEvent;
import co.cosmeticos.product.stock.StockEvent;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;

/** Each event of this service once, and the document that is published of it. */
final class PublishedEvents {

    static final String SERVICE = "product-service";

    private static final UUID PRODUCT = UUID.randomUUID();

    static final List<DomainEvent> ALL = List.of(
            new ProductEvent.Created(PRODUCT, "batom", "DRAFT"),
            new ProductEvent.Updated(PRODUCT, "batom", "ACTIVE"),
            new StockEvent.Low("BATOM-01", 4),
            new ReservationEvent.Expired(UUID.randomUUID()),
            new AuditEvent(
                    "stock.counted", UUID.randomUUID(), "BATOM-01", json("{\"onHand\": 4}"), json("{\"onHand\": 9}")));

    private PublishedEvents() {}

    static String cloudEvent(String type) {
        return cloudEvent(
                ALL.stream().filter(one -> one.type().equals(type)).findFirst().orElseThrow());
    }

    /** Of what was not there before. */
    static String auditedOfNew() {
        return cloudEvent(new AuditEvent(
                "products.imported", UUID.randomUUID(), PRODUCT.toString(), null, json("{\"bytes\": 4096}")));
    }

    private static String cloudEvent(DomainEvent event) {
        return new PendingEvent(
                        7,
                        UUID.randomUUID(),
                        0,
                        event.type(),
                        event.version(),
                        event.subject(),
                        TestJson.JSONB.toJson(event),
                        null,
                        null,
                        OffsetDateTime.parse("2026-11-22T09:00:00-03:00"))
                .cloudEvent(SERVICE);
    }

    private static JsonObject json(String text) {
        return Json.createReader(new StringReader(text)).readObject();
    }
}
