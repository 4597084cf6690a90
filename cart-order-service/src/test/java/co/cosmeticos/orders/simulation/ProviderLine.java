package co.cosmeticos.orders.simulation;

import co.cosmeticos.orders.payment.PaymentApi;
import org.jspecify.annotations.Nullable;

/** The provider behind its line. */
final class ProviderLine implements PaymentApi {

    private final Network network;
    private final SimulatedProvider provider;
    private final Plant plant;
    private int asked;

    ProviderLine(Network network, SimulatedProvider provider, Plant plant) {
        this.network = network;
        this.provider = provider;
        this.plant = plant;
    }

    @Override
    public ProviderPayment create(String bearer, String key, PaymentRequest order) {
        var sent = plant == Plant.FRESH_PAYMENT_KEYS ? key + "-" + ++asked : key;
        return network.call("make", () -> provider.create(sent, order));
    }

    @Override
    public ProviderPayment get(String bearer, String id) {
        return network.call("get", () -> provider.get(id));
    }

    @Override
    public ProviderPayments find(String bearer, String key) {
        return network.call("find", () -> provider.find(key));
    }

    @Override
    public ProviderPayments listReversed(String bearer, String since, @Nullable String after, int limit) {
        return network.call("given-back", () -> provider.listReversed(after, limit));
    }

    @Override
    public ProviderPayment capture(String bearer, String key, String id) {
        return network.call("capture", () -> provider.capture(key, id));
    }

    @Override
    public ProviderPayment voidPayment(String bearer, String key, String id) {
        return network.call("void", () -> provider.voidPayment(key, id));
    }

    @Override
    public ProviderPayment refund(String bearer, String key, String id, Refund refund) {
        return network.call("refund", () -> provider.refund(key, id, refund.amountMinor()));
    }
}
