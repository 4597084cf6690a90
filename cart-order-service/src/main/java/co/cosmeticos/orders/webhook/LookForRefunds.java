package co.cosmeticos.orders.webhook;

import co.cosmeticos.orders.payment.PaymentApi;
import co.cosmeticos.orders.payment.PaymentProvider;
import co.cosmeticos.orders.payment.PaymentSettings;
import co.cosmeticos.orders.payment.Payments;
import co.cosmeticos.orders.saga.SagaStep;
import co.cosmeticos.orders.saga.Sagas;
import co.cosmeticos.platform.Component;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Polls the provider for refunds and chargebacks of which no webhook has told. */
@Component
public class LookForRefunds {

    private static final int BATCH = 100;

    private final Payments payments;
    private final PaymentProvider provider;
    private final Sagas sagas;
    private final PaymentSettings settings;

    @Inject
    public LookForRefunds(Payments payments, PaymentProvider provider, Sagas sagas, PaymentSettings settings) {
        this.payments = payments;
        this.provider = provider;
        this.sagas = sagas;
        this.settings = settings;
    }

    /**
     * One round over the payments of which money went back of late; the provider lists them, so that it is asked
     * little.
     */
    public void run(Instant now) {
        var since = now.minus(settings.lateFor());
        @Nullable String last = null;
        List<PaymentApi.ProviderPayment> page;
        do {
            page = provider.listReversed(since, last, BATCH);
            page.forEach(this::look);
            last = page.isEmpty() ? null : page.get(page.size() - 1).id();
        } while (page.size() == BATCH);
    }

    private void look(PaymentApi.ProviderPayment current) {
        order(current)
                .flatMap(payments::find)
                .filter(known -> current.refundedMinor() > known.refundedMinor()
                        || current.chargedBackMinor() > known.chargedBackMinor())
                .ifPresent(known -> sagas.revive(known.orderId(), SagaStep.SETTLE_PAYMENT));
    }

    private static Optional<UUID> order(PaymentApi.ProviderPayment current) {
        try {
            return Optional.ofNullable(current.reference()).map(UUID::fromString);
        } catch (IllegalArgumentException ofAnotherShop) {
            return Optional.empty();
        }
    }
}
