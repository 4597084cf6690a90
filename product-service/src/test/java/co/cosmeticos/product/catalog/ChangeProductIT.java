package co.cosmeticos.product.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import co.cosmeticos.fixtures.TestApi;
import co.cosmeticos.platform.problem.Problems;
import co.cosmeticos.platform.problem.RefusalMapper;
import co.cosmeticos.platform.problem.ThrowableMapper;
import co.cosmeticos.platform.token.AccessFilter;
import co.cosmeticos.platform.value.Ids;
import co.cosmeticos.product.AdminTokens;
import co.cosmeticos.product.Shop;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.ByteArrayInputStream;
import java.util.List;
import org.jboss.resteasy.mock.MockHttpResponse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A change of a product drops nothing that it was sent, and takes away no address that it was not told to. */
class ChangeProductIT {

    private static final String TOKEN = AdminTokens.of(Ids.next(), "catalog:write");

    private static Shop shop;
    private static TestApi api;

    @BeforeAll
    static void open() {
        shop = new Shop();
        api = TestApi.of(
                shop.get(ProductAdminResource.class),
                AdminTokens.filter(),
                new AccessFilter(),
                new RefusalMapper(new Problems()),
                new ThrowableMapper(new Problems()));
    }

    @AfterAll
    static void close() {
        shop.close();
    }

    private static String body(String slug, String name, String... variants) {
        return "{%s\"name\": \"%s\", \"brand\": \"Aurora\", \"category\": \"Batons\", \"options\": [\"Cor\"], \"variants\": [%s]}"
                .formatted(slug.isEmpty() ? "" : "\"slug\": \"" + slug + "\", ", name, String.join(", ", variants));
    }

    private static String variant(String sku, String further) {
        return "{\"sku\": \"%s\", \"options\": {\"Cor\": \"%s\"}, \"priceMinor\": 100%s}".formatted(sku, sku, further);
    }

    private static JsonObject json(MockHttpResponse response) {
        return Json.createReader(new ByteArrayInputStream(response.getOutput())).readObject();
    }

    private static String created(String body) {
        var response = api.post("/products")
                .header("Authorization", "Bearer " + TOKEN)
                .json(body)
                .send();
        assertThat(response.getStatus()).isEqualTo(201);
        return json(response).getString("id");
    }

    private static MockHttpResponse changed(String id, int version, String body) {
        return api.call("PUT", "/products/" + id)
                .header("Authorization", "Bearer " + TOKEN)
                .header("If-Match", "\"" + version + "\"")
                .json(body)
                .send();
    }

