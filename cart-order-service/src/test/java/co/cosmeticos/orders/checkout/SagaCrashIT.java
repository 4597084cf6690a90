package co.cosmeticos.orders.checkout;

import static co.cosmeticos.orders.World.SERUM;
import static org.assertj.core.api.Assertions.assertThat;

import co.cosmeticos.orders.Books;
import co.cosmeticos.orders.Breakage;
import co.cosmeticos.orders.Shopper;
import co.cosmeticos.orders.World;
import co.cosmeticos.orders.promotion.Coupon;
import co.cosmeticos.orders.promotion.SaveCoupon;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A crash is a step that is abandoned until its lease runs out; whatever breaks, every saga ends, and the books agree. */
class SagaCrashIT {

    private static final List<String> FORWARD = List.of(
            "reserve-inventory",
            "validate-coupon",
            "authorise-payment",
            "commit-reservation",
            "capture-payment",
            "convert-cart",
            "send-confirmation");
    private static final List<String> BACK =
            List.of("void-payment", "return-coupon", "release-inventory", "reopen-cart");
    private static final String COUPON = "DEZ";

    private static World world;
    private static Books books;

    @BeforeAll
    static void open() {
        world = new World();
        books = new Books(world);
        world.get(SaveCoupon.class)
                .add(new Coupon(COUPON, Coupon.Kind.PERCENT, 10, "BRL", 0, null, null, null, null, true, 0, 1));
    }

    @AfterAll
    static void close() {
        world.close();
    }

    @BeforeEach
    void mend() {
        world.catalogue.breakage.clear();
        world.provider.breakage.clear();
    }

    static Stream<String> crashes() {
        return Stream.of("before", "after").flatMap(when -> FORWARD.stream().map(step -> step + "." + when));
    }

    @ParameterizedTest
    @MethodSource("crashes")
    void a_purchase_that_crashed_is_confirmed_by_recovery(String place) {
        world.failpoints.arm("checkout." + place, "fail");
        var answer = shopper().paysByCard("k", "tok_ok");
        world.failpoints.disarm("checkout." + place);

        assertThat(answer.status()).isEqualTo(500);
        world.recover();
        assertThat(lastStatus()).isEqualTo("CONFIRMED");
        books.areClosed();
    }

    static Stream<String> crashesOnTheWayBack() {
        return Stream.of("before", "after").flatMap(when -> BACK.stream().map(step -> step + "." + when));
    }

    @ParameterizedTest
    @MethodSource("crashesOnTheWayBack")
    void a_refused_purchase_that_crashed_is_taken_back_by_recovery(String place) {
        world.failpoints.arm("checkout." + place, "fail");
        world.failpoints.arm("checkout.authorise-payment.after", "fail");
        var shopper = shopper();
        shopper.paysByCard("k", "tok_ok");
        world.failpoints.disarm("checkout.authorise-payment.after");
        // The hold ends while nobody moves the saga: the commit is refused, and everything has to go back.
        world.catalogue.expire(lastOrder());

        world.recoverOnce();
        world.failpoints.disarm("checkout." + place);
        world.recover();

        assertThat(lastStatus()).isEqualTo("REJECTED");
        assertThat(shopper.looks().getString("status")).isEqualTo("OPEN");
        books.areClosed();
    }

    @ParameterizedTest
    @MethodSource("crashesOnTheWayBack")
    void a_cancellation_that_crashed_is_finished_by_recovery(String place) {
        var shopper = shopper();
        var placed = shopper.paysByCard("k", "tok_ok");
        world.failpoints.arm("cancel." + place, "fail");
        shopper.cancels(placed.orderId(), placed.json().getString("orderToken"), "c");
        world.failpoints.disarm("cancel." + place);

        world.recover();

        assertThat(lastStatus()).isEqualTo("CANCELLED");
        assertThat(books.events(placed.orderId(), "order.cancelled")).isEqualTo(1);
        books.areClosed();
    }

    record Trouble(String service, String operation, Breakage.Kind kind, String token) {}

    static Stream<Trouble> troubles() {
        var troubles = new ArrayList<Trouble>();
        for (var kind : Breakage.Kind.values()) {
            for (var operation : List.of("reserve", "commit")) {
                troubles.add(new Trouble("catalogue", operation, kind, "tok_ok"));
            }
            for (var operation : List.of("authorise", "capture")) {
                troubles.add(new Trouble("provider", operation, kind, "tok_ok"));
            }
            troubles.add(new Trouble("catalogue", "release", kind, "tok_declined"));
        }
        return troubles.stream();
    }

    @ParameterizedTest
    @MethodSource("troubles")
    void a_call_that_breaks_twice_is_settled_by_asking_again(Trouble trouble) {
        breakage(trouble).order(trouble.operation(), trouble.kind(), 2);

        shopper().paysByCard("k", trouble.token());
        world.recover();

        assertThat(lastStatus()).isEqualTo(trouble.token().equals("tok_ok") ? "CONFIRMED" : "REJECTED");
        books.areClosed();
    }

    @ParameterizedTest
    @MethodSource("troubles")
    void a_call_that_breaks_for_long_ends_all_the_same(Trouble trouble) {
        breakage(trouble).order(trouble.operation(), trouble.kind(), 12);

        shopper().paysByCard("k", trouble.token());
        world.recover();

        assertThat(lastStatus()).isIn("CONFIRMED", "REJECTED");
        books.areClosed();
    }

    @Test
    void a_refund_whose_reply_is_lost_is_made_once() {
        var shopper = shopper();
        var placed = shopper.paysByCard("k", "tok_ok");
        world.provider.breakage.order("refund", Breakage.Kind.LOST_REPLY, 1);

        shopper.cancels(placed.orderId(), placed.json().getString("orderToken"), "c");
        world.recover();

        assertThat(books.ledger("refund", placed.orderId())).isEqualTo(1);
        books.areClosed();
    }

    private static Breakage breakage(Trouble trouble) {
        return trouble.service().equals("catalogue") ? world.catalogue.breakage : world.provider.breakage;
    }

    private static Shopper shopper() {
        var shopper = new Shopper(world).puts(2, SERUM);
        shopper.coupon(COUPON);
        return shopper;
    }

    private static String lastStatus() {
        return (String) last().get("status");
    }

    private static java.util.UUID lastOrder() {
        return (java.util.UUID) last().get("id");
    }

    private static java.util.Map<String, Object> last() {
        return world.rows("select id, status from orders order by id desc limit 1")
                .get(0);
    }
}
