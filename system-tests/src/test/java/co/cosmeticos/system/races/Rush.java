package co.cosmeticos.system.races;

import static org.assertj.core.api.Assertions.assertThat;

import co.cosmeticos.system.Answer;
import co.cosmeticos.system.RunningShop;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.logging.Logger;
import java.util.stream.Collectors;

/** A rush for what is scarce, in a running shop. */
final class Rush {

    private static final Logger LOG = Logger.getLogger(Rush.class.getName());
    private static final int BUYERS = 200;
    private static final int UNITS = 50;

    private final RunningShop shop;

    Rush(RunningShop shop) {
        this.shop = shop;
    }

    /** Carts first, then everybody pays at once: fifty orders, the others are told that it is sold out. */
    void round(int number) {
        var began = System.nanoTime();
        var goods = Goods.of(shop, 1, UNITS);
        var buyers = Crowd.inTurns(BUYERS, i -> Buyer.guest(shop, goods.skus()));
        var ready = System.nanoTime();
        var patience = new AtomicInteger();
        var answers = Crowd.atOnce(BUYERS, i -> buyers.get(i).payUntilDecided(patience));
        var done = System.nanoTime();
        LOG.info(() -> "round %d: carts in %d ms, %d checkouts in %d ms, asked again %d times: %s"
                .formatted(number, millis(began, ready), BUYERS, millis(ready, done), patience.get(), counts(answers)));
        assertThat(counts(answers))
                .isEqualTo(Map.of("201 CONFIRMED", (long) UNITS, "409 /problems/out-of-stock", (long) BUYERS - UNITS));
        assertThat(goods.left()).containsExactly("0 0 0");
    }

    private static long millis(long from, long to) {
        return Duration.ofNanos(to - from).toMillis();
    }

    static Map<String, Long> counts(List<Answer> answers) {
        return answers.stream().collect(Collectors.groupingBy(Rush::kind, TreeMap::new, Collectors.counting()));
    }

    private static String kind(Answer answer) {
        return answer.status() + " " + answer.text(answer.status() == 201 ? "status" : "type");
    }
}
