package co.cosmeticos.orders.cancellation;

import co.cosmeticos.orders.order.OrderRefused;
import co.cosmeticos.orders.order.OrderStatus;
import co.cosmeticos.orders.order.Orders;
import co.cosmeticos.orders.saga.Saga;
import co.cosmeticos.orders.saga.SagaRunner;
import co.cosmeticos.platform.Component;
import co.cosmeticos.platform.idempotency.IdempotencyKey;
import co.cosmeticos.platform.idempotency.IdempotentResponses;
import co.cosmeticos.platform.idempotency.StoredResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;

/** Cancels an order: reverses its payment, releases its stock and returns its coupon. */
@Component
public class CancelOrder {

    private static final Duration ANSWER_WITHIN = Duration.ofSeconds(3);

    private final StartCancellation startCancellation;
    private final IdempotentResponses answers;
    private final Orders orders;
    private final SagaRunner runner;

    @Inject
    public CancelOrder(
            StartCancellation startCancellation, IdempotentResponses answers, Orders orders, SagaRunner runner) {
        this.startCancellation = startCancellation;
        this.answers = answers;
        this.orders = orders;
        this.runner = runner;
    }

    /**
     * The caller who cancels an order.
     *
     * @param isStaff whether they may cancel everybody's orders, at any time
     * @param staff who cancels somebody else's order, of which the audit log is told
     */
    public record Canceler(boolean isStaff, Optional<UUID> staff) {}

    /** The answer, if all has been taken back by now; throws {@link OrderRefused}. */
    Optional<StoredResponse> cancel(UUID orderId, IdempotencyKey key, Canceler by) {
        var scope = "cancel:" + orderId;
        if (answers.find(scope, key).isEmpty()) {
            startCancellation.start(scope, key, orderId, by).ifPresent(saga -> runner.run(saga, ANSWER_WITHIN));
        } else {
            runner.resume(orderId, Saga.Type.CANCEL_ORDER, ANSWER_WITHIN);
        }
        var answer = answers.find(scope, key).flatMap(StoredResponse::of);
        if (answer.isEmpty() && orders.get(orderId).status() != OrderStatus.CANCELED) {
            throw new OrderRefused.Busy();
        }
        return answer;
    }
}
