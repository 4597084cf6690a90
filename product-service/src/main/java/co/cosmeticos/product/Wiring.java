package co.cosmeticos.product;

import co.cosmeticos.platform.Component;
import co.cosmeticos.platform.ServiceIdentity;
import co.cosmeticos.platform.settings.Settings;
import co.cosmeticos.product.activity.ActivitySettings;
import co.cosmeticos.product.intake.ImportSettings;
import co.cosmeticos.product.shelf.ShelfSettings;
import co.cosmeticos.product.stock.StockSettings;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** What the service is made of and no class of its own can build. */
@Component
public class Wiring {

    @Produces
    @Singleton
    ServiceIdentity service() {
        return new ServiceIdentity("product-service", "product");
    }

    @Produces
    @Singleton
    ShelfSettings shelfSettings(Settings settings) {
        return ShelfSettings.from(settings);
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
}
