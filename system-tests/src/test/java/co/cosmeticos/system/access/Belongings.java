package co.cosmeticos.system.access;

import co.cosmeticos.system.Api;
import co.cosmeticos.system.Operation;
import co.cosmeticos.system.races.Buyer;
import co.cosmeticos.system.races.Goods;
import jakarta.json.JsonObject;
import java.util.Map;
import java.util.UUID;

/**
 * What somebody has, and how the operations on it are called rightly: who may not must be refused for that alone.
 *
 * @param orderToken by which a guest shows that an order is his
 */
record Belongings(
        String sku, String cart, String order, String orderToken, String address, String card, String session) {

    private static final String CARTS = "/api/v1/shop/carts/{id}";
    private static final String ORDERS = "/api/v1/shop/orders/{id}";
    private static final String ADDRESSES = "/api/v1/auth/me/addresses/{id}";
    private static final String HOME = """
            {"name": "Maria Teste", "postalCode": "01310-100", "street": "Avenida Paulista", "number": "1000",
             "district": "Bela Vista", "city": "São Paulo", "state": "SP", "country": "BR"}
            """;
    private static final String CARD = """
            {"token": "tok_ok", "brand": "visa", "lastFour": "4242", "expiryMonth": 12, "expiryYear": 2099}
            """;
    // No cart with a line in it is of this version, so none becomes an order.
    private static final String PURCHASE = """
            {"cartId": "%s", "version": 0, "email": "maria@example.com", "phone": "+5511999990000",
             "address": %s, "shippingOption": "economica~1490BRL", "payment": {"method": "pix"}}
            """;

    static Belongings ofGuest(Goods goods, Api guest) {
        var nowhere = UUID.randomUUID().toString();
        return of(goods, guest, nowhere, nowhere, nowhere);
    }

    static Belongings ofCustomer(Goods goods, Person customer) {
        var address = customer.api()
                .send("POST", "/api/v1/auth/me/addresses", HOME, "application/json")
                .is(201)
                .text("id");
        var card = customer.api()
                .send("POST", "/api/v1/auth/me/cards", CARD, "application/json")
                .is(201)
                .text("id");
        return of(goods, customer.api(), address, card, customer.again().session());
    }

    private static Belongings of(Goods goods, Api api, String address, String card, String session) {
        JsonObject order =
                Buyer.known(goods.shop(), api, goods.skus()).pay().is(201).json();
        return new Belongings(
                goods.skus().get(0),
                Buyer.known(goods.shop(), api, goods.skus()).cart(),
                order.getString("id"),
                order.getString("orderToken"),
                address,
                card,
                session);
    }

    /** The path with the ids of these things, where it is about one of them. */
    String path(Operation operation) {
        var path = operation.path();
        if (path.startsWith(CARTS)) {
            var query = path.endsWith("/shipping-options") ? "?postalCode=01310-100" : "";
            return path.replace("{id}", cart).replace("{sku}", sku) + query;
        }
        if (path.startsWith(ORDERS)) {
            return path.replace("{id}", order);
        }
        return switch (path) {
            case ADDRESSES -> path.replace("{id}", address);
            case "/api/v1/auth/me/cards/{id}" -> path.replace("{id}", card);
            case "/api/v1/auth/me/sessions/{id}" -> path.replace("{id}", session);
            default -> operation.pathToNowhere();
        };
    }

    /** The body, where an operation on one of these things has to have one; else one that says nothing. */
    String body(Operation operation) {
        return Map.of(
                        "POST " + CARTS + "/lines",
                        "{\"sku\": \"%s\", \"quantity\": 1}".formatted(sku),
                        "PATCH " + CARTS + "/lines/{sku}",
                        "{\"quantity\": 2}",
                        "POST " + CARTS + "/coupon",
                        "{\"code\": \"NAOEXISTE\"}",
                        "POST /api/v1/shop/checkout",
                        PURCHASE.formatted(cart, HOME),
                        "PUT " + ADDRESSES,
                        HOME)
                .getOrDefault(operation.toString(), operation.emptyBody());
    }
}
