package co.cosmeticos.product.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import co.cosmeticos.fixtures.TestApi;
import co.cosmeticos.platform.problem.ConstraintViolationMapper;
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
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jboss.resteasy.mock.MockHttpResponse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Single members of a product and of a variant change, and nothing else does. */
class PatchProductIT {

    private static final String TOKEN = AdminTokens.of(Ids.next(), "catalog:write");
    private static final int VARIANTS = 12;
    private static Shop shop;
    private static TestApi api;
    private static int products;

    private final String prefix = "PATCH-" + products++;
    private final String id = created();

    @BeforeAll
    static void open() {
        shop = new Shop();
        api = TestApi.of(
                shop.get(ProductAdminResource.class),
                AdminTokens.filter(),
                new AccessFilter(),
                new RefusalMapper(new Problems()),
                new ConstraintViolationMapper(new Problems()),
                new ThrowableMapper(new Problems()));
    }

    @AfterAll
    static void close() {
        shop.close();
    }

    private String created() {
        var variants = IntStream.range(0, VARIANTS)
                .mapToObj(
                        n -> "{\"sku\": \"%s-%d\", \"options\": {\"Cor\": \"c%d\"}, \"priceMinor\": 100, \"onHand\": 3}"
                                .formatted(prefix, n, n))
                .toList();
        var body =
                "{\"name\": \"Batom %s\", \"brand\": \"Aurora\", \"category\": \"Maquiagem > Batons\", \"description\": \"Cor.\", \"images\": [\"a.jpg\"], \"options\": [\"Cor\"], \"variants\": %s}"
                        .formatted(prefix, variants);
        var response = send("POST", "/products", "*", body);
        assertThat(response.getStatus()).isEqualTo(201);
        return json(response).getString("id");
    }

    private static MockHttpResponse send(String method, String path, String ifMatch, String body) {
        return api.call(method, path)
                .header("Authorization", "Bearer " + TOKEN)
                .header("If-Match", ifMatch)
                .json(body)
                .send();
    }

    private MockHttpResponse patched(String body) {
        return send("PATCH", "/products/" + id, "*", body);
    }

    private MockHttpResponse variantPatched(int variant, String body) {
        return send("PATCH", "/products/%s/variants/%s-%d".formatted(id, prefix, variant), "*", body);
    }

    private static JsonObject json(MockHttpResponse response) {
        return Json.createReader(new ByteArrayInputStream(response.getOutput())).readObject();
    }

    private static List<Integer> prices(JsonObject product) {
        return product.getJsonArray("variants").getValuesAs(JsonObject.class).stream()
                .map(variant -> variant.getInt("priceMinor"))
                .toList();
    }

    @Test
    void what_is_absent_stays() {
        var before = json(patched("{}"));
        var after = json(patched("{\"name\": \"Outro nome\"}"));
        assertThat(after.getString("name")).isEqualTo("Outro nome");
        assertThat(Json.createObjectBuilder(after)
                        .add("name", before.get("name"))
                        .build())
                .isEqualTo(before);
        assertThat(shop.number("select sum(on_hand) from stock_levels where sku like '%s-%%'".formatted(prefix)))
                .isEqualTo(3 * VARIANTS);
    }

    @Test
    void null_takes_away_and_lists_are_replaced() {
        var after = json(patched("{\"description\": null, \"images\": null, \"status\": \"ARCHIVED\"}"));
        assertThat(after.getString("description")).isEmpty();
        assertThat(after.getJsonArray("images")).isEmpty();
        assertThat(after.getString("status")).isEqualTo("ARCHIVED");
        var one = "[{\"sku\": \"%s-3\", \"options\": {\"Cor\": \"c3\"}, \"priceMinor\": 200}]".formatted(prefix);
        assertThat(prices(json(patched("{\"variants\": " + one + "}")))).containsExactly(200);
    }

