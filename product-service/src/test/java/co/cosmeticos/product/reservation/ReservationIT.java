package co.cosmeticos.product.reservation;

import static co.cosmeticos.product.Race.atOnce;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import co.cosmeticos.platform.value.Ids;
import co.cosmeticos.product.Shop;
import co.cosmeticos.product.listing.ProductDetails;
import co.cosmeticos.product.stock.AdjustStock;
import co.cosmeticos.product.stock.StockRefused;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class ReservationIT {

    private static final Duration TIME = Duration.ofMinutes(15);

    private static Shop shop;
    private static ReserveStock reserveStock;
    private static EndReservation endReservation;

    @BeforeAll
    static void open() {
        shop = new Shop();
        reserveStock = shop.get(ReserveStock.class);
        endReservation = shop.get(EndReservation.class);
    }

    @AfterAll
    static void close() {
        shop.close();
    }

    private static ReserveStock.Result reserve(UUID orderId, String sku, int quantity) {
        return reserveStock.reserve(orderId, TIME, List.of(new Reservation.Line(sku, quantity)));
    }

    private static String stock(String sku) {
        var level = shop.get(AdjustStock.class).level(sku);
        return "%d on hand, %d reserved".formatted(level.onHand(), level.reserved());
    }

    @Test
    void two_hundred_buyers_of_fifty_units_hold_exactly_fifty() throws Exception {
        shop.sells("RACE-50", 50);
        var outcomes = atOnce(200, () -> reserve(Ids.next(), "RACE-50", 1));
        assertThat(outcomes)
                .filteredOn(outcome -> outcome instanceof ReserveStock.Result)
                .hasSize(50);
        assertThat(outcomes)
                .filteredOn(outcome -> outcome instanceof StockRefused.OutOfStock)
                .hasSize(150);
        assertThat(stock("RACE-50")).isEqualTo("50 on hand, 50 reserved");
    }

    @Test
    void orders_that_want_the_same_skus_in_opposite_order_do_not_deadlock() throws Exception {
        shop.sells("CROSS-A", 1_000);
        shop.sells("CROSS-B", 1_000);
        var a = new Reservation.Line("CROSS-A", 1);
        var b = new Reservation.Line("CROSS-B", 1);
        var turn = new java.util.concurrent.atomic.AtomicInteger();
        var outcomes = atOnce(
                200,
                () -> reserveStock.reserve(
                        Ids.next(), TIME, turn.incrementAndGet() % 2 == 0 ? List.of(a, b) : List.of(b, a)));
        assertThat(outcomes).allMatch(outcome -> outcome instanceof ReserveStock.Result);
        assertThat(stock("CROSS-A")).isEqualTo("1000 on hand, 200 reserved");
        assertThat(stock("CROSS-B")).isEqualTo("1000 on hand, 200 reserved");
    }

    @Test
    void the_last_units_of_two_variants_flip_their_product_once_both_are_gone() throws Exception {
        var lines = List.of("FLIP-A", "FLIP-B");
        var product = shop.get(co.cosmeticos.product.catalog.SaveProduct.class)
                .create(
                        Shop.draft(
                                "Dois tons",
                                "Aurora",
                                "Maquiagem > Batons",
                                new co.cosmeticos.product.catalog.VariantDraft("FLIP-A", List.of("Rubi"), 100, 40),
                                new co.cosmeticos.product.catalog.VariantDraft("FLIP-B", List.of("Coral"), 100, 40)),
                        java.util.Optional.empty());
        var turn = new java.util.concurrent.atomic.AtomicInteger();
        atOnce(80, () -> reserve(Ids.next(), lines.get(turn.incrementAndGet() % 2), 1));
        assertThat(shop.get(ProductDetails.class)
                        .find(product.toString(), false)
                        .json())
                .contains("\"available\" : false")
                .doesNotContain("\"available\" : true");
    }

    @Test
    void the_same_order_asked_a_hundred_times_at_once_holds_once() throws Exception {
        shop.sells("SAME", 10);
        var orderId = Ids.next();
        var outcomes = atOnce(100, () -> reserve(orderId, "SAME", 3));
        assertThat(outcomes)
                .allMatch(outcome -> outcome instanceof ReserveStock.Result)
                .filteredOn(outcome -> outcome instanceof ReserveStock.Result held && held.isNew())
                .hasSize(1);
        assertThat(stock("SAME")).isEqualTo("10 on hand, 3 reserved");
    }

    @Test
    void other_lines_for_a_known_order_are_refused() {
        shop.sells("OTHER", 10);
        var orderId = Ids.next();
        reserve(orderId, "OTHER", 1);
        assertThatThrownBy(() -> reserve(orderId, "OTHER", 2)).isInstanceOf(ReservationRefused.Conflict.class);
    }

    @Test
    void one_line_short_holds_nothing_and_names_what_is_short() {
        shop.sells("ENOUGH", 10);
        shop.sells("SHORT", 1);
        var lines = List.of(new Reservation.Line("ENOUGH", 1), new Reservation.Line("SHORT", 2));
        assertThatThrownBy(() -> reserveStock.reserve(Ids.next(), TIME, lines))
                .isInstanceOfSatisfying(
                        StockRefused.OutOfStock.class,
                        refused -> assertThat(refused.extensions()).containsEntry("skus", List.of("SHORT")));
        assertThat(stock("ENOUGH")).isEqualTo("10 on hand, 0 reserved");
    }

    @Test
    void an_unknown_sku_is_out_of_stock() {
        assertThatThrownBy(() -> reserve(Ids.next(), "NOBODY-KNOWS", 1))
                .isInstanceOfSatisfying(
                        ReservationRefused.NotSold.class,
                        refused -> assertThat(refused.slug()).isEqualTo("out-of-stock"));
    }

    @Test
    void a_commit_takes_the_goods_out_of_the_stock_once() {
        shop.sells("SOLD", 10);
        var orderId = Ids.next();
        reserve(orderId, "SOLD", 4);
        endReservation.commit(orderId);
        endReservation.commit(orderId);
        assertThat(stock("SOLD")).isEqualTo("6 on hand, 0 reserved");
    }

    @Test
    void a_release_after_the_commit_puts_the_goods_back() {
        shop.sells("BACK", 10);
        var orderId = Ids.next();
        reserve(orderId, "BACK", 4);
        endReservation.commit(orderId);
        endReservation.release(orderId);
        endReservation.release(orderId);
        assertThat(stock("BACK")).isEqualTo("10 on hand, 0 reserved");
    }

    @Test
    void a_release_that_comes_first_bars_the_order() {
        shop.sells("LATE", 10);
        var orderId = Ids.next();
        assertThat(endReservation.release(orderId).status()).isEqualTo(ReservationStatus.RELEASED);
        assertThatThrownBy(() -> reserve(orderId, "LATE", 1)).isInstanceOf(ReservationRefused.Closed.class);
        assertThat(stock("LATE")).isEqualTo("10 on hand, 0 reserved");
    }

    @Test
    void what_has_expired_cannot_be_committed_and_is_freed_by_the_job() {
        shop.sells("GONE", 1);
        var orderId = Ids.next();
        reserveStock.reserve(orderId, Duration.ZERO, List.of(new Reservation.Line("GONE", 1)));
        assertThatThrownBy(() -> endReservation.commit(orderId)).isInstanceOf(ReservationRefused.Expired.class);
        shop.get(ExpireReservations.class).expire();
        assertThat(endReservation.get(orderId).status()).isEqualTo(ReservationStatus.EXPIRED);
        assertThat(stock("GONE")).isEqualTo("1 on hand, 0 reserved");
        assertThat(shop.number(
                        "select count(*) from outbox_events where type = 'reservation.expired' and subject = '%s'"
                                .formatted(orderId)))
                .isEqualTo(1);
    }

    @Test
    void a_reservation_whose_stock_is_not_as_it_should_be_holds_up_no_other() {
        shop.sells("SKEWED", 5);
        shop.sells("STRAIGHT", 5);
        var skewed = Ids.next();
        var straight = Ids.next();
        reserveStock.reserve(skewed, Duration.ZERO, List.of(new Reservation.Line("SKEWED", 2)));
        reserveStock.reserve(straight, Duration.ZERO, List.of(new Reservation.Line("STRAIGHT", 2)));
        shop.jdbi().useHandle(handle -> handle.execute("update stock_levels set reserved = 0 where sku = 'SKEWED'"));
        shop.get(ExpireReservations.class).expire();
        assertThat(endReservation.get(straight).status()).isEqualTo(ReservationStatus.EXPIRED);
        assertThat(endReservation.get(skewed).status()).isEqualTo(ReservationStatus.HELD);
        shop.jdbi().useHandle(handle -> handle.execute("update stock_levels set reserved = 2 where sku = 'SKEWED'"));
        shop.get(ExpireReservations.class).expire();
        assertThat(endReservation.get(skewed).status()).isEqualTo(ReservationStatus.EXPIRED);
    }

    @Test
    void commits_releases_and_expiry_of_one_reservation_at_once_end_it_once() throws Exception {
        shop.sells("CONTEST", 5);
        var orderId = Ids.next();
        reserveStock.reserve(orderId, Duration.ofSeconds(60), List.of(new Reservation.Line("CONTEST", 5)));
        var turn = new java.util.concurrent.atomic.AtomicInteger();
        atOnce(
                60,
                () -> turn.incrementAndGet() % 2 == 0
                        ? endReservation.commit(orderId)
                        : endReservation.release(orderId));
        assertThat(stock("CONTEST")).isEqualTo("5 on hand, 0 reserved");
        assertThat(endReservation.get(orderId).status()).isEqualTo(ReservationStatus.RELEASED);
    }

    @Test
    void the_ledger_adds_up_to_what_is_on_hand() {
        shop.sells("LEDGER", 7);
        var orderId = Ids.next();
        reserve(orderId, "LEDGER", 2);
        endReservation.commit(orderId);
        assertThat(shop.number("""
                        select count(*) from stock_levels l
                         where on_hand <> coalesce((select sum(delta) from stock_movements m where m.sku = l.sku), 0)
                        """)).isZero();
    }
}
