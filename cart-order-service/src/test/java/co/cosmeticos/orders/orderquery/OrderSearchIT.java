package co.cosmeticos.orders.orderquery;

import static co.cosmeticos.orders.World.CREAM;
import static co.cosmeticos.orders.World.SERUM;
import static org.assertj.core.api.Assertions.assertThat;

import co.cosmeticos.orders.Shopper;
import co.cosmeticos.orders.World;
import co.cosmeticos.platform.value.Ids;
import jakarta.json.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Staff find everybody's orders by what somebody on the telephone can say; nobody else finds any. */
class OrderSearchIT {

    private static final UUID MARIA = UUID.randomUUID();

    private World world;
    private Shopper staff;

    @BeforeEach
    void open() {
        world = new World();
        staff = Shopper.staff(world, "orders:read");
    }

    @AfterEach
    void close() {
        world.close();
    }

    private Shopper guest(String email, String taxId) {
        var guest = new Shopper(world).puts(1, SERUM);
        guest.email = email;
        guest.taxId = taxId;
        return guest;
    }

    private List<String> found(String query) {
        var answer = staff.gets("/orders/search?" + query);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return ids(answer.json());
    }

    private static List<String> ids(JsonObject page) {
        return page.getJsonArray("items").getValuesAs(JsonObject.class).stream()
                .map(order -> order.getString("id"))
                .toList();
    }

    private String placed(Shopper shopper, String method) {
        world.clock.advance(Duration.ofMinutes(1));
        var key = Ids.next().toString();
        var answer = "card".equals(method) ? shopper.paysByCard(key, "tok_ok") : shopper.pays(key, method);
        return answer.orderId().toString();
    }

    @Test
    void each_filter_finds_its_orders_and_all_of_them_hold_together() {
        var ana = placed(guest("ana@example.com", "529.982.247-25"), "card");
        var mixed = placed(guest("Ana@Example.com", "168.995.350-09"), "pix");
        var later = world.clock.instant();
        var maria = placed(Shopper.signedIn(world, MARIA).puts(1, CREAM), "card");
        var number = staff.sees(maria, "").json().getString("number");

        assertThat(found("")).containsExactly(maria, mixed, ana);
        assertThat(found("number=" + number)).containsExactly(maria);
        assertThat(found("status=CONFIRMED")).containsExactly(maria, ana);
        assertThat(found("email=ANA@example.COM")).containsExactly(maria, mixed, ana);
        assertThat(found("email=ana@example.co")).isEmpty();
        assertThat(found("taxId=168.995.350-09")).containsExactly(mixed);
        assertThat(found("taxId=16899535009")).containsExactly(mixed);
        assertThat(found("userId=" + MARIA)).containsExactly(maria);
        assertThat(found("from=" + later + "&to=" + later.plusSeconds(1))).containsExactly(mixed);
        assertThat(found("from=" + later.plusSeconds(1))).containsExactly(maria);
        assertThat(found("to=" + later)).containsExactly(ana);
        assertThat(found("from=" + later + "&to=" + later)).isEmpty();
        assertThat(found("email=ana@example.com&status=CONFIRMED&to=" + later)).containsExactly(ana);
        var day = LocalDate.ofInstant(later, ZoneId.of("America/Sao_Paulo"));
        assertThat(found("from=" + day.minusDays(1) + "&to=" + day.plusDays(1))).containsExactly(maria, mixed, ana);
        assertThat(found("from=" + day + "&to=" + day))
                .as("a day as sales have it")
                .contains(mixed);
        assertThat(found("from=" + day.plusDays(2))).isEmpty();
        assertThat(found("to=" + day.minusDays(2))).isEmpty();
        assertThat(found("userId=" + MARIA + "&status=EXPIRED")).isEmpty();
    }

    @Test
    void a_summary_tells_of_the_order_and_of_nobody() {
        var order = staff.sees(placed(guest("ana@example.com", "529.982.247-25").puts(2, CREAM), "card"), "");
        var found = staff.gets("/orders/search?email=ana@example.com");
        var summary = found.json().getJsonArray("items").getJsonObject(0);
        for (var member : List.of("id", "number", "status", "totalMinor", "currency", "createdAt")) {
            assertThat(summary.get(member)).as(member).isEqualTo(order.json().get(member));
        }
        assertThat(summary.getInt("lines")).isEqualTo(2);
        assertThat(summary.getInt("units")).isEqualTo(3);
        assertThat(summary.getJsonArray("preview")).isEqualTo(order.json().getJsonArray("lines"));
        assertThat(summary.getString("confirmedAt")).isNotEmpty();
        assertThat(found.body()).doesNotContain("ana@", "529", "Paulista");
    }

