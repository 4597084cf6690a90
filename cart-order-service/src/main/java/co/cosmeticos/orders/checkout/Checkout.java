package co.cosmeticos.orders.checkout;

import co.cosmeticos.orders.answer.Answer;
import co.cosmeticos.orders.answer.StoredAnswers;
import co.cosmeticos.orders.saga.Saga;
import co.cosmeticos.orders.saga.SagaRunner;
import co.cosmeticos.orders.saga.Sagas;
import co.cosmeticos.platform.Component;
import co.cosmeticos.platform.idempotency.IdempotencyRecords;
import co.cosmeticos.platform.problem.Refusal;
import co.cosmeticos.platform.token.Caller;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;

/** A checkout from quote to answer. Open to replays at any point: the key leads to the one order and its one answer. */
@Component
public class Checkout {

    private final PreparePurchase preparePurchase;
    private final PlaceOrder placeOrder;
    private final StoredAnswers answers;
    private final Sagas sagas;
    private final SagaRunner runner;
    private final CheckoutSettings settings;
    private final Clock clock;

    @Inject
    public Checkout(
            PreparePurchase preparePurchase,
            PlaceOrder placeOrder,
            StoredAnswers answers,
            Sagas sagas,
            SagaRunner runner,
            CheckoutSettings settings,
            Clock clock) {
        this.preparePurchase = preparePurchase;
        this.placeOrder = placeOrder;
        this.answers = answers;
        this.sagas = sagas;
        this.runner = runner;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * What came of a checkout.
     *
     * @param answer decided now or before; nothing while the order is pending
     */
    record Outcome(UUID orderId, Optional<Answer> answer) {}

    /** Takes the request as far as it can be taken in time; throws {@link CheckoutRefused} and what the cart refuses. */
    Outcome checkOut(Caller caller, RequestKey key, CheckoutRequest request) {
        var used = find(key);
        if (used.isPresent()) {
            return replay(key, used.get());
        }
        try {
            return placeOrder
                    .place(key, preparePurchase.prepare(caller, request))
                    .map(saga -> finish(key, saga))
                    .orElseGet(() -> replay(key, find(key).orElseThrow()));
        } catch (Refusal refused) {
            // The same request may have won the race for the cart: then its answer is this one's too.
            return find(key).map(first -> replay(key, first)).orElseThrow(() -> refused);
        }
    }

    private Outcome replay(RequestKey key, IdempotencyRecords.Used used) {
        if (!used.fingerprint().equals(key.fingerprint())) {
            throw new CheckoutRefused.KeyReused();
        }
        var orderId = UUID.fromString(used.reference());
        var answer = Answer.of(used);
        if (answer.isPresent()) {
            return new Outcome(orderId, answer);
        }
        var abandoned = sagas.claim(orderId, Saga.Type.CHECKOUT);
        return finish(key, abandoned.orElseThrow(CheckoutRefused.StillRunning::new));
    }

    private Outcome finish(RequestKey key, Saga saga) {
        runner.run(saga, clock.instant().plus(settings.answerWithin()));
        return new Outcome(saga.orderId(), find(key).flatMap(Answer::of));
    }

    private Optional<IdempotencyRecords.Used> find(RequestKey key) {
        return answers.find(key.scope(), key.key());
    }
}
