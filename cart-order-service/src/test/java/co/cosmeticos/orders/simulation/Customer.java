package co.cosmeticos.orders.simulation;

import co.cosmeticos.orders.buyer.Address;
import co.cosmeticos.orders.cart.CartView;
import co.cosmeticos.orders.cart.Tab;
import co.cosmeticos.orders.checkout.CheckoutRequest;
import co.cosmeticos.orders.checkout.CheckoutRequest.PaymentChoice;
import co.cosmeticos.orders.simulation.Replies.Reply;
import co.cosmeticos.platform.problem.Refusal;
import jakarta.json.Json;
import java.io.StringReader;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/** A guest who fills a cart, checks out, presses buttons twice, has a second tab, and changes his mind. */
record Customer(Shop shop, String name) {

    private static final int LONGEST_THOUGHT_SECONDS = 40;
    private static final int TRIES = 8;
    private static final int ROUNDS = 2;
    private static final Address ADDRESS =
            new Address("Ana", "01310-100", "Avenida Paulista", "1000", null, null, "São Paulo", "SP", "BR");
    private static final List<PaymentChoice> MEANS = List.of(
            new PaymentChoice("card", "tok_ok", 1, null, null),
            new PaymentChoice("card", "tok_ok", 3, null, null),
            new PaymentChoice("card", "tok_3ds", 1, "http://localhost/pedido", null),
            new PaymentChoice("card", "tok_declined", 1, null, null),
            new PaymentChoice("pix", null, null, null, null),
            new PaymentChoice("pix", null, null, null, null),
            new PaymentChoice("boleto", null, null, null, null));

    void live() {
        think(LONGEST_THOUGHT_SECONDS);
        ask(Tab::begin).map(CartView::id).ifPresent(this::fill);
    }

    private void fill(String cart) {
        for (var line = shop.ports.weather().between(1, 3); line > 0; line--) {
            put(cart, name + "-line-" + line);
        }
        if (shop.ports.weather().chance(0.5)) {
            var code = shop.ports.weather().oneOf(Shop.COUPONS);
            ask(tab -> tab.enterCoupon(cart, code));
        }
        for (var round = 1; round <= ROUNDS; round++) {
            if (buy(cart, name + "-key-" + round)) {
                return;
            }
            think(LONGEST_THOUGHT_SECONDS);
        }
    }

    private void put(String cart, String key) {
        var sku = shop.ports.weather().oneOf(Shop.SKUS);
        var quantity = shop.ports.weather().between(1, 3);
        ask(tab -> tab.add(cart, key, sku, quantity));
    }

    // Another tab presses the same button, or another one with a key of its own, or changes the cart meanwhile.
    private boolean buy(String cart, String key) {
        var request = ask(tab -> tab.view(cart)).map(seen -> request(cart, seen.version()));
        if (request.isEmpty()) {
            return false;
        }
        switch (shop.ports.weather().between(0, 5)) {
            case 0, 1 -> shop.client(name + " again", () -> checkOut(key, request.get()));
            case 2 -> shop.client(name + " tab", () -> checkOut(key + "-tab", request.get()));
            case 3 ->
                shop.client(name + " tab", () -> {
                    think(1);
                    put(cart, key + "-more");
                });
            default -> {}
        }
        return checkOut(key, request.get());
    }

    private CheckoutRequest request(String cart, long version) {
        return new CheckoutRequest(
                cart,
                version,
                null,
                shop.ports.weather().oneOf(List.of("ana@example.com", "bia@example.com", name + "@example.com")),
                null,
                "529.982.247-25",
                ADDRESS,
                null,
                "economica~1490BRL",
                shop.ports.weather().oneOf(MEANS));
    }

    // Whoever has heard nothing that is final asks again under the same key.
    private boolean checkOut(String key, CheckoutRequest request) {
        think(1);
        var reply = shop.counter.checkOut(key, request);
        for (var tries = 1; tries < TRIES && isOpen(reply); tries++) {
            think(6);
            reply = shop.counter.checkOut(key, request);
        }
        if (reply.status() != 201) {
            return false;
        }
        if (shop.ports.weather().chance(0.3)) {
            think(LONGEST_THOUGHT_SECONDS);
            cancel(reply, key + "-cancel");
        }
        if (shop.ports.weather().chance(0.5)) {
            think(LONGEST_THOUGHT_SECONDS);
            shop.counter.checkOut(key, request);
        }
        return true;
    }

    private static boolean isOpen(Reply reply) {
        return reply.status() >= 500
                || reply.says("checkout-in-progress")
                || reply.status() == 201 && reply.body().contains("\"PENDING\"");
    }

    private void cancel(Reply placed, String key) {
        try (var reader = Json.createReader(new StringReader(placed.body()))) {
            var order = reader.readObject();
            var id = UUID.fromString(order.getString("id"));
            for (var tries = 0; tries < TRIES; tries++) {
                var reply = shop.counter.cancel(id, order.getString("orderToken"), key);
                if (reply.status() < 500 && !reply.says("order-busy") && reply.status() != 202) {
                    return;
                }
                think(6);
            }
        }
    }

    private <T> Optional<T> ask(Function<Tab, T> command) {
        for (var tries = 0; tries < TRIES; tries++) {
            try {
                return Optional.of(shop.counter.cart(command));
            } catch (Refusal refused) {
                if (refused.status() < 500) {
                    return Optional.empty();
                }
            } catch (RuntimeException broken) {
                Counter.requireKnown(broken);
            }
            think(3);
        }
        return Optional.empty();
    }

    private void think(int mostSeconds) {
        shop.ports.scheduler().pause(Duration.ofMillis(shop.ports.weather().between(1, mostSeconds * 1_000)));
    }
}
