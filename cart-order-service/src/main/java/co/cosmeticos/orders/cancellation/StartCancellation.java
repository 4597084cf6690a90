package co.cosmeticos.orders.cancellation;

import co.cosmeticos.orders.order.OrderRefused;
import co.cosmeticos.orders.order.OrderStatus;
import co.cosmeticos.orders.order.Orders;
import co.cosmeticos.orders.saga.Saga;
import co.cosmeticos.orders.saga.SagaStep;
import co.cosmeticos.orders.saga.Sagas;
import co.cosmeticos.platform.Component;
import co.cosmeticos.platform.idempotency.IdempotencyKey;
import co.cosmeticos.platform.idempotency.IdempotencyRecords;
import co.cosmeticos.platform.outbox.AuditEventPublisher;
import co.cosmeticos.platform.value.Ids;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Cancels an order and begins the saga that compensates it, in one transaction. */
@Component
public class StartCancellation {

    private static final String REASON = "canceled-on-request";

    private final IdempotencyRecords records;
    private final Orders orders;
    private final Sagas sagas;
    private final AuditEventPublisher audit;
    private final CancellationWindow window;

    @Inject
    public StartCancellation(
            IdempotencyRecords records,
            Orders orders,
            Sagas sagas,
            AuditEventPublisher audit,
            CancellationWindow window) {
        this.records = records;
        this.orders = orders;
        this.sagas = sagas;
        this.audit = audit;
        this.window = window;
    }

    /** The saga that takes the order back, with its lease; nothing when the key is taken by then. */
    @Transactional
    public Optional<Saga> start(String scope, IdempotencyKey key, UUID orderId, CancelOrder.Canceler by) {
        var sagaId = Ids.next();
        if (!records.claim(scope, key, orderId.toString(), sagaId)) {
            return Optional.empty();
        }
        // The saga's row before the order's: the same sequence of locks as in every step.
        var hasWaited = sagas.closeWaiting(orderId);
        var order = orders.lock(orderId);
        // An expired order becomes CANCELED by its late money only, which another saga may be giving back just now.
        if (order.status() == OrderStatus.EXPIRED) {
            throw new OrderRefused.CannotBecome(OrderStatus.EXPIRED, OrderStatus.CANCELED);
        }
        var canceled = order.cancel(REASON);
        if (!by.isStaff()) {
            window.requireOpen(order);
        }
        if (order.status() == OrderStatus.AWAITING_PAYMENT && !hasWaited) {
            throw new OrderRefused.Busy();
        }
        orders.save(canceled);
        audit.note(
                "order.canceled",
                by.staff(),
                orderId.toString(),
                Map.of("status", order.status()),
                Map.of("status", canceled.status()));
        return Optional.of(sagas.begin(sagaId, Saga.Type.CANCEL_ORDER, orderId, SagaStep.REVERSE_PAYMENT)
                .orElseThrow(OrderRefused.Busy::new));
    }
}
