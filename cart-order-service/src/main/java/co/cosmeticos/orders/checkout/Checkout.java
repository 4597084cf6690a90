package co.cosmeticos.orders.checkout;

import co.cosmeticos.orders.Bulkhead;
import co.cosmeticos.orders.saga.Saga;
import co.cosmeticos.orders.saga.SagaContext;
import co.cosmeticos.orders.saga.SagaRunner;
import co.cosmeticos.platform.Component;
import co.cosmeticos.platform.idempotency.IdempotencyRecords;
import co.cosmeticos.platform.idempotency.IdempotentResponses;
import co.cosmeticos.platform.idempotency.KeyedRequest;
import co.cosmeticos.platform.idempotency.StoredResponse;
import co.cosmeticos.platform.problem.Refusal;
import co.cosmeticos.platform.token.Caller;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;

/**
 * Runs a checkout from quote to response. It can be replayed at any point: the key leads to the one order and its
 * response.
 */
@Component
public class Checkout {

    // More at once than that would only wait for each other: for the catalog's turns, and for connections.
    private static final int AT_ONCE = 16;
    private static final int WAIT_SECONDS = 10;

    private final Bulkhead bulkhead = new Bulkhead(AT_ONCE, WAIT_SECONDS, CheckoutRefused.TooManyCheckouts::new);
    private final QuoteCheckout quoteCheckout;
    private final PlaceOrder placeOrder;
    private final IdempotentResponses answers;
    private final SagaRunner runner;
    private final CheckoutSettings settings;

    @Inject
    public Checkout(
            QuoteCheckout quoteCheckout,
            PlaceOrder placeOrder,
            IdempotentResponses answers,
            SagaRunner runner,
            CheckoutSettings settings) {
        this.quoteCheckout = quoteCheckout;
        this.placeOrder = placeOrder;
        this.answers = answers;
        this.runner = runner;
        this.settings = settings;
    }

    /**
     * The outcome of a checkout.
     *
     * @param answer decided now or before; nothing while the order is pending
     */
    record Outcome(UUID orderId, Optional<StoredResponse> answer) {}

    /** Runs the checkout as far as the time limit allows; throws {@link CheckoutRefused} and what the cart refuses. */
    Outcome checkOut(Caller caller, KeyedRequest key, CheckoutRequest request) {
        return bulkhead.call(() -> inTurn(caller, key, request));
    }

    private Outcome inTurn(Caller caller, KeyedRequest key, CheckoutRequest request) {
        var used = find(key);
        if (used.isPresent()) {
            return replay(key, used.get());
        }
        try {
            return placeOrder
                    .place(key, quoteCheckout.prepare(caller, request))
                    .map(begun -> finish(key, begun))
                    .orElseGet(() -> replay(key, find(key).orElseThrow()));
        } catch (Refusal refused) {
            // The same request may have won the race for the cart: then its answer is this one's too.
            return find(key).map(first -> replay(key, first)).orElseThrow(() -> refused);
        }
    }

    private Outcome replay(KeyedRequest key, IdempotencyRecords.Used used) {
        used.requireSame(key.fingerprint());
        var orderId = UUID.fromString(used.reference());
        var answer = StoredResponse.of(used);
        if (answer.isPresent()) {
            return new Outcome(orderId, answer);
        }
        if (!runner.resume(orderId, Saga.Type.CHECKOUT, settings.answerWithin())) {
            throw new CheckoutRefused.InProgress();
        }
        return outcome(key, orderId);
    }

    private Outcome finish(KeyedRequest key, SagaContext begun) {
        runner.run(begun, settings.answerWithin());
        return outcome(key, begun.order().id());
    }

    private Outcome outcome(KeyedRequest key, UUID orderId) {
        return new Outcome(orderId, answer(key));
    }

    /** The response that was decided for this key, if it was. */
    Optional<StoredResponse> answer(KeyedRequest key) {
        return find(key).flatMap(StoredResponse::of);
    }

    private Optional<IdempotencyRecords.Used> find(KeyedRequest key) {
        return answers.find(key.caller(), key.key());
    }
}
