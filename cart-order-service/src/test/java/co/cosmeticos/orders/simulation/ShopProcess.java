package co.cosmeticos.orders.simulation;

import co.cosmeticos.fixtures.TestJson;
import co.cosmeticos.fixtures.TestMetrics;
import co.cosmeticos.orders.FakeAccounts;
import co.cosmeticos.orders.account.AccountApi;
import co.cosmeticos.orders.cart.CartSettings;
import co.cosmeticos.orders.catalog.CatalogApi;
import co.cosmeticos.orders.checkout.CheckoutSettings;
import co.cosmeticos.orders.checkout.MemoryOpenOrders;
import co.cosmeticos.orders.checkout.OrderLimits;
import co.cosmeticos.orders.checkoutstep.AuthorizePayment;
import co.cosmeticos.orders.checkoutstep.CapturePayment;
import co.cosmeticos.orders.checkoutstep.CommitReservation;
import co.cosmeticos.orders.checkoutstep.ConfirmOrder;
import co.cosmeticos.orders.checkoutstep.ConvertCart;
import co.cosmeticos.orders.checkoutstep.RedeemCoupon;
import co.cosmeticos.orders.checkoutstep.ReserveInventory;
import co.cosmeticos.orders.compensation.ConfirmCancellation;
import co.cosmeticos.orders.compensation.ReleaseInventory;
import co.cosmeticos.orders.compensation.ReopenCart;
import co.cosmeticos.orders.compensation.ReturnCoupon;
import co.cosmeticos.orders.compensation.ReversePayment;
import co.cosmeticos.orders.order.OrderSettings;
import co.cosmeticos.orders.payment.PaymentApi;
import co.cosmeticos.orders.payment.PaymentSettings;
import co.cosmeticos.orders.saga.MemorySagaLeases;
import co.cosmeticos.orders.saga.MemorySagas;
import co.cosmeticos.orders.saga.SagaRecovery;
import co.cosmeticos.orders.saga.SagaSettings;
import co.cosmeticos.orders.saga.Step;
import co.cosmeticos.orders.webhook.LookForLateMoney;
import co.cosmeticos.orders.webhook.LookForRefunds;
import co.cosmeticos.orders.webhook.MemoryWebhookEvents;
import co.cosmeticos.orders.webhook.ReserveAgain;
import co.cosmeticos.orders.webhook.SettlePayment;
import co.cosmeticos.platform.ServiceIdentity;
import co.cosmeticos.platform.failpoint.Failpoints;
import co.cosmeticos.platform.inbox.InboxConsumer;
import co.cosmeticos.platform.inbox.InboxRetry;
import co.cosmeticos.platform.inbox.MemoryInboxMessages;
import co.cosmeticos.platform.inbox.MessageHandler;
import co.cosmeticos.platform.origin.WebOrigins;
import co.cosmeticos.platform.outbox.MemoryOutbox;
import co.cosmeticos.platform.outbox.MemoryOutboxEvents;
import co.cosmeticos.platform.outbox.OutboxRelay;
import co.cosmeticos.platform.outbox.OutboxWake;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.json.bind.Jsonb;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import org.eclipse.microprofile.metrics.MetricRegistry;
import org.jdbi.v3.core.JdbiException;

/** A process of the shop: the real beans on ports of the simulation, and the loops that its container would run. */
final class ShopProcess {

    static final String SECRET = "whsec_c2VjcmV0LW9mLXRoZS10ZXN0cw==";
    static final Duration LATE_EVERY = Duration.ofSeconds(30);

    private static final PaymentSettings PAYMENTS = new PaymentSettings(
            "http://localhost",
            "key",
            SECRET,
            Duration.ofSeconds(60),
            Duration.ofSeconds(90),
            Duration.ofSeconds(150),
            Duration.ofSeconds(20),
            Duration.ofSeconds(15),
            LATE_EVERY,
            Duration.ofMinutes(20));
    private static final MetricRegistry METRICS = new TestMetrics().registry();
    private static final List<Class<?>> TABLES = List.of(
            MemoryOrders.class,
            MemoryPayments.class,
            MemoryCarts.class,
            MemoryDeliveries.class,
            MemoryCartHistories.class,
            MemoryKeys.class,
            MemoryCoupons.class,
            MemoryRedemptions.class,
            MemoryShipping.class,
            MemorySagas.class,
            MemorySagaLeases.class,
            MemoryOpenOrders.class,
            MemoryOrderTokens.class,
            MemoryOrderTimelines.class,
            MemoryWebhookEvents.class,
            MemoryOutbox.class,
            MemoryOutboxEvents.class,
            MemoryInboxMessages.class);

