package co.cosmeticos.product;

import co.cosmeticos.fixtures.Stores;
import co.cosmeticos.fixtures.TestContainer;
import co.cosmeticos.fixtures.TestDatabase;
import co.cosmeticos.fixtures.TestExecutor;
import co.cosmeticos.fixtures.TestJson;
import co.cosmeticos.platform.ServiceIdentity;
import co.cosmeticos.platform.eventstream.EventStreamLimits;
import co.cosmeticos.platform.sql.JobsDataSource;
import co.cosmeticos.platform.sql.Resources;
import co.cosmeticos.product.catalog.ProductDraft;
import co.cosmeticos.product.catalog.ProductStatus;
import co.cosmeticos.product.catalog.SaveProduct;
import co.cosmeticos.product.catalog.VariantDraft;
import co.cosmeticos.product.listing.ListingSettings;
import co.cosmeticos.product.productimport.ImportSettings;
import co.cosmeticos.product.stock.StockSettings;
import co.cosmeticos.product.taxonomy.CategoryPath;
import co.cosmeticos.product.taxonomy.Slug;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.json.bind.Jsonb;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.jdbi.v3.core.Jdbi;

/** The service without its HTTP side, on a new database. */
public final class Shop implements AutoCloseable {

    private final TestDatabase database = Stores.database("db/platform", "db/product");
    private final Jdbi jdbi = Resources.jdbiOn(database.dataSource());
    private final TestExecutor executor = new TestExecutor();
    private final TestContainer container;

    public Shop() {
        container = TestContainer.ofService("co.cosmeticos.product")
                .with(Jdbi.class, jdbi)
                .with(DataSource.class, database.dataSource())
                .with(JobsDataSource.class, new JobsDataSource(database.dataSource(), Duration.ofMillis(100)))
                .with(ServiceIdentity.class, new ServiceIdentity("product-service", "product"))
                .with(ManagedExecutorService.class, executor.managed())
                .with(Jsonb.class, TestJson.JSONB)
                .with(Validator.class, Validation.buildDefaultValidatorFactory().getValidator())
                .with(Clock.class, Clock.systemUTC())
                .with(ListingSettings.class, new ListingSettings("http://media.example/", Duration.ofSeconds(10)))
                .with(ImportSettings.class, new ImportSettings(1 << 20, 20))
                .with(StockSettings.class, new StockSettings(5))
                .with(EventStreamLimits.class, new EventStreamLimits(6, 3, Duration.ofMinutes(5)))
                .start();
    }

    public <T> T get(Class<T> type) {
        return container.get(type);
    }

    public Jdbi jdbi() {
        return jdbi;
    }

    /** Sells one more product of one variant. */
    public UUID sells(String sku, int onHand) {
        return get(SaveProduct.class).create(draft(sku, onHand), Optional.empty());
    }

    public static ProductDraft draft(String sku, int onHand) {
        return draft("Produto " + sku, "Aurora", "Maquiagem > Batons", new VariantDraft(sku, List.of(), 4_990, onHand));
    }

    public static ProductDraft draft(String name, String brand, String category, VariantDraft... variants) {
        return new ProductDraft(
                Slug.of(name),
                new ProductDraft.Texts(name, brand, "Descrição de " + name, "Aqua, Glycerin"),
                CategoryPath.parse(category),
                List.of("foto.jpg", "https://images.example/outra.jpg"),
                variants[0].optionValues().isEmpty() ? List.of() : List.of("Cor"),
                "BRL",
                ProductStatus.ACTIVE,
                List.of(variants));
    }

    /** The numbers that one query gives. */
    public long number(String sql) {
        return jdbi.withHandle(
                handle -> handle.createQuery(sql).mapTo(Long.class).one());
    }

    @Override
    public void close() {
        container.close();
        executor.close();
        database.close();
    }
}
