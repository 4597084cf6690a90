package co.cosmeticos.orders.checkoutstep;

import co.cosmeticos.orders.order.Order;
import co.cosmeticos.orders.payment.Payment;
import co.cosmeticos.orders.payment.PaymentApi;
import co.cosmeticos.orders.payment.PaymentProvider;
import co.cosmeticos.orders.payment.PaymentRetries;
import co.cosmeticos.orders.payment.PaymentSettings;
import co.cosmeticos.orders.payment.PaymentStatus;
import co.cosmeticos.orders.remote.Unavailable;
import co.cosmeticos.orders.saga.SagaContext;
import co.cosmeticos.orders.saga.SagaStep;
import co.cosmeticos.orders.saga.Step;
import co.cosmeticos.orders.saga.Transition;
import co.cosmeticos.platform.Component;
import jakarta.inject.Inject;

/**
 * Asks the provider for the payment, always under the same key. When no answer comes, the provider is asked what became
 * of the key: at once after a broken line, at the next attempt when the time for an answer has been used up. While it does
 * not know either, the same request is made again. Where there is nothing to pay, that is paid.
 */
@Component
public class AuthorizePayment implements Step {

    private static final int ATTEMPTS = 3;

    private final PaymentProvider provider;
    private final PaymentRetries retries;
    private final PaymentSettings settings;
    private final PaymentOutcome outcome;

    @Inject
    public AuthorizePayment(
            PaymentProvider provider, PaymentRetries retries, PaymentSettings settings, PaymentOutcome outcome) {
        this.provider = provider;
        this.retries = retries;
        this.settings = settings;
        this.outcome = outcome;
    }

    @Override
    public SagaStep name() {
        return SagaStep.AUTHORIZE_PAYMENT;
    }

    @Override
    public Transition execute(SagaContext context) {
        var saga = context.saga();
        if (context.payment().isOfNothing()) {
            return outcome.first(saga, context.payment().in(PaymentStatus.CAPTURED));
        }
        if (saga.attempts() >= ATTEMPTS) {
            return outcome.givenUp(saga);
        }
        var order = context.order();
        var payment = context.payment();
        return outcome.first(saga, saga.attempts() == 0 ? made(provider, order, payment) : foundOrMade(order, payment));
    }

    private Payment foundOrMade(Order order, Payment payment) {
        return retries.find(payment).map(payment::as).orElseGet(() -> made(retries, order, payment));
    }

    private Payment made(PaymentProvider provider, Order order, Payment payment) {
        try {
            return payment.as(provider.create(payment.idempotencyKey(), request(order, payment)));
        } catch (PaymentProvider.Declined declined) {
            // The refusal may be about this request, while an earlier one with the same key was authorized.
            return provider.find(payment).map(payment::as).orElseGet(() -> payment.in(PaymentStatus.DECLINED));
        } catch (Unavailable noAnswer) {
            if (noAnswer.isTimedOut()) {
                throw noAnswer;
            }
            return provider.find(payment).map(payment::as).orElseThrow(() -> noAnswer);
        }
    }

    private PaymentApi.PaymentRequest request(Order order, Payment payment) {
        return new PaymentApi.PaymentRequest(
                payment.amountMinor(),
                payment.currency(),
                payment.method().text(),
                payment.means().token(),
                payment.means().installments(),
                order.id().toString(),
                payment.means().returnUrl(),
                settings.expiry(payment.method()).toSeconds(),
                new PaymentApi.Payer(
                        order.buyer().address().name(), order.buyer().taxId()));
    }
}
