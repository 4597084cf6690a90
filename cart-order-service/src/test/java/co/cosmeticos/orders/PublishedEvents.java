package co.cosmeticos.orders;

import co.cosmeticos.fixtures.TestJson;
import co.cosmeticos.orders.buyer.Address;
import co.cosmeticos.orders.buyer.Buyer;
import co.cosmeticos.orders.order.Order;
import co.cosmeticos.orders.order.OrderEvent;
import co.cosmeticos.orders.order.OrderLine;
import co.cosmeticos.orders.order.OrderStatus;
import co.cosmeticos.orders.order.Totals;
import co.cosmeticos.orders.payment.Movement;
import co.cosmeticos.orders.payment.Payment;
import co.cosmeticos.orders.payment.PaymentMethod;
import co.cosmeticos.orders.payment.ProviderPaymentBuilder;
import co.cosmeticos.platform.money.Money;
import co.cosmeticos.platform.outbox.AuditEvent;
import co.cosmeticos.platform.outbox.DomainEvent;
import co.cosmeticos.platform.outbox.PendingEvent;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Each event of this service once, and the document that is published of it. */
final class PublishedEvents {

    static final String SERVICE = "cart-order-service";

    private static final OffsetDateTime AT = OffsetDateTime.parse("2026-11-22T09:00:00-03:00");
    private static final UUID ID = UUID.randomUUID();
    private static final OrderLine.Variant LIPSTICK =
            new OrderLine.Variant("BATOM-01", ID.toString(), "batom", "Batom", null, Map.of("Cor", "Rubi"));
    private static final Order ORDER = new Order(
            ID,
            "C-1042",
            new Order.Snapshot(
                    "cart",
                    new Buyer(
                            UUID.randomUUID(),
                            "ana@example.com",
                            null,
                            null,
                            "pt-BR",
                            new Address(
                                    "Ana",
                                    "01310-100",
                                    "Avenida Paulista",
                                    "1000",
                                    null,
                                    null,
                                    "São Paulo",
                                    "SP",
                                    "BR")),
                    List.of(OrderLine.of(LIPSTICK, 2, Money.of(12990, "BRL"), Money.of(25980, "BRL"))),
                    Totals.of("BRL", 25980, 0, 1590),
                    new Order.Delivery("economica", "Econômica", 5),
                    null),
            OrderStatus.PENDING,
            ID,
            null,
            AT,
            null);
    private static final Payment PAYMENT = Payment.begin(
                    ID, "saga", Money.of(27570, "BRL"), new Payment.Means(PaymentMethod.PIX, null, 1, null))
            .reconciledWith(ProviderPaymentBuilder.pix(
                            "pay_1", 27570, "pix", AT.toInstant().plusSeconds(1800))
                    .reference(ID.toString())
                    .build());

    static final List<DomainEvent> ALL = List.of(
            OrderEvent.Created.of(ORDER, PAYMENT),
            OrderEvent.AwaitingPayment.of(ORDER, PAYMENT),
            OrderEvent.Placed.of(ORDER, PAYMENT, AT),
            new OrderEvent.Rejected(ID, ORDER.number(), "payment-declined", true),
            new OrderEvent.Expired(ID, ORDER.number()),
            OrderEvent.Refunded.of(ORDER, PAYMENT, new Movement.Entry(Movement.REFUND, 27570)),
            new OrderEvent.Canceled(ID, ORDER.number(), "customer", 27570, "BRL"),
            new AuditEvent(
                    "order.canceled",
                    UUID.randomUUID(),
                    ID.toString(),
                    json("{\"status\": \"CONFIRMED\"}"),
                    json("{\"status\": \"CANCELED\"}")));

    private PublishedEvents() {}

    static String cloudEvent(String type) {
        return cloudEvent(
                ALL.stream().filter(one -> one.type().equals(type)).findFirst().orElseThrow());
    }

    /** Of what was not there before. */
    static String auditedOfNew() {
        return cloudEvent(
                new AuditEvent("coupon.added", UUID.randomUUID(), "OFERTA", null, json("{\"code\": \"OFERTA\"}")));
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
