package co.cosmeticos.orders.saga;

import co.cosmeticos.orders.order.Orders;
import co.cosmeticos.orders.payment.Payments;
import co.cosmeticos.platform.Component;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/** Writes down that a step was taken, with everything it changes here, in one transaction. */
@Component
public class AdvanceSaga {

    private final Sagas sagas;
    private final SagaSteps steps;
    private final Orders orders;
    private final Payments payments;

    @Inject
    public AdvanceSaga(Sagas sagas, SagaSteps steps, Orders orders, Payments payments) {
        this.sagas = sagas;
        this.steps = steps;
        this.orders = orders;
        this.payments = payments;
    }

    /** The saga with its order and its payment. */
    @Transactional
    public Step.Case open(Saga saga) {
        return read(saga);
    }

    /**
     * Makes the move, and takes the steps after it that call nobody: they need no transaction of their own. Throws
     * {@link SagaLost}, and changes nothing, when somebody else has moved the saga.
     */
    @Transactional
    public Step.Case advance(Step.Case before, Move move) {
        var after = made(before, move);
        while (after.saga().isRunning() && after.saga().step().isLocal()) {
            after = made(after, steps.take(after));
        }
        return after;
    }

    private Step.Case made(Step.Case before, Move move) {
        var saga = sagas.advance(before.saga(), move);
        move.effect().run();
        return saga.isRunning() && move.hasEffect()
                ? read(saga)
                : new Step.Case(saga, before.order(), before.payment());
    }

    private Step.Case read(Saga saga) {
        return new Step.Case(saga, orders.get(saga.orderId()), payments.get(saga.orderId()));
    }
}
