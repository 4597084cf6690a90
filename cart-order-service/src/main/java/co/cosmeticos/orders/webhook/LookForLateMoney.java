package co.cosmeticos.orders.webhook;

import co.cosmeticos.orders.order.Orders;
import co.cosmeticos.orders.payment.Payment;
import co.cosmeticos.orders.payment.PaymentProvider;
import co.cosmeticos.orders.payment.PaymentSettings;
import co.cosmeticos.orders.payment.PaymentStatus;
import co.cosmeticos.orders.payment.Payments;
import co.cosmeticos.orders.remote.Unavailable;
import co.cosmeticos.orders.saga.SagaStep;
import co.cosmeticos.orders.saga.Sagas;
import co.cosmeticos.platform.Component;
import jakarta.inject.Inject;
import java.time.OffsetDateTime;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.microprofile.faulttolerance.exceptions.FaultToleranceException;
import org.jspecify.annotations.Nullable;

/**
 * Polls the payments of orders that ended unpaid: for late money of which no webhook has told, and for payments that were
 * made after their order had been given up.
 */
@Component
public class LookForLateMoney {

    private static final Logger LOG = Logger.getLogger(LookForLateMoney.class.getName());
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

    /**
     * One round over the orders that have ended unpaid of late. A provider that is away ends it until the next; what it
     * says of one payment alone harms that one.
     */
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
        var payment = payments.get(orderId);
        if (isNews(payment)) {
            sagas.revive(orderId, SagaStep.SETTLE_PAYMENT);
        }
    }

    private boolean isNews(Payment payment) {
        try {
            return provider.find(payment)
                    .map(current -> PaymentStatus.parse(current.status()))
                    .filter(status -> status.isFunded() || (payment.providerId() == null && status.isOpen()))
                    .isPresent();
        } catch (Unavailable.Away | FaultToleranceException away) {
            throw away;
        } catch (RuntimeException unclear) {
            LOG.log(
                    Level.SEVERE,
                    unclear,
                    () -> "Nobody knows whether order %s was paid late.".formatted(payment.orderId()));
            return false;
        }
    }
}
