package co.cosmeticos.system.crashes;

import co.cosmeticos.system.Answer;
import co.cosmeticos.system.Api;
import co.cosmeticos.system.RunningShop;
import co.cosmeticos.system.crashes.Traffic.Kind;
import co.cosmeticos.system.races.Buyer;
import co.cosmeticos.system.races.Goods;
import jakarta.json.Json;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Everything that people do in a shop at once: they look around, fill carts and pay, and the house looks at its orders. */
public final class Shoppers {

    static final String HISTORY = "history";
    static final String EVENTS = "events";
    static final String CHECKOUT = "checkout";

    private final RunningShop shop;
    private final Goods goods;
    private final String looksAt;
    private final Queue<Purchase> pending = new ConcurrentLinkedQueue<>();

    /** A payment that was asked for, and can be asked for again under its key. */
    public record Purchase(Buyer buyer, String key, String request) {

        static Purchase of(RunningShop shop, Goods goods) {
            var buyer = Buyer.guest(shop, goods.skus());
            return new Purchase(buyer, UUID.randomUUID().toString(), buyer.request("card", "tok_ok"));
        }

        Answer pay() {
            return buyer.checkout(key, request);
        }

        /** Whether the shop says, or would say again, that it is paid for. */
        public boolean isConfirmed() {
            var answer = pay();
            return answer.status() == 201 && "CONFIRMED".equals(answer.text("status"));
        }
    }

    /** @param looksAt the product that they all look at */
    public Shoppers(RunningShop shop, Goods goods, String looksAt) {
        this.shop = shop;
        this.goods = goods;
        this.looksAt = looksAt;
    }

    public List<Kind> kinds() {
        return List.of(
                kind("list", 10, () -> shop.api().get("/api/v1/catalog/products?limit=24")),
                kind("search", 2, () -> shop.api().get("/api/v1/catalog/search?q=batom")),
                kind("detail", 5, () -> customer().get("/api/v1/catalog/products/" + looksAt)),
                kind(HISTORY, 2, () -> customer().get("/api/v1/catalog/activity")),
                kind("me", 2, () -> customer().get("/api/v1/auth/me")),
                prepared("cart", 3, this::fillsCart),
                prepared(CHECKOUT, 2, this::pays),
                kind("orders", 1, () -> shop.admin().get("/api/v1/shop/orders?limit=24")),
                kind("notifications", 1, () -> shop.admin().get("/api/v1/ops/notifications?limit=24")),
                kind(EVENTS, 2, () -> shop.admin().get("/api/v1/ops/events?limit=24")),
                kind("ready", 1, () -> shop.api().get("/health/ready")));
    }

    /** The same, and so many a second more who only look at a product. */
    public List<Kind> withOnlookers(int perSecond) {
        return Stream.concat(
                        kinds().stream(),
                        Stream.of(kind("look", perSecond, () -> shop.api().get("/api/v1/catalog/products/" + looksAt))))
                .toList();
    }

    private static Kind kind(String name, int perSecond, Supplier<Answer> ask) {
        return prepared(name, perSecond, () -> ask);
    }

    private static Kind prepared(String name, int perSecond, Supplier<Supplier<Answer>> prepare) {
        return new Kind(name, Duration.ofSeconds(1).dividedBy(perSecond), prepare);
    }

    private Api customer() {
        return shop.demoCustomer();
    }

    private Supplier<Answer> fillsCart() {
        var cart = shop.api()
                .post("/api/v1/shop/carts", Json.createObjectBuilder().build())
                .is(201)
                .text("id");
        return () -> shop.api()
                .post(
                        "/api/v1/shop/carts/" + cart + "/lines",
                        Json.createObjectBuilder()
                                .add("sku", goods.skus().get(0))
                                .add("quantity", 1)
                                .build());
    }

    private Supplier<Answer> pays() {
        var purchase = Purchase.of(shop, goods);
        return () -> {
            var answer = purchase.pay();
            if (answer.status() != 201 || "PENDING".equals(answer.text("status"))) {
                pending.add(purchase);
            }
            return answer;
        };
    }

    /** Those to whom nothing final could be said at once. */
    public List<Purchase> pending() {
        return List.copyOf(pending);
    }
}
