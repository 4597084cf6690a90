package co.cosmeticos.system.races;

import static org.assertj.core.api.Assertions.assertThat;

import co.cosmeticos.system.Answer;
import co.cosmeticos.system.RunningShop;
import co.cosmeticos.system.checker.Checker;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * While somebody changes prices and coupons without a pause, customers pay: each is charged what the cart and the shipping
 * said that they last saw, or told that it is not so any more. {@code -Dshown.carts=10000 -Dshop.mailbox.keep=20000} for more
 * of them.
 */
class ShownSumIT {

    private static final Logger LOG = Logger.getLogger(ShownSumIT.class.getName());
    private static final int CARTS = Integer.getInteger("shown.carts", 60);
    private static final int SHIPPING = 1490;
    private static final List<Integer> PRICES = List.of(4990, 4991, 1, 129_900);

    private final RunningShop shop = RunningShop.get();
    private final String coupon =
            "VISTO-" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);
    private final List<Goods> goods =
            IntStream.range(0, 4).mapToObj(i -> Goods.of(shop, 1, 1_000_000)).toList();
    private final Random random = new Random(11);

    /** What a customer saw, and what the answer to the checkout was. */
    private record Payment(int shown, Answer answer) {

        String end() {
            return answer.status() == 201 ? "201" : answer.status() + " " + answer.text("type");
        }
    }

    private static JsonObject terms(int percent) {
        return Json.createObjectBuilder()
                .add("kind", "PERCENT")
                .add("value", percent)
                .add("currency", "BRL")
                .add("active", percent != 13)
                .build();
    }

    // One change of a price or of the coupon; every now and then both are what they were.
    private void change() {
        var admin = shop.admin();
        if (random.nextBoolean()) {
            var path = "/api/v1/shop/coupons/" + coupon;
            admin.with("If-Match", admin.get(path).is(200).header("ETag"))
                    .send("PUT", path, terms(10 + random.nextInt(4)).toString(), "application/json")
                    .is(200);
        } else {
            goods.get(random.nextInt(goods.size())).costs(PRICES.get(random.nextInt(PRICES.size())));
        }
    }

    private Payment look(int number) {
        var chosen = new Random(number);
        var skus = goods.stream()
                .filter(one -> chosen.nextInt(3) > 0)
                .map(Goods::sku)
                .collect(Collectors.toList());
        skus.add(goods.get(0).sku());
        var buyer = Buyer.guest(shop, skus);
        if (chosen.nextBoolean()) {
            buyer.maybeEnter(coupon);
        }
        var seen = buyer.seen().json();
        buyer.sees(seen.getInt("version"));
        var shown = seen.getInt("totalMinor") + SHIPPING;
        return new Payment(shown, buyer.payUntilDecided(new AtomicInteger()));
    }

    private void isTrue(Payment payment) {
        var answer = payment.answer();
        if (answer.status() == 201) {
            assertThat(answer.json().getInt("totalMinor")).isEqualTo(payment.shown());
        } else {
            assertThat(answer.status()).as(answer.body()).isIn(409, 422);
        }
    }

    private void capturesAreWhatWasShown(List<Payment> payments) {
        var captured = shop.ledger().stream()
                .filter(movement -> "capture".equals(movement.getString("kind")))
                .collect(Collectors.groupingBy(
                        movement -> movement.getString("reference", ""),
                        Collectors.summingInt(movement -> movement.getInt("amountMinor"))));
        payments.stream()
                .filter(one -> one.answer().status() == 201)
                .forEach(one -> assertThat(captured.get(one.answer().text("id")))
                        .as(one.answer().body())
                        .isEqualTo(one.shown()));
    }

    @Test
    void whatever_changes_meanwhile_what_was_shown_is_charged_or_nothing() throws InterruptedException {
        shop.admin().once().post("/api/v1/shop/coupons/" + coupon, terms(10)).is(201);
        var merchant = Executors.newSingleThreadScheduledExecutor();
        var changes = new AtomicInteger();
        var broken = new AtomicInteger();
        merchant.scheduleWithFixedDelay(
                () -> {
                    try {
                        change();
                        changes.incrementAndGet();
                    } catch (RuntimeException | AssertionError e) {
                        LOG.warning("A change failed: " + e);
                        broken.incrementAndGet();
                    }
                },
                0,
                60,
                TimeUnit.MILLISECONDS);
        var payments = Crowd.inTurns(CARTS, this::look);
        merchant.shutdown();
        assertThat(merchant.awaitTermination(60, TimeUnit.SECONDS)).isTrue();

        Map<String, Long> ends =
                payments.stream().collect(Collectors.groupingBy(Payment::end, TreeMap::new, Collectors.counting()));
        LOG.info("%d carts during %d changes: %s".formatted(CARTS, changes.get(), ends));
        assertThat(broken).hasValue(0);
        payments.forEach(this::isTrue);
        capturesAreWhatWasShown(payments);
        assertThat(ends.get("201")).isGreaterThan(CARTS / 20);
        assertThat(ends.get("409 /problems/cart-changed")).isGreaterThan(CARTS / 20);
        assertThat(Checker.of(shop).awaitQuiet().violations()).isEmpty();
    }
}