    final Host host;
    private final Ports ports;
    private final Parts parts = new Parts();

    ShopProcess(Shop shop, Host host) {
        this.host = host;
        this.ports = shop.ports;
        var network = new Network(ports);
        parts.with(Clock.class, ports.scheduler())
                .with(Jsonb.class, TestJson.JSONB)
                .with(MetricRegistry.class, METRICS)
                .with(ServiceIdentity.class, new ServiceIdentity("cart-order-service", "order"))
                .with(Failpoints.class, new Failpoints(""))
                .with(
                        CartSettings.class,
                        new CartSettings(100, 99, co.cosmeticos.platform.money.Money.BRL, Duration.ofDays(30)))
                .with(
                        CheckoutSettings.class,
                        new CheckoutSettings(Duration.ofSeconds(3), WebOrigins.parse("origins", "http://localhost")))
                .with(OrderLimits.class, new OrderLimits(1_000, 1_000, 100, 1_000))
                .with(
                        OrderSettings.class,
                        new OrderSettings(Duration.ofDays(1), Duration.ofDays(1), Duration.ofDays(180)))
                .with(SagaSettings.class, new SagaSettings(Duration.ofSeconds(20), Duration.ofSeconds(2)))
                .with(PaymentSettings.class, PAYMENTS)
                .with(CatalogApi.class, new CatalogLine(network, shop.catalog))
                .with(AccountApi.class, new FakeAccounts())
                .with(PaymentApi.class, new ProviderLine(network, shop.provider, shop.plant))
                .with(Tables.class, shop.tables)
                .with(MemoryDatabase.class, shop.tables.database)
                .with(Plant.class, shop.plant)
                .with(Ports.class, ports)
                .with(MemoryBroker.class, shop.broker)
                .with(Host.class, host)
                .with(ManagedScheduledExecutorService.class, Parts.executor(this::later))
                .standIn(ProcessBroker.class);
        TABLES.forEach(parts::standIn);
        InTransaction.ALL.forEach(parts::standIn);
        parts.family(
                Step.class,
                ReserveInventory.class,
                RedeemCoupon.class,
                AuthorizePayment.class,
                SettlePayment.class,
                ReserveAgain.class,
                CommitReservation.class,
                CapturePayment.class,
                ConvertCart.class,
                ConfirmOrder.class,
                ReversePayment.class,
                ReturnCoupon.class,
                ReleaseInventory.class,
                ReopenCart.class,
                ConfirmCancellation.class);
        parts.members(MessageHandler.class, List.of(shop.consumers.mail(), shop.consumers.log()));
    }

    <T> T get(Class<T> type) {
        return parts.get(type);
    }

    /** Subscribes, and starts the loops. */
    void start() {
        MemoryInboxMessages.subscribe(get(InboxConsumer.class));
        var relay = loop(Duration.ofSeconds(2), RuntimeException.class, get(OutboxRelay.class)::run);
        MemoryOutbox.listen(get(OutboxWake.class), relay::wake);
        relay.start("relay", host);
        loop(Duration.ofSeconds(2), RuntimeException.class, get(SagaRecovery.class)::run)
                .start("recovery", host);
        loop(Duration.ofSeconds(1), JdbiException.class, get(InboxRetry.class)::run)
                .start("retries", host);
        var late = get(LookForLateMoney.class);
        loop(LATE_EVERY, RuntimeException.class, () -> late.run(OffsetDateTime.now(ports.scheduler())))
                .start("late money", host);
        var refunds = get(LookForRefunds.class);
        loop(
                        LATE_EVERY,
                        RuntimeException.class,
                        () -> refunds.run(ports.scheduler().instant()))
                .start("refunds", host);
    }

    // A thread of a process that is dead gets no further than here.
    private void later(Runnable task) {
        ports.scheduler().running().requireAlive();
        ports.scheduler().spawn(host.name + " task", host, task);
    }

    private Loop loop(Duration every, Class<? extends RuntimeException> tolerated, Runnable job) {
        return new Loop(ports, every, tolerated, job);
    }
}
