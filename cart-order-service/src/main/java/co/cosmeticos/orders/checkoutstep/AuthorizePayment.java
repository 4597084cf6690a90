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
 * Authorizes the payment at the provider, always under the same key. When no answer comes, the key is looked up: at
 * once after a broken connection, at the next attempt after a timeout. While the provider does not know the key, the
 * same request is made again. A payment of nothing is captured without the provider.
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
        if (context.payment().isFree()) {
            return outcome.first(saga, context.payment().withStatus(PaymentStatus.CAPTURED));
        }
        if (saga.attempts() >= ATTEMPTS) {
            return outcome.givenUp(saga);
        }
        var order = context.order();
        var payment = context.payment();
        return outcome.first(
                saga, saga.attempts() == 0 ? authorized(provider, order, payment) : foundOrAuthorized(order, payment));
    }

    private Payment foundOrAuthorized(Order order, Payment payment) {
        return retries.find(payment).map(payment::reconciledWith).orElseGet(() -> authorized(retries, order, payment));
    }

    private Payment authorized(PaymentProvider provider, Order order, Payment payment) {
        try {
            return payment.reconciledWith(provider.create(payment.idempotencyKey(), request(order, payment)));
        } catch (PaymentProvider.Declined declined) {
            // The refusal may be about this request, while an earlier one with the same key was authorized.
            return provider.find(payment)
                    .map(payment::reconciledWith)
                    .orElseGet(() -> payment.withStatus(PaymentStatus.DECLINED));
        } catch (Unavailable noAnswer) {
            if (noAnswer.isTimedOut()) {
                throw noAnswer;
            }
            return provider.find(payment).map(payment::reconciledWith).orElseThrow(() -> noAnswer);
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