    private static long onHand(String sku) {
        return shop.number("select on_hand from stock_levels where sku = '%s'".formatted(sku));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 5, 77})
    void stock_of_a_known_sku_is_refused_by_its_pointer_and_nothing_is_changed(int units) {
        var sku = "UNID-" + units;
        var id = created(body("", "Batom " + sku, variant(sku, ", \"onHand\": 5"), variant(sku + "-B", "")));
        var response =
                changed(id, 1, body("", "Outro", variant(sku + "-B", ""), variant(sku, ", \"onHand\": " + units)));
        assertThat(response.getStatus()).isEqualTo(400);
        assertThat(json(response).getString("type")).isEqualTo("/problems/validation");
        var error = json(response).getJsonArray("errors").getJsonObject(0);
        assertThat(error.getString("pointer")).isEqualTo("/variants/1/onHand");
        assertThat(error.getString("message")).contains("/stocktakes", "/adjustments");
        assertThat(json(response).getJsonArray("errors")).hasSize(1);
        assertThat(onHand(sku)).isEqualTo(5);
        assertThat(shop.number("select count(*) from products where name = 'Outro'"))
                .isZero();
    }

    @Test
    void stock_of_a_sku_that_was_retired_is_known_and_that_of_a_new_one_is_opened() {
        var id = created(body("", "Batom volta", variant("VOLTA-1", ", \"onHand\": 5"), variant("VOLTA-2", "")));
        assertThat(changed(id, 1, body("", "Batom volta", variant("VOLTA-2", "")))
                        .getStatus())
                .isEqualTo(200);
        var back = changed(id, 2, body("", "Batom volta", variant("VOLTA-1", ", \"onHand\": 6")));
        assertThat(back.getStatus()).isEqualTo(400);
        var fresh = changed(
                id,
                2,
                body(
                        "",
                        "Batom volta",
                        variant("VOLTA-1", ", \"onHand\": null"),
                        variant("VOLTA-3", ", \"onHand\": 9"),
                        variant("VOLTA-4", "")));
        assertThat(fresh.getStatus()).isEqualTo(200);
        assertThat(List.of(onHand("VOLTA-1"), onHand("VOLTA-3"), onHand("VOLTA-4")))
                .containsExactly(5L, 9L, 0L);
    }

    @ParameterizedTest
    @CsvSource({"USD, ARCHIVED", "EUR, ACTIVE", "BRL, ARCHIVED", "BRL, ACTIVE"})
    void a_change_that_names_no_currency_and_no_status_keeps_them(String currency, String status) {
        var mark = currency + status;
        var named = ", \"currency\": \"%s\", \"status\": \"%s\"}".formatted(currency, status);
        var whole = body("", "Batom " + mark, variant("K-" + mark, ""));
        var id = created(whole.substring(0, whole.length() - 1) + named);
        assertThat(changed(id, 1, whole).getStatus()).isEqualTo(200);
        assertThat(shop.number("select count(*) from products where id = '%s' and currency = '%s' and status = '%s'"
                        .formatted(id, currency, status)))
                .isOne();
        var other = ", \"currency\": \"EUR\", \"status\": \"ACTIVE\"}";
        assertThat(changed(id, 2, whole.substring(0, whole.length() - 1) + other)
                        .getStatus())
                .isEqualTo(200);
        assertThat(shop.number(
                        "select count(*) from products where id = '%s' and currency = 'EUR' and status = 'ACTIVE'"
                                .formatted(id)))
                .isOne();
    }

    @Test
    void a_change_without_a_slug_keeps_it_and_one_with_a_slug_changes_it() {
        var id = created(body("", "Batom Fixo", variant("FIXO-1", "")));
        var renamed = changed(id, 1, body("", "Batom Novo Nome", variant("FIXO-1", "")));
        assertThat(json(renamed).getString("slug")).isEqualTo("aurora-batom-fixo");
        assertThat(json(renamed).getString("name")).isEqualTo("Batom Novo Nome");
        var moved = changed(id, 2, body("outro-lugar", "Batom Novo Nome", variant("FIXO-1", "")));
        assertThat(json(moved).getString("slug")).isEqualTo("outro-lugar");
        var kept = changed(id, 3, body("", "Batom Fixo", variant("FIXO-1", "")));
        assertThat(json(kept).getString("slug")).isEqualTo("outro-lugar");
        created(body("aurora-batom-fixo", "Batom", variant("FIXO-2", "")));
        assertThat(changed(id, 4, body("", "Batom Fixo", variant("FIXO-1", ""))).getStatus())
                .isEqualTo(200);
        assertThat(changed(id, 5, body("aurora-batom-fixo", "Batom", variant("FIXO-1", "")))
                        .getStatus())
                .isEqualTo(409);
    }

    @Test
    void the_variants_of_a_change_stand_in_its_order_with_the_values_that_it_names() {
        var id = created(
                body("", "Batom ordem", variant("ORDER-1", ""), variant("ORDER-2", ""), variant("ORDER-3", "")));
        var changed = changed(
                id, 1, body("", "Batom ordem", variant("ORDER-3", ""), variant("ORDER-4", ""), variant("ORDER-1", "")));
        assertThat(json(changed).getJsonArray("variants").stream()
                        .map(variant -> variant.asJsonObject().getString("sku")
                                + variant.asJsonObject().getJsonObject("options")))
                .containsExactly(
                        "ORDER-3{\"Cor\":\"ORDER-3\"}", "ORDER-4{\"Cor\":\"ORDER-4\"}", "ORDER-1{\"Cor\":\"ORDER-1\"}");
    }
}
