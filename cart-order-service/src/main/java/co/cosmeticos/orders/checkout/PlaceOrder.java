package co.cosmeticos.orders.checkout;

import co.cosmeticos.orders.cart.Carts;
import co.cosmeticos.orders.saga.Saga;
import co.cosmeticos.orders.saga.SagaStep;
import co.cosmeticos.orders.saga.Sagas;
import co.cosmeticos.platform.Component;
import co.cosmeticos.platform.idempotency.IdempotencyRecords;
import co.cosmeticos.platform.idempotency.KeyedRequest;
import co.cosmeticos.platform.value.Ids;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;

/** The one local transaction of a checkout: key, cart, order, payment, saga and event, all of them or none. */
@Component
public class PlaceOrder {

    private final IdempotencyRecords records;
    private final Carts carts;
    private final RecordOrder recordOrder;
    private final Sagas sagas;

    @Inject
    public PlaceOrder(IdempotencyRecords records, Carts carts, RecordOrder recordOrder, Sagas sagas) {
        this.records = records;
        this.carts = carts;
        this.recordOrder = recordOrder;
        this.sagas = sagas;
    }

    /** The saga of the new order, with its lease; nothing when the key is taken by then. */
    @Transactional
    public Optional<Saga> place(KeyedRequest request, Purchase purchase) {
        var orderId = Ids.next();
        if (!records.claim(request.caller(), request.key(), request.fingerprint(), orderId)) {
            return Optional.empty();
        }
        startCheckout(purchase, orderId);
        var sagaId = Ids.next();
        recordOrder.record(purchase, orderId, sagaId);
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
