package co.cosmeticos.system.races;

import co.cosmeticos.system.Api;
import co.cosmeticos.system.RunningShop;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

/** A new product with so many of each of its SKUs, which nobody else buys. */
public record Goods(RunningShop shop, String mark, List<String> skus) {

    static final long PRICE = 4990;

    public static Goods of(RunningShop shop, int skus, int units) {
        var mark = UUID.randomUUID().toString().substring(0, 8);
        var names = IntStream.range(0, skus)
                .mapToObj(i -> "RACE-%s-%d".formatted(mark, i).toUpperCase(java.util.Locale.ROOT))
                .toList();
        return made(shop, mark, names, units);
    }

    /** So many of this SKU, the product of which is made when it is first asked for. */
    public static Goods named(RunningShop shop, String sku, int units) {
        if (shop.admin().get("/api/v1/catalog/stock/" + sku).status() == 404) {
            return made(shop, markOf(sku), List.of(sku), units);
        }
        count(shop.admin(), sku, units);
        return new Goods(shop, markOf(sku), List.of(sku));
    }

    private static String markOf(String sku) {
        return sku.toLowerCase(java.util.Locale.ROOT);
    }

    private static Goods made(RunningShop shop, String mark, List<String> names, int units) {
        var goods = new Goods(shop, mark, names);
        var admin = shop.admin();
        admin.once().post("/api/v1/catalog/products", goods.product(PRICE)).is(201);
        names.forEach(sku -> count(admin, sku, units));
        return goods;
    }

    private JsonObject product(long price) {
        var variants = Json.createArrayBuilder();
        skus.forEach(sku -> variants.add(Json.createObjectBuilder()
                .add("sku", sku)
                .add("options", Json.createObjectBuilder().add("Cor", sku))
                .add("priceMinor", price)));
        return Json.createObjectBuilder()
                .add("slug", slug())
                .add("name", "Batom da Corrida " + mark)
                .add("brand", "Marca de Teste")
                .add("category", "Maquiagem > Batons")
                .add("description", "Um batom que muitas querem.")
                .add("ingredients", "Ricinus Communis Seed Oil")
                .add("images", Json.createArrayBuilder().add("teste.svg"))
                .add("options", Json.createArrayBuilder().add("Cor"))
                .add("variants", variants)
                .build();
    }

    private String slug() {
        return "corrida-" + mark;
    }

    /** From now on each of them costs so much, in minor units. */
    void costs(long price) {
        var admin = shop.admin();
        var known = admin.get("/api/v1/catalog/products/" + slug()).is(200);
        admin.with("If-Match", known.header("ETag"))
                .send(
                        "PUT",
                        "/api/v1/catalog/products/" + known.text("id"),
                        product(price).toString(),
                        "application/json")
                .is(200);
    }

    private static void count(Api admin, String sku, int units) {
        admin.once()
                .post(
                        "/api/v1/catalog/stock/" + sku + "/stocktakes",
                        Json.createObjectBuilder()
                                .add("onHand", units)
                                .add("reason", "inventário")
                                .build())
                .is(200);
    }

    String sku() {
        return skus.get(0);
    }

    /** What is left of each SKU: on hand, reserved, available. */
    List<String> left() {
        return skus.stream()
                .map(sku ->
                        shop.admin().get("/api/v1/catalog/stock/" + sku).is(200).json())
                .map(level -> "%d %d %d"
                        .formatted(level.getInt("onHand"), level.getInt("reserved"), level.getInt("available")))
                .distinct()
                .toList();
    }
}
