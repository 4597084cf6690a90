package co.cosmeticos.orders.simulation;

import co.cosmeticos.orders.payment.PaymentApi.ProviderPayment;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.Base64;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** What follows at the provider's side: customers pay, in time or late or never, and webhooks tell of it, or do not. */
final class Payers {

    private static final int LONGEST_SECONDS = 240;
    private static final int SLOWEST_WEBHOOK_SECONDS = 40;
    private static final int WEBHOOK_TRIES = 6;

    private final Shop shop;
    private int events;

    Payers(Shop shop) {
        this.shop = shop;
    }

    void hear(ProviderPayment made, String what) {
        var reference = UUID.fromString(made.reference());
        var order = shop.ports.scheduler().name("order", reference.toString());
        shop.ports.scheduler().note("payment of %s is %s".formatted(order, what));
        if (what.matches("pending|requires_action")) {
            shop.client("payer of " + order, () -> pay(made));
            return;
        }
        emit("payment." + what, reference);
        if ("captured".equals(what) && shop.ports.weather().chance(0.3)) {
            shop.client("dashboard of " + order, () -> giveBack(made));
        }
    }

    // Staff gives money back at the provider, some or all, once or again; or the bank takes it.
    private void giveBack(ProviderPayment made) {
        var weather = shop.ports.weather();
        do {
            var soon = weather.chance(0.5);
            shop.ports.scheduler().pause(Duration.ofMillis(weather.between(1, soon ? 2_000 : LONGEST_SECONDS * 1_000)));
            if (weather.chance(0.2)) {
                shop.provider.chargeBack(made.id());
            } else {
                var all = (int) made.capturedMinor();
                shop.provider.refundAtDashboard(
                        made.id(), weather.chance(0.5) ? all : weather.between(1, Math.max(1, all / 3)));
            }
        } while (weather.chance(0.4));
    }

    private void pay(ProviderPayment made) {
        var weather = shop.ports.weather();
        var inTime = weather.chance(0.6);
        shop.ports.scheduler().pause(Duration.ofSeconds(weather.between(1, inTime ? 60 : LONGEST_SECONDS)));
        if (!inTime && weather.chance(0.5)) {
            shop.provider.expire(made.id());
            shop.ports.scheduler().pause(Duration.ofSeconds(weather.between(1, LONGEST_SECONDS)));
        }
        if (weather.chance(0.8)) {
            shop.provider.settle(made.id());
            shop.provider.challenge(made.id(), weather.chance(0.8));
        }
    }

    // Some get lost, some come twice, and each takes its own time.
    private void emit(String type, UUID reference) {
        var id = "evt-" + ++events;
        var copies = shop.ports.weather().oneOf(java.util.List.of(0, 1, 1, 1, 1, 2));
        for (var copy = 0; copy < copies; copy++) {
            shop.client("webhook " + id, () -> tell(id, type, reference));
        }
    }

    private void tell(String id, String type, UUID reference) {
        var body = "{\"type\": \"%s\", \"data\": {\"payment\": {\"reference\": \"%s\"}}}".formatted(type, reference);
        for (var tries = 0; tries < WEBHOOK_TRIES; tries++) {
            var soon = shop.ports.weather().chance(0.5);
            shop.ports
                    .scheduler()
                    .pause(Duration.ofMillis(
                            shop.ports.weather().between(1, soon ? 200 : SLOWEST_WEBHOOK_SECONDS * 1_000)));
            var timestamp = Long.toString(shop.ports.scheduler().instant().getEpochSecond());
            if (shop.counter.tell(id, timestamp, signed(id + "." + timestamp + "." + body), body)) {
                return;
            }
        }
    }

    private static String signed(String text) {
        try {
            var secret = Base64.getDecoder().decode(ShopProcess.SECRET.substring("whsec_".length()));
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret, "HmacSHA256"));
            return "v1," + Base64.getEncoder().encodeToString(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
