package co.cosmeticos.product.stock;

import static co.cosmeticos.product.Race.atOnce;
import static org.assertj.core.api.Assertions.assertThat;

import co.cosmeticos.fixtures.TestApi;
import co.cosmeticos.platform.problem.Problems;
import co.cosmeticos.platform.problem.RefusalMapper;
import co.cosmeticos.platform.problem.ThrowableMapper;
import co.cosmeticos.platform.token.AccessFilter;
import co.cosmeticos.platform.value.Ids;
import co.cosmeticos.product.AdminTokens;
import co.cosmeticos.product.Shop;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class StockOnceIT {

    private static final UUID MARIA = Ids.next();
    private static final UUID JOANA = Ids.next();
    private static final String BROKEN = "{\"delta\": -2, \"reason\": \"frascos quebrados\"}";

    private static Shop shop;
    private static TestApi api;

    @BeforeAll
    static void open() {
        shop = new Shop();
        api = TestApi.of(
                shop.get(StockResource.class),
                AdminTokens.filter(),
                new AccessFilter(),
                new RefusalMapper(new Problems()),
                new ThrowableMapper(new Problems()));
    }

    @AfterAll
    static void close() {
        shop.close();
    }

    /** Status and body, as the client has them. */
    private record Seen(int status, String type, String body) {}

    private static Seen enter(UUID admin, @Nullable String key, String where, String body) {
        var call = api.post("/stock/" + where)
                .header("Authorization", "Bearer " + AdminTokens.of(admin))
                .json(body);
        var response = (key == null ? call : call.header("Idempotency-Key", key)).send();
        return new Seen(
                response.getStatus(),
                String.valueOf(response.getOutputHeaders().getFirst("Content-Type")),
                new String(response.getOutput(), StandardCharsets.UTF_8));
    }

    private static long onHand(String sku) {
        return shop.number("select on_hand from stock_levels where sku = '%s'".formatted(sku));
    }

    private static long movements(String sku) {
        return shop.number(
                "select count(*) from stock_movements where kind <> 'OPENING' and sku = '%s'".formatted(sku));
    }

    @Test
    void an_adjustment_without_a_key_is_refused_and_moves_nothing() {
        shop.sells("NO-KEY", 10);
        for (var where : new String[] {"NO-KEY/adjustments", "NO-KEY/stocktakes"}) {
            var seen = enter(MARIA, null, where, BROKEN);
            assertThat(seen.status()).isEqualTo(400);
            assertThat(seen.body()).contains("/problems/idempotency-key-missing");
        }
        assertThat(movements("NO-KEY")).isZero();
    }

    @Test
    void an_adjustment_sent_again_gets_the_first_answer_and_moves_nothing_more() {
        shop.sells("AGAIN", 10);
        var first = enter(MARIA, "again", "AGAIN/adjustments", BROKEN);
        assertThat(first.status()).isEqualTo(200);
        assertThat(first.body()).contains("\"onHand\":8");
        enter(MARIA, "between", "AGAIN/adjustments", "{\"delta\": 5, \"reason\": \"achados\"}");
        assertThat(enter(MARIA, "again", "AGAIN/adjustments", BROKEN)).isEqualTo(first);
        assertThat(onHand("AGAIN")).isEqualTo(13);
        assertThat(movements("AGAIN")).isEqualTo(2);
    }

    @Test
    void a_stocktake_sent_again_does_not_undo_what_was_sold_since() {
        shop.sells("SOLD-SINCE", 10);
        var body = "{\"onHand\": 20, \"reason\": \"inventário\"}";
        var first = enter(MARIA, "count", "SOLD-SINCE/stocktakes", body);
        enter(MARIA, "sale", "SOLD-SINCE/adjustments", BROKEN);
        assertThat(enter(MARIA, "count", "SOLD-SINCE/stocktakes", body)).isEqualTo(first);
        assertThat(onHand("SOLD-SINCE")).isEqualTo(18);
    }

    @Test
    void twenty_equal_requests_at_once_make_one_movement_and_get_the_same_bytes() throws Exception {
        shop.sells("TWENTY", 100);
        var outcomes = atOnce(20, () -> enter(MARIA, "twenty", "TWENTY/adjustments", BROKEN));
        assertThat(outcomes).hasSize(20).containsOnly(outcomes.get(0));
        assertThat(outcomes.get(0)).isInstanceOfSatisfying(Seen.class, seen -> {
            assertThat(seen.status()).isEqualTo(200);
            assertThat(seen.body()).contains("\"onHand\":98");
        });
        assertThat(onHand("TWENTY")).isEqualTo(98);
        assertThat(movements("TWENTY")).isOne();
    }

    @Test
    void twenty_equal_requests_that_are_refused_get_the_same_refusal() throws Exception {
        shop.sells("REFUSED", 1);
        var outcomes = atOnce(20, () -> enter(MARIA, "refused", "REFUSED/adjustments", BROKEN));
        assertThat(outcomes).containsOnly(outcomes.get(0));
        var first = (Seen) outcomes.get(0);
        assertThat(first.status()).isEqualTo(409);
        assertThat(first.type()).startsWith("application/problem+json");
        assertThat(first.body()).contains("/problems/stock-below-zero");
        enter(MARIA, "more", "REFUSED/adjustments", "{\"delta\": 9, \"reason\": \"achados\"}");
        assertThat(enter(MARIA, "refused", "REFUSED/adjustments", BROKEN)).isEqualTo(first);
        assertThat(onHand("REFUSED")).isEqualTo(10);
    }

    @Test
    void equal_and_other_requests_with_one_key_at_once_make_one_movement() throws Exception {
        shop.sells("MIXED", 100);
        var turn = new AtomicInteger();
        var outcomes = atOnce(
                20,
                () -> enter(
                        MARIA,
                        "mixed",
                        "MIXED/adjustments",
                        turn.incrementAndGet() % 2 == 0 ? BROKEN : "{\"delta\": -3, \"reason\": \"vencidos\"}"));
        assertThat(outcomes).extracting(seen -> ((Seen) seen).status()).containsOnly(200, 422);
        assertThat(movements("MIXED")).isOne();
    }

    @Test
    void a_key_that_came_with_another_body_or_for_another_sku_or_operation_is_refused() {
        shop.sells("REUSED", 10);
        shop.sells("REUSED-2", 10);
        enter(MARIA, "reused", "REUSED/adjustments", BROKEN);
        for (var other : new Seen[] {
            enter(MARIA, "reused", "REUSED/adjustments", "{\"delta\": -3, \"reason\": \"frascos quebrados\"}"),
            enter(MARIA, "reused", "REUSED-2/adjustments", BROKEN),
            enter(MARIA, "reused", "REUSED/stocktakes", "{\"onHand\": 3, \"reason\": \"inventário\"}")
        }) {
            assertThat(other.status()).isEqualTo(422);
            assertThat(other.body()).contains("/problems/idempotency-key-reused");
        }
        assertThat(movements("REUSED") + movements("REUSED-2")).isOne();
    }

    @Test
    void the_same_request_written_otherwise_is_the_same_request() {
        shop.sells("SPACES", 10);
        var first = enter(MARIA, "spaces", "SPACES/adjustments", BROKEN);
        var again = "{\"reason\":\"frascos quebrados\",\"delta\":-2}";
        assertThat(enter(MARIA, "spaces", "SPACES/adjustments", again)).isEqualTo(first);
    }

    @Test
    void a_key_belongs_to_its_administrator() {
        shop.sells("OWN", 10);
        enter(MARIA, "own", "OWN/adjustments", BROKEN);
        enter(JOANA, "own", "OWN/adjustments", BROKEN);
        assertThat(onHand("OWN")).isEqualTo(6);
    }
}