    // The clock stands still at times, so that orders of one moment are told apart by their ids.
    @Test
    void no_order_comes_twice_or_not_at_all_while_others_are_placed() {
        var before = new ArrayList<String>();
        for (var order = 0; order < 7; order++) {
            before.add(0, placedAtOnce());
            if (order % 3 == 0) {
                world.clock.advance(Duration.ofMinutes(1));
            }
        }
        var seen = new ArrayList<String>();
        var after = "";
        do {
            var page = staff.gets("/orders/search?status=CONFIRMED&limit=2" + after)
                    .json();
            seen.addAll(ids(page));
            placedAtOnce();
            world.clock.advance(Duration.ofSeconds(1));
            after = page.containsKey("next") ? "&after=" + page.getString("next") : "";
        } while (!after.isEmpty());
        assertThat(seen).doesNotHaveDuplicates().containsSubsequence(before).hasSize(7);
    }

    private String placedAtOnce() {
        return guest("ana@example.com", "529.982.247-25")
                .paysByCard(Ids.next().toString(), "tok_ok")
                .orderId()
                .toString();
    }

    @Test
    void a_cursor_is_of_its_search_alone() {
        placedAtOnce();
        placedAtOnce();
        var next = staff.gets("/orders/search?status=CONFIRMED&limit=1").json().getString("next");
        assertThat(found("status=CONFIRMED&limit=1&after=" + next)).hasSize(1);
        for (var other : List.of("limit=1", "status=EXPIRED", "status=CONFIRMED&email=ana@example.com")) {
            var refused = staff.gets("/orders/search?" + other + "&after=" + next);
            assertThat(refused.status()).as(other).isEqualTo(400);
            assertThat(refused.slug()).isEqualTo("invalid-cursor");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "status=PAID, invalid-parameter, status",
        "status=confirmed, invalid-parameter, status",
        "status=, invalid-parameter, status",
        "userId=1, invalid-parameter, userId",
        "from=yesterday, invalid-parameter, from",
        "from=2026-02-30, invalid-parameter, from",
        "from=2026-11-02&to=2026-11-01, invalid-order-period, to",
        "from=2026-11-02&to=2026-11-01T00:00:00Z, invalid-order-period, to",
        "to=2026-02-30T00:00:00Z, invalid-parameter, to",
        "limit=1.9, invalid-parameter, limit",
        "status=PENDING&status=EXPIRED, invalid-parameter, status",
        "mail=ana@example.com, unknown-parameter, known",
        "from=2026-11-02T00:00:00Z&to=2026-11-01T00:00:00Z, invalid-order-period, to",
        "after=x, invalid-cursor, after",
        "after=MR8y, invalid-cursor, after"
    })
    void what_cannot_be_searched_for_is_refused_with_its_name(String query, String slug, String field) {
        var refused = staff.gets("/orders/search?" + query);
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.slug()).isEqualTo(slug);
        assertThat(refused.body()).contains(field);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "orders:cancel", "users:read"})
    void nobody_else_may_search(String permission) {
        staff.permission = Optional.of(permission);
        assertThat(staff.gets("/orders/search?email=ana@example.com").status()).isEqualTo(403);
        assertThat(new Shopper(world).gets("/orders/search").status()).isEqualTo(401);
    }

    @Test
    void the_orders_of_an_erased_buyer_are_found_by_nothing_of_theirs() {
        var order = placed(guest("ana@example.com", "529.982.247-25"), "card");
        world.jdbi.useHandle(handle -> handle.execute("update orders set email = '', tax_id = null, phone = null"));
        assertThat(found("email=ana@example.com")).isEmpty();
        assertThat(found("taxId=52998224725")).isEmpty();
        assertThat(found("to=" + Instant.now().plus(Duration.ofDays(1)))).containsExactly(order);
    }
}
