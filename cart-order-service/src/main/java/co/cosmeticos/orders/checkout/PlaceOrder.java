package co.cosmeticos.orders.checkout;

import co.cosmeticos.orders.cart.Carts;
import co.cosmeticos.orders.order.OrderEvent;
import co.cosmeticos.orders.order.Orders;
import co.cosmeticos.orders.payment.Payment;
import co.cosmeticos.orders.payment.Payments;
import co.cosmeticos.orders.saga.Saga;
import co.cosmeticos.orders.saga.SagaStep;
import co.cosmeticos.orders.saga.Sagas;
import co.cosmeticos.platform.Component;
import co.cosmeticos.platform.idempotency.IdempotencyRecords;
import co.cosmeticos.platform.outbox.Outbox;
import co.cosmeticos.platform.value.Ids;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;

/** The one local transaction of a checkout: key, cart, order, payment, saga and event, all of them or none. */
@Component
public class PlaceOrder {

    private final IdempotencyRecords records;
    private final Carts carts;
    private final Orders orders;
    private final Payments payments;
    private final Sagas sagas;
    private final Outbox outbox;
    private final Clock clock;

    @Inject
    public PlaceOrder(
            IdempotencyRecords records,
            Carts carts,
            Orders orders,
            Payments payments,
            Sagas sagas,
            Outbox outbox,
            Clock clock) {
        this.records = records;
        this.carts = carts;
        this.orders = orders;
        this.payments = payments;
        this.sagas = sagas;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** The saga of the new order, with its lease; nothing when the key is taken by then. */
    @Transactional
    public Optional<Saga> place(RequestKey key, Purchase purchase) {
        var orderId = Ids.next();
        if (!records.claim(key.scope(), key.key(), key.fingerprint(), orderId)) {
            return Optional.empty();
        }
        startCheckout(purchase, orderId);
        var order = purchase.toOrder(orderId, orders.nextNumber(), OffsetDateTime.now(clock));
        var sagaId = Ids.next();
        var totals = order.totals();
        var payment = Payment.begin(orderId, sagaId, totals.totalMinor(), totals.currency(), purchase.means());
        orders.add(order);
        payments.add(payment);
        outbox.append(OrderEvent.Created.of(order, payment));
        return sagas.begin(sagaId, Saga.Type.CHECKOUT, orderId, SagaStep.RESERVE_INVENTORY);
    }

    private void startCheckout(Purchase purchase, UUID orderId) {
        var quoted = purchase.cart().cart();
        var cart = carts.lock(quoted.id());
        var started = cart.startCheckout(orderId);
        if (cart.version() != quoted.version()) {
            throw new CheckoutRefused.MeanwhileChanged();
        }
        carts.append(cart, started);
    }
}
