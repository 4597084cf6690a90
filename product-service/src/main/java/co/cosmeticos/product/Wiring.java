package co.cosmeticos.product;

import co.cosmeticos.platform.Component;
import co.cosmeticos.platform.ServiceIdentity;
import co.cosmeticos.platform.eventstream.EventStreamLimits;
import co.cosmeticos.platform.idempotency.IdempotencyRecords;
import co.cosmeticos.platform.settings.Settings;
import co.cosmeticos.product.activity.ActivitySettings;
import co.cosmeticos.product.listing.ListingSettings;
import co.cosmeticos.product.productimport.ImportSettings;
import co.cosmeticos.product.stock.StockSettings;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Duration;

/** Produces the beans that need settings, a store or a container resource. */
@Component
public class Wiring {

    private static final Duration KEYS_KEPT = Duration.ofHours(24);

    @Produces
    @Singleton
    ServiceIdentity service() {
        return new ServiceIdentity("product-service", "product");
    }

    @Produces
    @Singleton
    ListingSettings listingSettings(Settings settings) {
        return ListingSettings.from(settings);
    }

    @Produces
    @Singleton
    ImportSettings importSettings(Settings settings) {
        return ImportSettings.from(settings);
    }

    @Produces
    @Singleton
    ActivitySettings activitySettings(Settings settings) {
        return ActivitySettings.from(settings);
    }

    @Produces
    @Singleton
    StockSettings stockSettings(Settings settings) {
        return StockSettings.from(settings);
    }

    @Produces
    @Singleton
    EventStreamLimits eventStreamLimits(Settings settings) {
        return EventStreamLimits.from(settings, "events.per-network", 20);
    }

    @Produces
    @Singleton
    RecurringTask<Void> deletingKeys(IdempotencyRecords records) {
        return Tasks.recurring("forget-keys", FixedDelay.ofHours(1))
                .execute((instance, context) -> records.forget(KEYS_KEPT));
    }
}
