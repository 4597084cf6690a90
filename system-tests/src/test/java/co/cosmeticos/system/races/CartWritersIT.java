package co.cosmeticos.system.races;

import static org.assertj.core.api.Assertions.assertThat;

import co.cosmeticos.system.Answer;
import co.cosmeticos.system.RunningShop;
import co.cosmeticos.system.checker.Checker;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Many hands in one cart: every command that was answered 200 is one event, and nothing else is. */
class CartWritersIT {

    private static final Logger LOG = Logger.getLogger(CartWritersIT.class.getName());
    private static final int WRITERS = 32;
    private static final int COMMANDS = Integer.getInteger("cart.commands", 1_500);
    private static final int LINES = 12;
    // Fewer than after which a cart takes no more changes.
    private static final int OF_ONE_CART = 1_500;

    private final RunningShop shop = RunningShop.get();

    @Test
    void commands_of_thirty_two_writers_leave_carts_that_are_their_events() {
        var goods = Goods.of(shop, LINES, 100);
        var buyers = Stream.generate(() -> Buyer.guest(shop, List.of()))
                .limit(1 + COMMANDS / OF_ONE_CART)
                .toList();
        var before = versions(buyers);
        var began = System.nanoTime();
        var answers = Crowd.atOnce(WRITERS, writer -> write(buyers, goods, new Random(writer)));
        var all = answers.stream().flatMap(List::stream).toList();
        var counts =
                all.stream().collect(Collectors.groupingBy(Function.identity(), TreeMap::new, Collectors.counting()));
        LOG.info(() -> "%d commands in %d s: %s"
                .formatted(
                        all.size(), Duration.ofNanos(System.nanoTime() - began).toSeconds(), counts));

        assertThat(all).hasSize(COMMANDS / WRITERS * WRITERS);
        assertThat(counts.keySet()).isSubsetOf(DOCUMENTED).contains("200", "409 quantity-limit", "412 stale-version");
        assertThat(versions(buyers) - before)
                .as("each 200 is one version")
                .isEqualTo(counts.get("200").intValue());
        assertThat(Checker.of(shop).awaitQuiet().violations()).isEmpty();
    }

    // What README and OpenAPI say that a command can be answered with; a line that another hand has removed is 404.
    private static final String[] DOCUMENTED = {"200", "404 not-found", "409 quantity-limit", "412 stale-version"};

    private static int versions(List<Buyer> buyers) {
        return buyers.stream()
                .mapToInt(buyer -> buyer.seen().json().getInt("version"))
                .sum();
    }

    // All of them in one cart, then in the next.
    private static List<String> write(List<Buyer> buyers, Goods goods, Random random) {
        var commands = COMMANDS / WRITERS;
        return IntStream.range(0, commands)
                .mapToObj(i -> kind(command(
                        buyers.get(i * buyers.size() / commands), goods.skus().get(random.nextInt(LINES)), random)))
                .toList();
    }

    // One in ten says which version it means, and is mostly late.
    private static Answer command(Buyer buyer, String sku, Random random) {
        var tag = random.nextInt(10) == 0 ? Stream.of(buyer.seen().header("ETag")) : Stream.<String>empty();
        var ifMatch = tag.findFirst().orElse("");
        return switch (random.nextInt(4)) {
            case 0, 1 -> buyer.put(sku, 1 + random.nextInt(30), ifMatch);
            case 2 -> buyer.change(sku, 1 + random.nextInt(20), ifMatch);
            default -> buyer.remove(sku, ifMatch);
        };
    }

    private static String kind(Answer answer) {
        return answer.status() == 200
                ? "200"
                : answer.status() + " " + answer.text("type").replace("/problems/", "");
    }
}
