package co.cosmeticos.orders.retention;

import co.cosmeticos.orders.cart.CartSettings;
import co.cosmeticos.orders.checkout.OpenOrders;
import co.cosmeticos.orders.order.OrderSettings;
import co.cosmeticos.orders.order.OrderTokens;
import co.cosmeticos.orders.webhook.WebhookEvents;
import co.cosmeticos.platform.Component;
import co.cosmeticos.platform.idempotency.IdempotencyRecords;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.function.Predicate;

/** Recurring jobs that delete what is past its retention period. */
@Component
public class RetentionJob {

    private static final int STALE_BATCHES = 1_000;
    private static final Duration KEYS_KEPT = Duration.ofDays(2);
    private static final Duration WEBHOOKS_KEPT = Duration.ofDays(30);

    @Produces
    @Singleton
    RecurringTask<Void> staleCarts(StaleCarts carts, CartSettings settings, Clock clock) {
        return batches("delete-stale-carts", settings.guestRetention(), clock, carts::delete);
    }

    @Produces
    @Singleton
    RecurringTask<Void> staleOrders(StaleOrders orders, OrderSettings settings, Clock clock) {
        return batches("delete-stale-orders", settings.unpaidGuestRetention(), clock, orders::delete);
    }

    // Batch by batch, each in a transaction of its own, while there may be more.
    private static RecurringTask<Void> batches(
            String name, Duration kept, Clock clock, Predicate<OffsetDateTime> deleteBefore) {
        return Tasks.recurring(name, FixedDelay.ofHours(1)).execute((instance, context) -> {
            var before = OffsetDateTime.now(clock).minus(kept);
            for (var batches = 0; batches < STALE_BATCHES && deleteBefore.test(before); batches++) {}
        });
    }

    @Produces
    @Singleton
    RecurringTask<Void> keysAndWebhooks(
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
