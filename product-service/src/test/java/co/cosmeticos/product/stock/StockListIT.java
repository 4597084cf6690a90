package co.cosmeticos.product.stock;

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
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jboss.resteasy.mock.MockHttpResponse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What staff reads of stock: what runs out, and the ledger. */
class StockListIT {

    private static final UUID MARIA = Ids.next();
    private static final String STAFF = AdminTokens.of(MARIA, "stock:read");

    private static Shop shop;
    private static TestApi api;

    @BeforeAll
    static void open() {
        shop = new Shop();
        api = TestApi.of(
                shop.get(StockListResource.class),
                shop.get(StockMovementResource.class),
                shop.get(StockResource.class),
                AdminTokens.filter(),
                new AccessFilter(),
                new RefusalMapper(new Problems()),
                new ThrowableMapper(new Problems()));
        for (var units = 0; units < 6; units++) {
            shop.sells("LIST-" + units, units);
        }
    }

    @AfterAll
    static void close() {
        shop.close();
    }

    private static MockHttpResponse get(String where, String token) {
        return api.get(where).header("Authorization", "Bearer " + token).send();
    }

    private static JsonObject page(String where) {
        var response = get(where, STAFF);
        var text = new String(response.getOutput(), StandardCharsets.UTF_8);
        assertThat(response.getStatus()).as(text).isEqualTo(200);
        return Json.createReader(new StringReader(text)).readObject();
    }

    private static List<String> walk(String where, String member) {
        var seen = new ArrayList<String>();
        var after = "";
        do {
            var page = page(where + after);
            page.getJsonArray("items")
                    .forEach(item -> seen.add(item.asJsonObject().get(member).toString()));
            after = page.containsKey("next") ? "&after=" + page.getString("next") : "";
        } while (!after.isEmpty());
        return seen;
    }

    @Test
    void skus_below_a_number_are_listed_by_what_can_be_sold() {
        assertThat(walk("/stock?below=3&limit=2", "sku")).containsExactly("\"LIST-0\"", "\"LIST-1\"", "\"LIST-2\"");
        shop.jdbi().useHandle(handle -> handle.execute("update stock_levels set reserved = 3 where sku = 'LIST-5'"));
        var last = page("/stock?below=3").getJsonArray("items").getJsonObject(3);
        assertThat(last.getInt("onHand")).isEqualTo(5);
        assertThat(last.getInt("reserved")).isEqualTo(3);
        assertThat(last.getInt("available")).isEqualTo(2);
        assertThat(last.getString("productSlug")).isEqualTo("produto-list-5");
    }

    @Test
    void what_is_off_sale_runs_out_of_nothing() {
        shop.sells("OFF-1", 0);
        shop.sells("OFF-2", 0);
        shop.jdbi().useHandle(handle -> {
            handle.execute("update variants set active = false where sku = 'OFF-1'");
            handle.execute("update products set status = 'ARCHIVED' where slug = 'produto-off-2'");
        });
        assertThat(walk("/stock?below=1", "sku")).containsExactly("\"LIST-0\"");
    }

    @Test
    void the_ledger_tells_each_movement_once_and_the_newest_first() {
        shop.sells("LEDGER", 10);
        var adjust = shop.get(AdjustStock.class);
        adjust.adjusted("LEDGER", -2, "frascos quebrados", Optional.of(MARIA));
        adjust.counted("LEDGER", 20, "inventário", Optional.of(MARIA));
        assertThat(walk("/stock/LEDGER/movements?limit=1", "delta")).containsExactly("12", "-2", "10");
        var newest = page("/stock/LEDGER/movements").getJsonArray("items").getJsonObject(0);
        assertThat(newest.getString("kind")).isEqualTo("STOCKTAKE");
        assertThat(newest.getInt("onHand")).isEqualTo(20);
        assertThat(newest.getString("reason")).isEqualTo("inventário");
        assertThat(newest.getString("actor")).isEqualTo(MARIA.toString());
        shop.sells("STILL", 0);
        shop.jdbi().useHandle(handle -> handle.execute("update variants set active = false where sku = 'STILL'"));
        assertThat(walk("/stock/STILL/movements?limit=1", "delta")).isEmpty();
        assertThat(get("/stock/NOBODY/movements", STAFF).getStatus()).isEqualTo(404);
    }

    @Test
    void cursors_belong_to_their_list_and_lists_to_staff() {
        var next = page("/stock?below=3&limit=1").getString("next");
        for (var other : List.of("/stock?below=4&after=", "/stock/LIST-5/movements?after=")) {
            assertThat(get(other + next, STAFF).getStatus()).isEqualTo(400);
        }
        for (var list : List.of("/stock?below=3", "/stock/LIST-1/movements")) {
            assertThat(api.get(list).send().getStatus()).isEqualTo(401);
            assertThat(get(list, AdminTokens.of(MARIA, "catalog:write")).getStatus())
                    .isEqualTo(403);
        }
        assertThat(get("/stock/LIST-1", STAFF).getStatus()).isEqualTo(200);
    }
}
