package co.cosmeticos.system.checker;

import co.cosmeticos.system.RunningShop;
import co.cosmeticos.system.races.Buyer;
import co.cosmeticos.system.races.Goods;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/**
 * A small history of everything that can become of an order.
 *
 * @param sku bought by all
 * @param paid by card; cart and email are this order's
 * @param pix settled by its payer
 * @param declined card that the provider refused
 * @param canceled paid, then canceled
 * @param discounted paid with the coupon
 */
record History(
        String sku,
        String paid,
        String cart,
        String email,
        String pix,
        String declined,
        String canceled,
        String discounted,
        String coupon) {

    static History in(RunningShop shop) {
        var sku = Goods.of(shop, 1, 20).skus().get(0);
        var coupon = coupon(shop);
        var first = Buyer.guest(shop, List.of(sku));
        return new History(
                sku,
                first.pay().is(201).text("id"),
                first.cart(),
                first.email(),
                pix(shop, Buyer.guest(shop, List.of(sku))),
                declined(shop, Buyer.guest(shop, List.of(sku))),
                canceled(Buyer.guest(shop, List.of(sku))),
                Buyer.guest(shop, List.of(sku)).enter(coupon).pay().is(201).text("id"),
                coupon);
    }

    private static String coupon(RunningShop shop) {
        var code = "DEZ-" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);
        shop.admin()
                .once()
                .post(
                        "/api/v1/shop/coupons/" + code,
                        Json.createObjectBuilder()
                                .add("kind", "PERCENT")
                                .add("value", 10)
                                .add("active", true)
                                .build())
                .is(201);
        return code;
    }

    private static String pix(RunningShop shop, Buyer buyer) {
        var order = buyer.checkout(UUID.randomUUID().toString(), buyer.request("pix", ""))
                .is(201)
                .text("id");
        shop.payer()
                .post("/v1/payments/" + payment(shop, order).getString("id") + "/settle", JsonObject.EMPTY_JSON_OBJECT)
                .is(200);
        return order;
    }

    private static JsonObject payment(RunningShop shop, String order) {
        return shop.payments()
                .get("/v1/payments?reference=" + order)
                .is(200)
                .items()
                .getJsonObject(0);
    }

    private static String declined(RunningShop shop, Buyer buyer) {
        buyer.checkout(UUID.randomUUID().toString(), buyer.request("card", "tok_declined"))
                .isProblem(402, "payment-declined");
        try (var stores = new Stores(shop.process())) {
            return stores.rows(Stores.Database.ORDER, "select id from orders where cart_id = '" + buyer.cart() + "'")
                    .get(0)
                    .text("id");
        }
    }

    private static String canceled(Buyer buyer) {
        var placed = buyer.pay().is(201).json();
        buyer.cancel(placed);
        return placed.getString("id");
    }
}
