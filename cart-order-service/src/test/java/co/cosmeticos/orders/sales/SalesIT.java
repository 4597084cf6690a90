package co.cosmeticos.orders.sales;

import static co.cosmeticos.orders.World.SERUM;
import static org.assertj.core.api.Assertions.assertThat;

import co.cosmeticos.orders.Shopper;
import co.cosmeticos.orders.World;
import jakarta.json.JsonObject;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The sales of a period are those of its orders that were confirmed, less what went back meanwhile. */
class SalesIT {

    private static final ZoneId ZONE = ZoneId.of("America/Sao_Paulo");

    private World world;
    private Shopper staff;

    @BeforeEach
    void open() {
        world = new World();
        staff = Shopper.staff(world, "reports:read");
    }

    @AfterEach
    void close() {
        world.close();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(world.clock.instant(), ZONE);
    }

    private JsonObject sales(LocalDate from, LocalDate to) {
        var answer = staff.gets("/sales?from=%s&to=%s".formatted(from, to));
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.json();
    }

    private static List<Integer> figures(JsonObject total) {
        return List.of(
                total.getInt("orders"),
                total.getInt("items"),
                total.getInt("grossMinor"),
                total.getInt("discountMinor"),
                total.getInt("shippingMinor"),
                total.getInt("refundedMinor"),
                total.getInt("chargedBackMinor"),
                total.getInt("netMinor"));
    }

    @Test
    void an_order_counts_on_the_day_it_was_confirmed_and_its_refund_on_the_day_of_the_refund() {
        var bought = today();
        var kept = new Shopper(world).puts(2, SERUM).paysByCard("a", "tok_ok");
        var canceled = new Shopper(world).puts(1, SERUM).paysByCard("b", "tok_ok");
        new Shopper(world).puts(1, SERUM).paysByCard("c", "tok_declined");
        new Shopper(world).puts(1, SERUM).pays("d", "pix");
        world.clock.advance(Duration.ofDays(2));
        new Shopper(world).cancels(canceled.orderId(), canceled.json().getString("orderToken"), "x");

        var sales = sales(bought, today());
        assertThat(kept.status()).isEqualTo(201);
        var total = sales.getJsonArray("totals").getJsonObject(0);
        assertThat(figures(total)).containsExactly(2, 3, 26_970, 0, 2_980, 10_480, 0, 19_470);
        var days = sales.getJsonArray("days").getValuesAs(JsonObject.class);
        assertThat(days)
                .extracting(day -> day.getString("day"))
                .containsExactly(
                        bought.toString(),
                        bought.plusDays(1).toString(),
                        bought.plusDays(2).toString());
        assertThat(figures(days.get(0).getJsonObject("total"))).containsExactly(2, 3, 26_970, 0, 2_980, 0, 0, 29_950);
        assertThat(figures(days.get(1).getJsonObject("total"))).containsExactly(0, 0, 0, 0, 0, 0, 0, 0);
        assertThat(figures(days.get(2).getJsonObject("total"))).containsExactly(0, 0, 0, 0, 0, 10_480, 0, -10_480);
        assertThat(sales.getString("zone")).isEqualTo("America/Sao_Paulo");
    }

    @Test
    void where_nothing_was_sold_nothing_is_told() {
        var sales = sales(LocalDate.parse("2020-02-28"), LocalDate.parse("2020-03-01"));
        assertThat(sales.getJsonArray("totals")).isEmpty();
        assertThat(sales.getJsonArray("days")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "from=2026-11-02&to=2026-11-01, invalid-sales-period, to",
        "from=2026-01-01&to=2026-04-03, invalid-sales-period, to",
        "from=0001-01-01&to=9999-12-31, invalid-sales-period, to",
        "from=2026-02-30&to=2026-03-01, validation, from",
        "from=2026-02-28&to=2026-3-1, validation, to",
        "from=2026-02-28&to=, validation, to",
        "from=2026-02-28T00:00:00Z&to=2026-03-01, validation, from",
        "from=%2B99999-02-28&to=2026-03-01, validation, from",
        "from=2026-02-28&from=2026-02-28&to=2026-03-01, invalid-parameter, from",
        "from=2026-02-28&until=2026-03-01, unknown-parameter, known"
    })
    void what_is_no_period_is_refused_with_its_field(String query, String slug, String field) {
        var refused = staff.gets("/sales?" + query);
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.slug()).isEqualTo(slug);
        assertThat(refused.body()).contains(field);
    }

    @Test
    void ninety_two_days_are_told_at_once() {
        assertThat(staff.gets("/sales?from=2026-01-01&to=2026-04-02").status()).isEqualTo(200);
        assertThat(staff.gets("/sales?from=9999-12-31&to=9999-12-31").status()).isEqualTo(200);
        assertThat(staff.gets("/sales?from=0001-01-01&to=0001-01-01").status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "orders:read"})
    void nobody_else_is_told(String permission) {
        staff.permission = Optional.of(permission);
        assertThat(staff.gets("/sales?from=2026-01-01&to=2026-01-01").status()).isEqualTo(403);
    }
}
