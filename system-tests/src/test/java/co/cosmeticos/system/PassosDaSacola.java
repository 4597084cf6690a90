package co.cosmeticos.system;

import static org.assertj.core.api.Assertions.assertThat;

import co.cosmeticos.system.races.Buyer;
import io.cucumber.java.pt.Dado;
import io.cucumber.java.pt.E;
import io.cucumber.java.pt.Entao;
import io.cucumber.java.pt.Quando;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/** What the scenarios of carts and their sums say; each has a product and a coupon of its own. */
public final class PassosDaSacola {

    private static final String SHOP = "/api/v1/shop";
    private static final long REAIS = 100;

    private final RunningShop shop = RunningShop.get();
    private final String mark = UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);
    private final String coupon = "SACOLA-" + mark;
    private final String sku = "SACOLA-" + mark;
    private String productId = "";
    private Buyer buyer;
    private Answer last;
    private Api other;

    @Dado("uma sacola de R$ 100,00 com um cupom de 50%")
    public void umaSacola() {
        productId = shop.admin()
                .once()
                .post("/api/v1/catalog/products", product(sku, 100 * REAIS, "BRL"))
                .is(201)
                .text("id");
        count(sku);
        shop.admin().once().post(SHOP + "/coupons/" + coupon, terms(50, true)).is(201);
        buyer = Buyer.guest(shop, List.of(sku)).enter(coupon);
        custa("50,00");
    }

    private static JsonObject product(String sku, long priceMinor, String currency) {
        return read("""
                {"slug": "%1$s", "name": "Produto %2$s", "brand": "Marca de Teste", "category": "Maquiagem > Batons",
                 "description": "Um produto da sacola.", "ingredients": "Aqua", "images": ["teste.svg"],
                 "options": ["Cor"], "currency": "%4$s",
                 "variants": [{"sku": "%2$s", "options": {"Cor": "Romã"}, "priceMinor": %3$d}]}
                """.formatted(sku.toLowerCase(Locale.ROOT), sku, priceMinor, currency));
    }

    private void count(String what) {
        shop.admin()
                .once()
                .post(
                        "/api/v1/catalog/stock/" + what + "/stocktakes",
                        read("{\"onHand\": 10, \"reason\": \"inventário\"}"))
                .is(200);
    }

    private static JsonObject terms(int percent, boolean active) {
        return read("{\"kind\": \"PERCENT\", \"value\": %d, \"currency\": \"BRL\", \"active\": %b}"
                .formatted(percent, active));
    }

    private static JsonObject read(String json) {
        try (var reader = Json.createReader(new StringReader(json))) {
            return reader.readObject();
        }
    }

    private void changeCoupon(JsonObject terms) {
        var etag = shop.admin().get(SHOP + "/coupons/" + coupon).is(200).header("ETag");
        shop.admin()
                .with("If-Match", etag)
                .send("PUT", SHOP + "/coupons/" + coupon, terms.toString(), "application/json")
                .is(200);
    }

    @Quando("a loja muda o cupom para {int}%")
    public void mudaOCupom(int percent) {
        changeCoupon(terms(percent, true));
    }

    @Quando("a loja encerra o cupom")
    public void encerraOCupom() {
        changeCoupon(terms(50, false));
    }

    @Quando("o produto passa a custar R$ {int},00")
    public void passaACustar(int reais) {
        var products = "/api/v1/catalog/products/";
        var etag = shop.admin()
                .get(products + sku.toLowerCase(Locale.ROOT))
                .is(200)
                .header("ETag");
        shop.admin()
                .with("If-Match", etag)
                .send(
                        "PUT",
                        products + productId,
                        product(sku, reais * REAIS, "BRL").toString(),
                        "application/json")
                .is(200);
    }

    @E("a cliente paga o valor que viu") public void pagaOQueViu() {
        last = buyer.pay();
    }

    @Quando("a cliente paga com um cartão que é recusado")
    public void pagaComCartaoRecusado() {
        buyer.checkout(UUID.randomUUID().toString(), buyer.request("card", "tok_declined"))
                .isProblem(402, "payment-declined");
    }

    @Entao("a compra é recusada porque o valor mudou, e a resposta traz o valor de agora")
    public void recusadaPorqueMudou() {
        last.isProblem(409, "cart-changed");
        var now = shop.api().get(SHOP + "/carts/" + buyer.cart()).is(200).json();
        assertThat(last.json().getJsonObject("cart").getInt("totalMinor")).isEqualTo(now.getInt("totalMinor"));
        assertThat(last.json().getJsonObject("cart").getInt("version")).isEqualTo(now.getInt("version"));
    }

    @Quando("a cliente aceita o valor de agora")
    public void aceita() {
        buyer.sees(last.json().getJsonObject("cart").getInt("version"));
        last = buyer.pay();
    }

    @Entao("o provedor cobra R$ {int},{int}")
    public void oProvedorCobra(int reais, int centavos) {
        var order = last.is(201).json();
        assertThat(order.getInt("totalMinor")).isEqualTo(reais * REAIS + centavos);
        var captured = shop.ledger().stream()
                .filter(one -> order.getString("id").equals(one.getString("reference", "")))
                .filter(one -> "capture".equals(one.getString("kind")))
                .mapToLong(one -> one.getJsonNumber("amountMinor").longValue())
                .sum();
        assertThat(captured).isEqualTo(reais * REAIS + centavos);
    }

    @Quando("ela põe na sacola um produto vendido em dólares")
    public void umProdutoEmDolares() {
        shop.admin()
                .once()
                .post("/api/v1/catalog/products", product(sku + "-USD", 100 * REAIS, "USD"))
                .is(201);
        count(sku + "-USD");
        last = shop.api()
                .post(
                        SHOP + "/carts/" + buyer.cart() + "/lines",
                        read("{\"sku\": \"%s-USD\", \"quantity\": 1}".formatted(sku)));
    }

    @Entao("isso é recusado porque a moeda é outra")
    public void aMoedaEOutra() {
        last.isProblem(409, "currency-mismatch");
        assertThat(last.text("field")).isEqualTo("sku");
    }

    @E("a sacola continua a custar R$ {word}") public void custa(String reais) {
        var minor = Long.parseLong(reais.replace(",", ""));
        var seen = shop.api().get(SHOP + "/carts/" + buyer.cart()).is(200).json();
        assertThat(seen.getJsonNumber("totalMinor").longValue()).isEqualTo(minor);
        assertThat(seen.getString("currency")).isEqualTo("BRL");
    }

    @Quando("outra pessoa entra na loja e pede o pedido sem o código")
    public void pedeSemOCodigo() {
        other = shop.demoCustomer();
    }

    private String claim() {
        return SHOP + "/orders/" + last.json().getString("id") + "/claim";
    }

    @Entao("o pedido não aparece para essa pessoa")
    public void naoAparece() {
        other.post(claim(), JsonObject.EMPTY_JSON_OBJECT).is(404);
        other.with("X-Order-Token", "adivinhado")
                .post(claim(), JsonObject.EMPTY_JSON_OBJECT)
                .is(404);
        other.get(SHOP + "/orders/" + last.json().getString("id")).is(404);
    }

    @Quando("essa pessoa pede o pedido com o código")
    public void pedeComOCodigo() {
        other.with("X-Order-Token", last.json().getString("orderToken"))
                .post(claim(), JsonObject.EMPTY_JSON_OBJECT)
                .is(200);
    }

    @Entao("o pedido está entre os seus")
    public void estaEntreOsSeus() {
        assertThat(other.get(SHOP + "/orders").is(200).body())
                .contains(last.json().getString("id"));
    }
}
