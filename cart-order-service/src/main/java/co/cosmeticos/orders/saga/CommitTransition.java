package co.cosmeticos.orders.saga;

import co.cosmeticos.orders.order.Orders;
import co.cosmeticos.orders.payment.Payments;
import co.cosmeticos.platform.Component;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/** Commits a transition of a saga, with everything that it changes here, in one transaction. */
@Component
public class CommitTransition {

    private final Sagas sagas;
    private final SagaSteps steps;
    private final Orders orders;
    private final Payments payments;

    @Inject
    public CommitTransition(Sagas sagas, SagaSteps steps, Orders orders, Payments payments) {
        this.sagas = sagas;
        this.steps = steps;
        this.orders = orders;
        this.payments = payments;
    }

    /** The saga with its order and its payment. */
    @Transactional
    public SagaContext open(Saga saga) {
        return read(saga);
    }

    /**
     * Commits the transition, and executes the local steps after it in the same transaction. Throws {@link LeaseLost},
     * and changes nothing, when somebody else has advanced the saga.
     */
    @Transactional(rollbackOn = Error.class)
    public SagaContext commit(SagaContext before, Transition transition) {
        var after = applied(before, transition);
        while (after.saga().isRunning() && after.saga().step().isLocal()) {
            after = applied(after, steps.execute(after));
        }
        return after;
    }

    private SagaContext applied(SagaContext before, Transition transition) {
        var saga = sagas.advance(before.saga(), transition);
        transition.effect().run();
        return saga.isRunning() && transition.hasEffect()
                ? read(saga)
                : new SagaContext(saga, before.order(), before.payment());
    }

    private SagaContext read(Saga saga) {
        return new SagaContext(saga, orders.get(saga.orderId()), payments.get(saga.orderId()));
    }
}
