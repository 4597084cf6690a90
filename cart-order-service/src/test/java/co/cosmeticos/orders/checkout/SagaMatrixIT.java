package co.cosmeticos.orders.checkout;

import static co.cosmeticos.orders.World.SERUM;
import static org.assertj.core.api.Assertions.assertThat;

import co.cosmeticos.orders.Books;
import co.cosmeticos.orders.Breakage;
import co.cosmeticos.orders.Shopper;
import co.cosmeticos.orders.World;
import co.cosmeticos.orders.coupon.CouponExamples;
import co.cosmeticos.orders.coupon.SaveCoupon;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every step of every way that a saga takes, with every trouble that it can meet: a crash before it, a crash after it was
 * taken and before that was written down, the database that refuses to write it down, and for a step that calls another
 * service each way in which the call can break, once and for long. Whatever happens, the saga ends, and the books agree.
 */
class SagaMatrixIT {

    private static final String COUPON = "DEZ";
    private static final int ONCE = 1;
    private static final int FOR_LONG = 12;

    private static World world;
    private static Books books;

    /** A way through the steps, and the statuses it may end in: undisturbed the first one only. */
    enum Way {
        PURCHASE(
                "checkout",
                List.of("CONFIRMED", "REJECTED"),
                Map.of(
                        "reserve-inventory", "reserve",
                        "redeem-coupon", "",
                        "authorize-payment", "authorize",
                        "commit-reservation", "commit",
                        "capture-payment", "capture",
                        "convert-cart", "",
                        "confirm-order", "")),
        REFUSAL(
                "checkout",
                List.of("REJECTED"),
                Map.of(
                        "reverse-payment",
                        "void",
                        "return-coupon",
                        "",
                        "release-inventory",
                        "release",
                        "reopen-cart",
                        "")),
        CANCELLATION(
                "cancel",
                List.of("CANCELED"),
                Map.of(
                        "reverse-payment", "refund",
                        "return-coupon", "",
                        "release-inventory", "release",
                        "reopen-cart", "",
                        "confirm-cancellation", "")),
        PIX("checkout", List.of("CONFIRMED"), Map.of("settle-payment", "query", "commit-reservation", "commit")),
        LATE_PIX("checkout", List.of("CONFIRMED"), Map.of("reserve-again", "reserve", "convert-cart", ""));

        private final String saga;
        private final List<String> ends;
        private final Map<String, String> calls;

        Way(String saga, List<String> ends, Map<String, String> calls) {
            this.saga = saga;
            this.ends = ends;
            this.calls = calls;
        }
    }

    /** One cell; the kind of broken call is absent for crashes and the database. */
    record Cell(Way way, String step, String trouble, Breakage.Kind kind, int times) {
        String failpoint() {
            return way.saga + "." + step + "." + trouble;
        }

        String call() {
            return way.calls.get(step);
        }

        boolean isForLong() {
            return times == FOR_LONG;
        }

        @Override
        public String toString() {
            return "%s %s: %s %s x %d".formatted(way, step, trouble, kind == null ? "" : kind, times);
        }
    }

    static Stream<Cell> cells() {
        return Stream.of(Way.values())
                .flatMap(way -> way.calls.keySet().stream().sorted().flatMap(step -> cells(way, step)));
    }

    private static Stream<Cell> cells(Way way, String step) {
        var here = Stream.of("before", "after", "database").map(trouble -> new Cell(way, step, trouble, null, ONCE));
        if (way.calls.get(step).isEmpty()) {
            return here;
        }
        var calls = Stream.of(Breakage.Kind.values())
                .flatMap(kind -> Stream.of(ONCE, FOR_LONG).map(times -> new Cell(way, step, "call", kind, times)));
        return Stream.concat(here, calls);
    }

    @BeforeAll
    static void open() {
        world = new World();
        books = new Books(world);
        world.get(SaveCoupon.class).add(CouponExamples.percent(COUPON, 10), java.util.Optional.empty());
        world.jdbi.useHandle(handle -> handle.createUpdate("""
                create sequence troubles;
                create table trouble (step text primary key);
                create function trouble() returns trigger language plpgsql as $$
                begin
                  if exists (select 1 from trouble where step = old.step) and nextval('troubles') = 1 then
                    raise exception 'the database refuses';
                  end if;
                  return new;
                end $$;
                create trigger trouble before update on order_sagas for each row
                  when (old.step is distinct from new.step or new.status = 'DONE')
                  execute function trouble();
                """).execute());
    }

    @AfterAll
    static void close() {
        world.close();
    }

    @BeforeEach
    void mend() {
        world.catalog.breakage.clear();
        world.provider.breakage.clear();
        world.jdbi.useHandle(handle -> handle.execute("truncate trouble"));
    }

    @ParameterizedTest
    @MethodSource("cells")
    void it_ends_and_the_books_agree(Cell cell) {
        switch (cell.way()) {
            case PURCHASE -> purchase(cell);
            case REFUSAL -> refusal(cell);
            case CANCELLATION -> cancellation(cell);
            case PIX -> pix(cell);
            case LATE_PIX -> latePix(cell);
        }
        over(cell);
        world.recover();

        var end = last().get("status");
        if (cell.isForLong()) {
            assertThat(end).isIn(cell.way().ends);
        } else {
            assertThat(end).isEqualTo(cell.way().ends.get(0));
        }
        books.areClosed();
    }

    private static void purchase(Cell cell) {
        begin(cell);
        shopper().paysByCard("k", "tok_ok");
    }

    // The hold ends while nobody moves the saga: the commit is refused, and everything has to go back.
    private static void refusal(Cell cell) {
        world.failpoints.arm("checkout.authorize-payment.after", "fail");
        shopper().paysByCard("k", "tok_ok");
        world.failpoints.disarm("checkout.authorize-payment.after");
        world.catalog.expire((UUID) last().get("id"));
        begin(cell);
        world.recoverOnce();
    }

    private static void cancellation(Cell cell) {
        var shopper = shopper();
        var placed = shopper.paysByCard("k", "tok_ok");
        begin(cell);
        shopper.cancels(placed.orderId(), placed.json().getString("orderToken"), "c");
    }

    private static void pix(Cell cell) {
        world.provider.settle(shopper().pays("k", "pix").orderId());
        begin(cell);
        world.recoverOnce();
    }

    private static void latePix(Cell cell) {
        var placed = shopper().pays("k", "pix").orderId();
        world.catalog.expire(placed);
        world.provider.settle(placed);
        world.clock.advance(Duration.ofMinutes(31));
        begin(cell);
        world.recoverOnce();
    }

    private static void begin(Cell cell) {
        switch (cell.trouble()) {
            case "call" -> {
                world.catalog.breakage.order(cell.call(), cell.kind(), cell.times());
                world.provider.breakage.order(cell.call(), cell.kind(), cell.times());
            }
            case "database" ->
                world.jdbi.useHandle(handle -> {
                    handle.execute("alter sequence troubles restart");
                    handle.execute(
                            "insert into trouble values (?)",
                            cell.step().toUpperCase(java.util.Locale.ROOT).replace('-', '_'));
                });
            default -> world.failpoints.arm(cell.failpoint(), "fail");
        }
    }

    // A process that died comes back without the failpoint; whatever else is broken mends itself.
    private static void over(Cell cell) {
        world.failpoints.disarm(cell.failpoint());
    }

    private static Shopper shopper() {
        var shopper = new Shopper(world).puts(2, SERUM);
        shopper.coupon(COUPON);
        return shopper;
    }

    private static Map<String, Object> last() {
        return world.rows("select id, status from orders order by id desc limit 1")
                .get(0);
    }
}
