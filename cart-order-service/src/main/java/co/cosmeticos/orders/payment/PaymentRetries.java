package co.cosmeticos.orders.payment;

import co.cosmeticos.platform.Component;
import jakarta.enterprise.inject.Typed;
import jakarta.inject.Inject;

/**
 * The payment provider, for payments that gave no answer before. They fail by themselves and say nothing of the provider: were
 * their circuit that of new payments, a few cards that time out would keep it open for everybody. They have none (see
 * {@code microprofile-config.properties}); the two threads of the recovery bound them.
 */
@Component
@Typed(PaymentRetries.class)
public class PaymentRetries extends PaymentProvider {

    @Inject
    public PaymentRetries(PaymentApi api, PaymentSettings settings) {
        super(api, settings);
    }
}
