package co.cosmeticos.orders.settlement;

import co.cosmeticos.orders.order.Orders;
import co.cosmeticos.orders.payment.PaymentProvider;
import co.cosmeticos.orders.payment.PaymentSettings;
import co.cosmeticos.orders.payment.PaymentStatus;
import co.cosmeticos.orders.payment.Payments;
import co.cosmeticos.orders.saga.SagaStep;
import co.cosmeticos.orders.saga.Sagas;
import co.cosmeticos.platform.Component;
import jakarta.inject.Inject;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Looks for money that came after its order had expired or was cancelled, and of which no webhook has told. */
@Component
public class LookForLateMoney {

    private static final int BATCH = 100;

    private final Orders orders;
    private final Payments payments;
    private final PaymentProvider provider;
    private final Sagas sagas;
    private final PaymentSettings settings;

    @Inject
    public LookForLateMoney(
            Orders orders, Payments payments, PaymentProvider provider, Sagas sagas, PaymentSettings settings) {
        this.orders = orders;
        this.payments = payments;
        this.provider = provider;
        this.sagas = sagas;
        this.settings = settings;
    }

    /** One round over the orders that have ended unpaid of late; a provider that does not answer ends it until the next. */
    public void run(OffsetDateTime now) {
        var since = now.minus(settings.lateFor());
        @Nullable UUID last = null;
        var page = orders.payableLate(since, last, BATCH);
        while (!page.isEmpty()) {
            page.forEach(this::look);
            last = page.get(page.size() - 1);
            page = orders.payableLate(since, last, BATCH);
        }
    }

    private void look(UUID orderId) {
        var providerId = payments.get(orderId).providerId();
        if (providerId != null
                && PaymentStatus.parse(provider.get(providerId).status()).isGood()) {
            sagas.revive(orderId, SagaStep.SETTLE_PAYMENT);
        }
    }
}
