package co.cosmeticos.orders.payment;

import co.cosmeticos.platform.Component;
import jakarta.enterprise.inject.Typed;
import jakarta.inject.Inject;

/**
 * The payment provider without a circuit breaker, for payments that gave no answer before. Their failures say nothing
 * of the provider: a few cards that time out would keep the circuit of new payments open for everybody. It is switched
 * off in {@code microprofile-config.properties}; the two threads of the recovery bound the calls.
 */
@Component
@Typed(PaymentRetries.class)
public class PaymentRetries extends PaymentProvider {

    @Inject
    public PaymentRetries(PaymentApi api, PaymentSettings settings) {
        super(api, settings);
    }
}
