package co.cosmeticos.orders;

import co.cosmeticos.fixtures.Stores;
import co.cosmeticos.fixtures.TestApi;
import co.cosmeticos.fixtures.TestContainer;
import co.cosmeticos.fixtures.TestDatabase;
import co.cosmeticos.fixtures.TestJson;
import co.cosmeticos.fixtures.TestMetrics;
import co.cosmeticos.orders.account.AccountApi;
import co.cosmeticos.orders.cancellation.CancellationResource;
import co.cosmeticos.orders.cart.CartCouponResource;
import co.cosmeticos.orders.cart.CartDeliveryResource;
import co.cosmeticos.orders.cart.CartResource;
import co.cosmeticos.orders.cart.CartSettings;
import co.cosmeticos.orders.catalog.CatalogApi;
import co.cosmeticos.orders.checkout.CheckoutResource;
import co.cosmeticos.orders.checkout.CheckoutSettings;
import co.cosmeticos.orders.checkout.OrderLimits;
import co.cosmeticos.orders.coupon.CouponPatchResource;
import co.cosmeticos.orders.coupon.CouponResource;
import co.cosmeticos.orders.order.OrderResource;
import co.cosmeticos.orders.order.OrderSettings;
import co.cosmeticos.orders.orderquery.BuyerResource;
import co.cosmeticos.orders.orderquery.OrderListResource;
import co.cosmeticos.orders.orderquery.OrderSearchResource;
import co.cosmeticos.orders.payment.PaymentApi;
import co.cosmeticos.orders.payment.PaymentSettings;
import co.cosmeticos.orders.privacy.ErasureSettings;
import co.cosmeticos.orders.saga.SagaRecovery;
import co.cosmeticos.orders.saga.SagaSettings;
import co.cosmeticos.orders.sales.SalesResource;
import co.cosmeticos.orders.sales.SalesSettings;
import co.cosmeticos.orders.webhook.WebhookResource;
import co.cosmeticos.platform.ServiceIdentity;
import co.cosmeticos.platform.eventstream.EventStreamLimits;
import co.cosmeticos.platform.failpoint.Failpoints;
import co.cosmeticos.platform.http.QueryFilter;
import co.cosmeticos.platform.http.QueryParameters;
import co.cosmeticos.platform.money.Money;
import co.cosmeticos.platform.origin.WebOrigins;
import co.cosmeticos.platform.problem.ConstraintViolationMapper;
import co.cosmeticos.platform.problem.Problems;
import co.cosmeticos.platform.problem.RefusalMapper;
import co.cosmeticos.platform.problem.ThrowableMapper;
import co.cosmeticos.platform.sql.Resources;
import co.cosmeticos.platform.token.AccessFilter;
import jakarta.json.bind.Jsonb;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.metrics.MetricRegistry;
import org.jdbi.v3.core.Jdbi;

/** The whole service on a real PostgreSQL, with the other services in memory and a clock that stands still. */
public final class World implements AutoCloseable {

    public static final String SERUM = "SERUM-30ML";
    public static final String CREAM = "CREAM-50ML";
    public static final String SECRET = "whsec_c2VjcmV0LW9mLXRoZS10ZXN0cw==";

    public final FakeCatalog catalog = new FakeCatalog();
    public final FakeAccounts accounts = new FakeAccounts();
    public final FakeProvider provider = new FakeProvider();
    public final TestClock clock = new TestClock();
    public final Failpoints failpoints = new Failpoints("");
    public final Jdbi jdbi;
    public final TestApi api;

    private final TestDatabase database = Stores.database("db/platform", "db/order");
    private final TestContainer container;

    public World() {
        this(new OrderLimits(100, 100, 100, 1_000));
    }

    public World(OrderLimits limits) {
        jdbi = Resources.jdbiOn(database.dataSource());
        container = TestContainer.ofService("co.cosmeticos.orders")
                .with(Jdbi.class, jdbi)
                .with(Jsonb.class, TestJson.JSONB)
                .with(MetricRegistry.class, new TestMetrics().registry())
                .with(ServiceIdentity.class, new ServiceIdentity("cart-order-service", "order"))
                .with(Clock.class, clock)
                .with(Failpoints.class, failpoints)
                .with(Validator.class, Validation.buildDefaultValidatorFactory().getValidator())
                .with(CatalogApi.class, catalog)
                .with(AccountApi.class, accounts)
                .with(PaymentApi.class, provider)
                .with(CartSettings.class, new CartSettings(100, 99, Money.BRL, Duration.ofDays(30)))
                .with(
                        CheckoutSettings.class,
                        new CheckoutSettings(
                                Duration.ofSeconds(15), WebOrigins.parse("origins", "https://loja.example")))
                .with(OrderLimits.class, limits)
                .with(ErasureSettings.class, new ErasureSettings(Duration.ZERO))
                .with(
                        OrderSettings.class,
                        new OrderSettings(Duration.ofDays(180), Duration.ofDays(7), Duration.ofDays(180)))
                .with(EventStreamLimits.class, new EventStreamLimits(20, 3, Duration.ofMinutes(5)))
                .with(SalesSettings.class, new SalesSettings(ZoneId.of("America/Sao_Paulo")))
                .with(SagaSettings.class, new SagaSettings(Duration.ofSeconds(20), Duration.ofSeconds(2)))
                .with(PaymentSettings.class, paymentSettings())
                .start();
        api = TestApi.of(
                new QueryParameters(),
                get(CartResource.class),
                get(CartCouponResource.class),
                get(CartDeliveryResource.class),
                get(CheckoutResource.class),
                get(OrderResource.class),
                get(OrderListResource.class),
                get(OrderSearchResource.class),
                get(BuyerResource.class),
                get(CouponResource.class),
                get(CouponPatchResource.class),
                get(SalesResource.class),
                get(CancellationResource.class),
                get(WebhookResource.class),
                new CallerFilter(),
                new AccessFilter(),
                new QueryFilter(),
                new RefusalMapper(new Problems()),
                new ConstraintViolationMapper(new Problems()),
                new ThrowableMapper(new Problems()));
        catalog.sell(SERUM, 8990, 1000);
        catalog.sell(CREAM, 12_500, 1000);
    }

    private static PaymentSettings paymentSettings() {
        return new PaymentSettings(
                "http://localhost",
                "key",
                SECRET,
                Duration.ofMinutes(15),
                Duration.ofMinutes(30),
                Duration.ofDays(3),
                Duration.ofMinutes(10),
                Duration.ofSeconds(60),
                Duration.ofHours(1),
                Duration.ofDays(7));
    }

    public <T> T get(Class<T> type) {
        return container.get(type);
    }

    /** Lets time pass and the recovery job run until every saga is done, or waits for a customer. */
    public void recover() {
        for (var round = 0; round < 40 && count("order_sagas where status = 'RUNNING'") > 0; round++) {
            recoverOnce();
        }
    }

    /** Lets every lease and pause run out, and the recovery job run one round. */
    public void recoverOnce() {
        clock.advance(Duration.ofSeconds(130));
        get(SagaRecovery.class).run();
    }

    public long count(String from) {
        return jdbi.withHandle(handle -> handle.createQuery("select count(*) from " + from)
                .mapTo(Long.class)
                .one());
    }

    public List<Map<String, Object>> rows(String sql) {
        return jdbi.withHandle(handle -> handle.createQuery(sql).mapToMap().list());
    }

    @Override
    public void close() {
        container.close();
        database.close();
    }
}
