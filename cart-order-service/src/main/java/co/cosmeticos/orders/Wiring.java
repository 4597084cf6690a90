package co.cosmeticos.orders;

import co.cosmeticos.orders.account.AccountApi;
import co.cosmeticos.orders.cart.CartSettings;
import co.cosmeticos.orders.catalog.CatalogApi;
import co.cosmeticos.orders.checkout.CheckoutSettings;
import co.cosmeticos.orders.checkout.OrderLimits;
import co.cosmeticos.orders.order.OrderSettings;
import co.cosmeticos.orders.payment.PaymentApi;
import co.cosmeticos.orders.payment.PaymentSettings;
import co.cosmeticos.orders.privacy.ErasureSettings;
import co.cosmeticos.orders.saga.SagaSettings;
import co.cosmeticos.orders.sales.SalesSettings;
import co.cosmeticos.platform.Component;
import co.cosmeticos.platform.ServiceIdentity;
import co.cosmeticos.platform.eventstream.EventStreamLimits;
import co.cosmeticos.platform.remote.RemoteServices;
import co.cosmeticos.platform.settings.Settings;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Producers of the settings and clients of the service. */
@Component
public class Wiring {

    private static final int PAYMENT_SECONDS = 3;

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
    EventStreamLimits eventStreamLimits(Settings settings) {
        return EventStreamLimits.from(settings, "events.per-person", 5);
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
    SalesSettings salesSettings(Settings settings) {
        return SalesSettings.from(settings);
    }

    @Produces
    @Singleton
    CatalogApi catalogApi(RemoteServices remote, Settings settings) {
        return remote.client(CatalogApi.class, settings.text("catalog.url"));
    }

    @Produces
    @Singleton
    AccountApi accountApi(RemoteServices remote, Settings settings) {
        return remote.client(AccountApi.class, settings.text("auth.url"));
    }

    @Produces
    @Singleton
    PaymentApi paymentApi(PaymentSettings settings) {
        return RemoteServices.externalClient(PaymentApi.class, settings.url(), PAYMENT_SECONDS);
    }
}
