package co.cosmeticos.orders;

import co.cosmeticos.fixtures.Stores;
import co.cosmeticos.fixtures.TestApi;
import co.cosmeticos.fixtures.TestContainer;
import co.cosmeticos.fixtures.TestDatabase;
import co.cosmeticos.fixtures.TestMetrics;
import co.cosmeticos.orders.alarm.Alarms;
import co.cosmeticos.orders.answer.OrderAnswers;
import co.cosmeticos.orders.cancellation.CancelOrder;
import co.cosmeticos.orders.cancellation.CancellationResource;
import co.cosmeticos.orders.cancellation.StartCancellation;
import co.cosmeticos.orders.cart.CartCommands;
import co.cosmeticos.orders.cart.CartPricing;
import co.cosmeticos.orders.cart.CartResource;
import co.cosmeticos.orders.cart.CartSettings;
import co.cosmeticos.orders.cart.Carts;
import co.cosmeticos.orders.cart.ChangeCart;
import co.cosmeticos.orders.catalogue.Catalogue;
import co.cosmeticos.orders.catalogue.CatalogueApi;
import co.cosmeticos.orders.checkout.Checkout;
import co.cosmeticos.orders.checkout.CheckoutResource;
import co.cosmeticos.orders.checkout.CheckoutSettings;
import co.cosmeticos.orders.checkout.PlaceOrder;
import co.cosmeticos.orders.checkout.PreparePurchase;
import co.cosmeticos.orders.checkout.RecordOrder;
import co.cosmeticos.orders.compensation.ConfirmCancellation;
import co.cosmeticos.orders.compensation.ReleaseInventory;
import co.cosmeticos.orders.compensation.ReopenCart;
import co.cosmeticos.orders.compensation.ReturnCoupon;
import co.cosmeticos.orders.compensation.VoidPayment;
import co.cosmeticos.orders.order.OrderResource;
import co.cosmeticos.orders.order.Orders;
import co.cosmeticos.orders.payment.PaymentApi;
import co.cosmeticos.orders.payment.PaymentProvider;
import co.cosmeticos.orders.payment.PaymentSettings;
import co.cosmeticos.orders.payment.Payments;
import co.cosmeticos.orders.person.OrderData;
import co.cosmeticos.orders.person.Persons;
import co.cosmeticos.orders.promotion.CouponRedemptions;
import co.cosmeticos.orders.promotion.Coupons;
import co.cosmeticos.orders.promotion.SaveCoupon;
import co.cosmeticos.orders.purchase.AuthorisePayment;
import co.cosmeticos.orders.purchase.AwaitPayment;
import co.cosmeticos.orders.purchase.CapturePayment;
import co.cosmeticos.orders.purchase.CommitReservation;
import co.cosmeticos.orders.purchase.ConvertCart;
import co.cosmeticos.orders.purchase.PaymentOutcome;
import co.cosmeticos.orders.purchase.ReserveInventory;
import co.cosmeticos.orders.purchase.SendConfirmation;
import co.cosmeticos.orders.purchase.TurnDown;
import co.cosmeticos.orders.purchase.ValidateCoupon;
import co.cosmeticos.orders.saga.AdvanceSaga;
import co.cosmeticos.orders.saga.SagaMeters;
import co.cosmeticos.orders.saga.SagaRecovery;
import co.cosmeticos.orders.saga.SagaRunner;
import co.cosmeticos.orders.saga.SagaSettings;
import co.cosmeticos.orders.saga.SagaSteps;
import co.cosmeticos.orders.saga.Sagas;
import co.cosmeticos.orders.settlement.LateMoney;
import co.cosmeticos.orders.settlement.LookForLateMoney;
import co.cosmeticos.orders.settlement.ReceivePaymentEvent;
import co.cosmeticos.orders.settlement.ReserveAgain;
import co.cosmeticos.orders.settlement.SettlePayment;
import co.cosmeticos.orders.settlement.WebhookEvents;
import co.cosmeticos.orders.settlement.WebhookResource;
import co.cosmeticos.orders.settlement.WebhookSignature;
import co.cosmeticos.orders.shipping.ShippingOptions;
import co.cosmeticos.platform.ServiceIdentity;
import co.cosmeticos.platform.failpoint.Failpoints;
import co.cosmeticos.platform.idempotency.IdempotencyRecords;
import co.cosmeticos.platform.idempotency.StoredAnswers;
import co.cosmeticos.platform.outbox.AuditTrail;
import co.cosmeticos.platform.outbox.Outbox;
import co.cosmeticos.platform.outbox.OutboxWake;
import co.cosmeticos.platform.problem.Problems;
import co.cosmeticos.platform.problem.RefusalMapper;
import co.cosmeticos.platform.problem.ThrowableMapper;
import co.cosmeticos.platform.sql.Resources;
import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.metrics.MetricRegistry;
import org.jdbi.v3.core.Jdbi;

