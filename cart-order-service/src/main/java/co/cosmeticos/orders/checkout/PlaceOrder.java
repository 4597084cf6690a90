package co.cosmeticos.orders.checkout;

import co.cosmeticos.orders.cart.Carts;
import co.cosmeticos.orders.saga.SagaContext;
import co.cosmeticos.platform.Component;
import co.cosmeticos.platform.idempotency.IdempotencyRecords;
import co.cosmeticos.platform.idempotency.KeyedRequest;
import co.cosmeticos.platform.value.Ids;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;

/** Places an order in one transaction: idempotency key, cart, order, payment, saga and event. */
@Component
public class PlaceOrder {

    private final IdempotencyRecords records;
    private final Carts carts;
    private final AdmitOrder admitOrder;
    private final RecordOrder recordOrder;

    @Inject
    public PlaceOrder(IdempotencyRecords records, Carts carts, AdmitOrder admitOrder, RecordOrder recordOrder) {
        this.records = records;
        this.carts = carts;
        this.admitOrder = admitOrder;
        this.recordOrder = recordOrder;
    }

    /** The new order and its saga, with its lease; nothing when the key is taken by then. */
    @Transactional
    public Optional<SagaContext> place(KeyedRequest request, QuotedCheckout purchase) {
        var orderId = Ids.next();
        if (!records.claim(request.caller(), request.key(), request.fingerprint(), orderId)) {
            return Optional.empty();
        }
        startCheckout(purchase, orderId);
        admitOrder.admit(purchase, orderId);
        return recordOrder.record(purchase, orderId);
    }

    private void startCheckout(QuotedCheckout purchase, UUID orderId) {
        var quoted = purchase.cart().cart();
        var cart = carts.lock(quoted.id());
        var started = cart.startCheckout(orderId);
        if (cart.version() != quoted.version()) {
            throw new CheckoutRefused.ConcurrentChange();
        }
        carts.append(cart, started);
    }
}