    @Test
    void one_price_changes_and_the_others_stay() {
        var after = json(variantPatched(2, "{\"priceMinor\": 90}"));
        assertThat(prices(after))
                .isEqualTo(IntStream.range(0, VARIANTS)
                        .mapToObj(n -> n == 2 ? 90 : 100)
                        .toList());
        var renamed = json(variantPatched(2, "{\"options\": {\"Cor\": \"Rubi\"}}"))
                .getJsonArray("variants")
                .getJsonObject(2);
        assertThat(renamed.getJsonObject("options").getString("Cor")).isEqualTo("Rubi");
        assertThat(renamed.getInt("priceMinor")).isEqualTo(90);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"name\": null} | 400 | /name",
                "{\"name\": 5} | 400 | /name",
                "{\"nobodyKnows\": 1} | 400 | /nobodyKnows",
                "{\"variants\": []} | 400 | /variants",
                "{\"currency\": \"EUR\", \"options\": [\"Tom\"]} | 422 | ''",
                "[] | 400 | ''",
                "5 | 400 | ''"
            })
    void what_a_product_may_not_be_is_refused(String body, int status, String pointer) {
        isRefused(patched(body), status, pointer);
        assertThat(json(patched("{}")).getString("name")).isEqualTo("Batom " + prefix);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"priceMinor\": 0} | 400 | /priceMinor",
                "{\"priceMinor\": null} | 400 | /priceMinor",
                "{\"priceMinor\": 1.9} | 400 | /priceMinor",
                "{\"onHand\": 9} | 400 | /onHand",
                "{\"sku\": \"OTHER-1\"} | 400 | /sku",
                "{\"options\": {\"Cor\": null}} | 422 | ''",
                "{\"options\": {\"Cor\": \"c5\"}} | 422 | ''"
            })
    void what_a_variant_may_not_be_is_refused(String body, int status, String pointer) {
        isRefused(variantPatched(1, body), status, pointer);
        assertThat(prices(json(patched("{}")))).containsOnly(100);
    }

    private static void isRefused(MockHttpResponse refused, int status, String pointer) {
        assertThat(refused.getStatus()).as(json(refused).toString()).isEqualTo(status);
        if (!pointer.isEmpty()) {
            assertThat(json(refused).getJsonArray("errors").getJsonObject(0).getString("pointer"))
                    .isEqualTo(pointer);
        }
    }

    @Test
    void what_is_no_utf_8_is_refused_and_not_replaced() {
        var latin = api.call("PATCH", "/products/" + id)
                .header("Authorization", "Bearer " + TOKEN)
                .header("If-Match", "*")
                .body("application/json", new byte[] {'{', '"', 'n', 'a', 'm', 'e', '"', ':', '"', (byte) 0xE9, '"', '}'
                })
                .send();
        assertThat(json(latin).getString("type")).isEqualTo("/problems/malformed-json");
        assertThat(json(patched("{}")).getString("name")).isEqualTo("Batom " + prefix);
    }

    @Test
    void a_version_is_expected_and_the_variant_is_there() {
        assertThat(send("PATCH", "/products/" + id, "\"9\"", "{}").getStatus()).isEqualTo(412);
        assertThat(variantPatched(VARIANTS, "{\"priceMinor\": 5}").getStatus()).isEqualTo(404);
        assertThat(send("PATCH", "/products/" + Ids.next(), "*", "{}").getStatus())
                .isEqualTo(404);
    }

    @Test
    void changes_of_all_variants_at_once_are_all_there() throws Exception {
        var threads = Executors.newFixedThreadPool(VARIANTS);
        try {
            Stream<Callable<Integer>> changes = IntStream.range(0, VARIANTS)
                    .mapToObj(n -> () -> variantPatched(n, "{\"priceMinor\": %d}".formatted(500 + n))
                            .getStatus());
            for (var done : threads.invokeAll(changes.toList())) {
                assertThat(done.get()).isEqualTo(200);
            }
        } finally {
            threads.shutdownNow();
        }
        assertThat(prices(json(patched("{}"))))
                .isEqualTo(IntStream.range(500, 500 + VARIANTS).boxed().toList());
    }
}