/** The whole service on a real PostgreSQL, with the other services in memory and a clock that stands still. */
public final class World implements AutoCloseable {

    public static final String SERUM = "SERUM-30ML";
    public static final String CREAM = "CREAM-50ML";
    public static final String SECRET = "whsec_c2VjcmV0LW9mLXRoZS10ZXN0cw==";

    public final FakeCatalogue catalogue = new FakeCatalogue();
    public final FakeProvider provider = new FakeProvider();
    public final TestClock clock = new TestClock();
    public final Failpoints failpoints = new Failpoints("");
    public final Jdbi jdbi;
    public final TestApi api;

    private final TestDatabase database = Stores.database().migrated("db/platform", "db/order");
    private final TestContainer container;

    public World() {
        jdbi = Resources.jdbiOn(database.dataSource());
        container = TestContainer.of(beans())
                .with(Jdbi.class, jdbi)
                .with(Jsonb.class, JsonbBuilder.create())
                .with(MetricRegistry.class, new TestMetrics().registry())
                .with(ServiceIdentity.class, new ServiceIdentity("cart-order-service", "order"))
                .with(Clock.class, clock)
                .with(Failpoints.class, failpoints)
                .with(CatalogueApi.class, catalogue)
                .with(PaymentApi.class, provider)
                .with(CartSettings.class, new CartSettings(100, 99))
                .with(CheckoutSettings.class, new CheckoutSettings(Duration.ofSeconds(15)))
                .with(SagaSettings.class, new SagaSettings(Duration.ofSeconds(20), Duration.ofSeconds(2)))
                .with(PaymentSettings.class, paymentSettings())
                .start();
        api = TestApi.of(
                get(CartResource.class),
                get(CheckoutResource.class),
                get(OrderResource.class),
                get(CancellationResource.class),
                get(WebhookResource.class),
                new GuestFilter(),
                new RefusalMapper(new Problems()),
                new ThrowableMapper(new Problems()));
        catalogue.sell(SERUM, 8990, 1000);
        catalogue.sell(CREAM, 12_500, 1000);
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

    private static Class<?>[] beans() {
        return new Class<?>[] {
            Outbox.class,
            AuditTrail.class,
            OutboxWake.class,
            IdempotencyRecords.class,
            Problems.class,
            Catalogue.class,
            PaymentProvider.class,
            Payments.class,
            Orders.class,
            OrderAnswers.class,
            StoredAnswers.class,
            Carts.class,
            ChangeCart.class,
            CartCommands.class,
            CartPricing.class,
            CartResource.class,
            ShippingOptions.class,
            Coupons.class,
            CouponRedemptions.class,
            SaveCoupon.class,
            Checkout.class,
            CheckoutResource.class,
            PlaceOrder.class,
            RecordOrder.class,
            PreparePurchase.class,
            Sagas.class,
            SagaRunner.class,
            SagaSteps.class,
            SagaRecovery.class,
            AdvanceSaga.class,
            SagaMeters.class,
            ReserveInventory.class,
            ValidateCoupon.class,
            AuthorisePayment.class,
            PaymentOutcome.class,
            AwaitPayment.class,
            SettlePayment.class,
            ReserveAgain.class,
            LateMoney.class,
            LookForLateMoney.class,
            CommitReservation.class,
            CapturePayment.class,
            ConvertCart.class,
            SendConfirmation.class,
            TurnDown.class,
            VoidPayment.class,
            ReturnCoupon.class,
            ReleaseInventory.class,
            ReopenCart.class,
            ConfirmCancellation.class,
            OrderResource.class,
            CancelOrder.class,
            StartCancellation.class,
            CancellationResource.class,
            WebhookResource.class,
            WebhookSignature.class,
            WebhookEvents.class,
            ReceivePaymentEvent.class,
            Alarms.class,
            OrderData.class,
            Persons.class
        };
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
