package co.cosmeticos.orders.payment;

import co.cosmeticos.orders.remote.RemoteFailureMapper;
import co.cosmeticos.orders.remote.Unavailable;
import co.cosmeticos.platform.Component;
import co.cosmeticos.platform.remote.RemoteRefused;
import co.cosmeticos.platform.remote.ResiliencePolicy;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.eclipse.microprofile.faulttolerance.CircuitBreaker;
import org.eclipse.microprofile.faulttolerance.Retry;
import org.jspecify.annotations.Nullable;

/**
 * The client of the payment provider. Reads are retried within the time limit; what moves money is not: its caller
 * tries again later under the same key, or looks the payment up. Throws {@link Unavailable} when the outcome is open.
 */
@CircuitBreaker(
        requestVolumeThreshold = ResiliencePolicy.FAILURES,
        failureRatio = 1,
        delay = ResiliencePolicy.OPEN_MILLIS,
        failOn = Unavailable.Away.class)
@Component
public class PaymentProvider {

    private static final String NAME = "The payment provider";
    private static final int UNAUTHORIZED = 401;

    private final PaymentApi api;
    private final String bearer;

    @Inject
    public PaymentProvider(PaymentApi api, PaymentSettings settings) {
        this.api = api;
        this.bearer = "Bearer " + settings.apiKey();
    }

    /** The provider has declined the request for good; the state of the payment says why. */
    public static final class Declined extends RuntimeException {
        Declined(RemoteRefused refused) {
            super("The payment provider answered %d.".formatted(refused.status()), refused);
        }
    }

    /** Creates a payment under its key; throws {@link Declined}. */
    public PaymentApi.ProviderPayment create(String key, PaymentApi.PaymentRequest request) {
        return answer(() -> api.create(bearer, key, request));
    }

    /**
     * The payment as the provider has it now, by its id or its key; nothing when the provider has never seen the key.
     */
    @Retry(
            maxRetries = ResiliencePolicy.RETRIES,
            delay = ResiliencePolicy.RETRY_DELAY_MILLIS,
            jitter = ResiliencePolicy.RETRY_JITTER_MILLIS,
            maxDuration = ResiliencePolicy.RETRY_WITHIN_MILLIS,
            retryOn = Unavailable.Away.class)
    public Optional<PaymentApi.ProviderPayment> find(Payment payment) {
        var id = payment.providerId();
        return id == null
                ? answer(() -> api.find(bearer, payment.idempotencyKey())).items().stream()
                        .findFirst()
                : Optional.of(answer(() -> api.get(bearer, id)));
    }

    /** Payments that were refunded or charged back since then, by id after this one. */
    @Retry(
            maxRetries = ResiliencePolicy.RETRIES,
            delay = ResiliencePolicy.RETRY_DELAY_MILLIS,
            jitter = ResiliencePolicy.RETRY_JITTER_MILLIS,
            maxDuration = ResiliencePolicy.RETRY_WITHIN_MILLIS,
            retryOn = Unavailable.Away.class)
    public List<PaymentApi.ProviderPayment> listReversed(Instant since, @Nullable String after, int limit) {
        return answer(() -> api.listReversed(bearer, since.toString(), after, limit))
                .items();
    }

    /** Captures the authorized amount; throws {@link Declined}. */
    public PaymentApi.ProviderPayment capture(Payment payment) {
        return answer(() -> api.capture(bearer, payment.keyOf("capture"), payment.requireProviderId()));
    }

    /** Voids a payment that was not captured; throws {@link Declined}. */
    public PaymentApi.ProviderPayment voidPayment(Payment payment) {
        return answer(() -> api.voidPayment(bearer, payment.keyOf("void"), payment.requireProviderId()));
    }

    // Earlier refunds make it another request, which needs another key.
    /** Refunds all that is left of what was captured; throws {@link Declined}. */
    public PaymentApi.ProviderPayment refund(Payment payment) {
        var refund = new PaymentApi.Refund(payment.keptMinor());
        var key = payment.keyOf(payment.reversedMinor() == 0 ? "refund" : "refund-after-" + payment.reversedMinor());
        return answer(() -> api.refund(bearer, key, payment.requireProviderId(), refund));
    }

    // A wrong API key is our outage, not the customer's refusal.
    private static <T> T answer(Supplier<T> call) {
        return RemoteFailureMapper.answer(
                NAME,
                call,
                refused -> refused.status() == UNAUTHORIZED ? new Unavailable(NAME) : new Declined(refused));
    }
}
