package co.cosmeticos.orders;

import co.cosmeticos.orders.cart.CartSettings;
import co.cosmeticos.orders.cart.StaleCarts;
import co.cosmeticos.orders.catalog.CatalogApi;
import co.cosmeticos.orders.checkout.CheckoutSettings;
import co.cosmeticos.orders.checkout.OpenOrders;
import co.cosmeticos.orders.checkout.OrderLimits;
import co.cosmeticos.orders.order.OrderSettings;
import co.cosmeticos.orders.order.OrderTokens;
import co.cosmeticos.orders.payment.PaymentApi;
import co.cosmeticos.orders.payment.PaymentSettings;
import co.cosmeticos.orders.privacy.ErasureSettings;
import co.cosmeticos.orders.saga.SagaRecovery;
import co.cosmeticos.orders.saga.SagaSettings;
import co.cosmeticos.orders.webhook.LookForLateMoney;
import co.cosmeticos.orders.webhook.LookForRefunds;
import co.cosmeticos.orders.webhook.WebhookEvents;
import co.cosmeticos.platform.Component;
import co.cosmeticos.platform.ServiceIdentity;
import co.cosmeticos.platform.idempotency.IdempotencyRecords;
import co.cosmeticos.platform.remote.RemoteServices;
import co.cosmeticos.platform.settings.Settings;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;

/** Producers of the settings, clients and recurring tasks of the service. */
@Component
public class Wiring {

    private static final int PAYMENT_SECONDS = 3;
    private static final int STALE_BATCHES = 1_000;
    private static final Duration KEYS_KEPT = Duration.ofDays(2);
    private static final Duration WEBHOOKS_KEPT = Duration.ofDays(30);

    @Produces
    @Singleton
    ServiceIdentity service() {
        return new ServiceIdentity("cart-order-service", "order");
    }

    @Produces
    @Singleton
    CartSettings cartSettings(Settings settings) {
        return CartSettings.from(settings);
    }

    @Produces
    @Singleton
    CheckoutSettings checkoutSettings(Settings settings) {
        return CheckoutSettings.from(settings);
    }

    @Produces
    @Singleton
    OrderLimits orderLimits(Settings settings) {
        return OrderLimits.from(settings);
    }

    @Produces
    @Singleton
    OrderSettings orderSettings(Settings settings) {
        return OrderSettings.from(settings);
    }

    @Produces
    @Singleton
    ErasureSettings erasureSettings(Settings settings) {
        return ErasureSettings.from(settings);
    }

    @Produces
    @Singleton
    PaymentSettings paymentSettings(Settings settings) {
        return PaymentSettings.from(settings);
    }

    @Produces
    @Singleton
    SagaSettings sagaSettings(Settings settings) {
        return SagaSettings.from(settings);
    }

    @Produces
    @Singleton
    CatalogApi catalogApi(RemoteServices remote, Settings settings) {
        return remote.client(CatalogApi.class, settings.text("catalog.url"));
    }

    @Produces
    @Singleton
    PaymentApi paymentApi(PaymentSettings settings) {
        return RemoteServices.externalClient(PaymentApi.class, settings.url(), PAYMENT_SECONDS);
    }

    // Two of them, so that one slow saga does not hold all the others up.
    @Produces
    @Singleton
    RecurringTask<Void> firstSagaRecovery(SagaRecovery recovery, SagaSettings settings) {
        return sagaRecovery("saga-recovery-1", recovery, settings);
    }

    @Produces
    @Singleton
    RecurringTask<Void> secondSagaRecovery(SagaRecovery recovery, SagaSettings settings) {
        return sagaRecovery("saga-recovery-2", recovery, settings);
    }

    private static RecurringTask<Void> sagaRecovery(String name, SagaRecovery recovery, SagaSettings settings) {
        return Tasks.recurring(name, FixedDelay.of(settings.recoveryEvery()))
                .execute((instance, context) -> recovery.run());
    }

    @Produces
    @Singleton
    RecurringTask<Void> lookingForLateMoney(LookForLateMoney look, PaymentSettings settings, Clock clock) {
        return Tasks.recurring("look-for-late-money", FixedDelay.of(settings.lateEvery()))
                .execute((instance, context) -> look.run(OffsetDateTime.now(clock)));
    }

    @Produces
    @Singleton
    RecurringTask<Void> lookingForRefunds(LookForRefunds look, PaymentSettings settings, Clock clock) {
        return Tasks.recurring("look-for-refunds", FixedDelay.of(settings.lateEvery()))
                .execute((instance, context) -> look.run(clock.instant()));
    }

    @Produces
    @Singleton
    RecurringTask<Void> deletingStaleCarts(StaleCarts carts, CartSettings settings, Clock clock) {
        return Tasks.recurring("delete-stale-carts", FixedDelay.ofHours(1)).execute((instance, context) -> {
            var before = OffsetDateTime.now(clock).minus(settings.guestRetention());
            for (var batches = 0; batches < STALE_BATCHES && carts.delete(before); batches++) {}
        });
    }

    @Produces
    @Singleton
    RecurringTask<Void> forgetting(
            IdempotencyRecords records,
            WebhookEvents webhooks,
            OpenOrders openOrders,
            OrderTokens tokens,
            Clock clock) {
        return Tasks.recurring("forget-keys-and-webhooks", FixedDelay.ofHours(1))
                .execute((instance, context) -> {
                    records.forget(KEYS_KEPT);
                    webhooks.deleteOlderThan(WEBHOOKS_KEPT);
                    tokens.tidy();
                    openOrders.deleteBefore(OffsetDateTime.now(clock).minus(KEYS_KEPT));
                });
    }
}
