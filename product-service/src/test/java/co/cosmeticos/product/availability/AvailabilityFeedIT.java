package co.cosmeticos.product.availability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import co.cosmeticos.fixtures.MovingClock;
import co.cosmeticos.fixtures.RecordingEventSink;
import co.cosmeticos.platform.eventstream.EventStream;
import co.cosmeticos.platform.eventstream.EventStreamLimits;
import co.cosmeticos.platform.eventstream.EventStreamRefused;
import co.cosmeticos.platform.problem.NotFound;
import co.cosmeticos.platform.value.Ids;
import co.cosmeticos.product.Shop;
import co.cosmeticos.product.catalog.SaveProduct;
import co.cosmeticos.product.catalog.VariantDraft;
import co.cosmeticos.product.listing.ProductDetails;
import co.cosmeticos.product.stock.AdjustStock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AvailabilityFeedIT {

    private static final EventStreamLimits LIMITS = new EventStreamLimits(6, 3, Duration.ofMinutes(5));
    private static Shop shop;

    private final MovingClock clock = new MovingClock(Instant.EPOCH);
    private AvailabilityFeed feed;

    @BeforeAll
    static void open() {
        shop = new Shop();
    }

    @AfterAll
    static void close() {
        shop.close();
    }

    @BeforeEach
    void newFeed() {
        feed = new AvailabilityFeed(shop.get(ProductAvailabilities.class), LIMITS, clock);
    }

    private RecordingEventSink follows(UUID product, long seen, String network) {
        var line = new RecordingEventSink();
        feed.follow(new AvailabilityListener(
                product, seen, network, feed.end(), new EventStream.Line(line, RecordingEventSink.sse(), "product")));
        return line;
    }

    private static List<String> told(RecordingEventSink line) {
        return line.events().stream()
                .map(event -> String.valueOf(event.getData()).replace(" ", ""))
                .toList();
    }

    private static long version(UUID product) {
        return shop.get(ProductDetails.class).find(product.toString(), true).version();
    }

    private static UUID twoShades(String name) {
        return shop.get(SaveProduct.class)
                .create(
                        Shop.draft(
                                name,
                                "Aurora",
                                "Maquiagem > Batons",
                                new VariantDraft(name + "-1", List.of("Rubi"), 4_990, 1),
                                new VariantDraft(name + "-2", List.of("Coral"), 4_990, 0)),
                        Optional.empty());
    }

    private static void adjust(String sku, int delta) {
        shop.get(AdjustStock.class).adjusted(sku, delta, "contagem", Optional.empty());
    }

    @Test
    void what_can_be_bought_comes_at_once_and_each_change_of_it_after_it() {
        var product = twoShades("FOLLOWED");
        var line = follows(product, 0, "a");
        assertThat(told(line))
                .containsExactly(("{\"productId\":\"%s\",\"status\":\"ACTIVE\",\"available\":true,\"variants\":"
                                + "[{\"sku\":\"FOLLOWED-1\",\"available\":true},{\"sku\":\"FOLLOWED-2\",\"available\":false}]}")
                        .formatted(product));
        assertThat(line.events().get(0).getId()).isEqualTo(Long.toString(version(product)));
        feed.poll();
        assertThat(line.events()).as("nothing has changed").hasSize(1);

        adjust("FOLLOWED-2", 7);
        adjust("FOLLOWED-2", 1);
        feed.poll();
        assertThat(line.events()).as("one more unit is no news").hasSize(2);
        assertThat(told(line).get(1)).contains("{\"sku\":\"FOLLOWED-2\",\"available\":true}");
        adjust("FOLLOWED-1", -1);
        adjust("FOLLOWED-2", -8);
        feed.poll();
        assertThat(told(line).get(2))
                .contains("\"available\":false,\"variants\"")
                .doesNotContain("true");
        assertThat(line.events().get(2).getId()).isEqualTo(Long.toString(version(product)));
    }

    @Test
    void who_comes_back_and_knows_the_version_gets_a_comment_alone() {
        var product = twoShades("KNOWN");
        var known = version(product);
        var line = follows(product, known, "a");
        assertThat(line.events()).isEmpty();
        assertThat(line.comments())
                .as("a sign, by which the head of the answer goes out")
                .isEqualTo(1);
        adjust("KNOWN-1", -1);
        feed.poll();
        assertThat(line.events()).hasSize(1);
        assertThat(follows(product, known, "b").events()).hasSize(1);
    }

    @Test
    void it_ends_when_the_product_is_archived_and_does_not_begin_again() {
        var product = twoShades("GONE");
        var line = follows(product, 0, "a");
        archive(product, "GONE");
        feed.poll();
        assertThat(told(line).get(1))
                .contains("\"status\":\"ARCHIVED\",\"available\":false,\"variants\":[]")
                .doesNotContain("GONE-1");
        assertThat(line.isClosed()).isTrue();
        assertThat(feed.size()).isZero();
        assertThatThrownBy(() -> follows(product, 0, "a")).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> follows(Ids.next(), 0, "a")).isInstanceOf(NotFound.class);
        assertThat(feed.size()).isZero();
    }

    private static void archive(UUID product, String name) {
        shop.jdbi()
                .useHandle(handle -> handle.execute("update products set status = 'ARCHIVED' where id = ?", product));
        adjust(name + "-1", -1);
    }

    @Test
    void one_network_and_all_have_their_limits_and_who_is_gone_counts_no_more() {
        var product = twoShades("CROWD");
        var first = follows(product, 0, "one");
        follows(product, 0, "one");
        follows(product, 0, "one");
        assertThatThrownBy(() -> follows(product, 0, "one")).isInstanceOf(EventStreamRefused.TooManyStreams.class);
        first.close();
        follows(product, 0, "one");
        for (var others = 3; others < 6; others++) {
            follows(product, 0, "other " + others);
        }
        assertThatThrownBy(() -> follows(product, 0, "last")).isInstanceOf(EventStreamRefused.NoStreamFree.class);
        feed.endAll();
        assertThat(feed.size()).isZero();
    }

    @Test
    void it_ends_with_its_life_and_who_reads_nothing_is_put_off() {
        var product = twoShades("TIMED");
        var line = follows(product, 0, "a");
        var stuck = follows(product, 0, "b");
        var gone = follows(product, 0, "c");
        stuck.stall();
        gone.breakOff(new java.io.IOException("Broken pipe"));
        adjust("TIMED-1", -1);
        feed.poll();
        clock.move(Duration.ofSeconds(8));
        feed.poll();
        assertThat(stuck.isClosed()).isTrue();
        assertThat(gone.isClosed()).isTrue();
        assertThat(line.isClosed()).isFalse();
        assertThat(line.comments()).isPositive();
        clock.move(Duration.between(clock.instant(), Instant.EPOCH.plus(LIMITS.life())));
        feed.poll();
        assertThat(line.isClosed()).isTrue();
    }

    @Test
    void streams_of_many_products_ask_by_one_query_where_nothing_has_changed() {
        for (var product = 0; product < 5; product++) {
            follows(twoShades("MANY" + product), 0, "network " + product);
        }
        assertThat(queriesOf(feed::poll)).isEqualTo(1);
        adjust("MANY0-1", -1);
        adjust("MANY3-1", -1);
        assertThat(queriesOf(feed::poll)).isEqualTo(2);
        feed.endAll();
        assertThat(queriesOf(feed::poll)).isZero();
    }

    private static int queriesOf(Runnable work) {
        var counted = new java.util.concurrent.atomic.AtomicInteger();
        shop.jdbi().setSqlLogger(new org.jdbi.v3.core.statement.SqlLogger() {
            @Override
            public void logAfterExecution(org.jdbi.v3.core.statement.StatementContext context) {
                counted.incrementAndGet();
            }
        });
        work.run();
        shop.jdbi().setSqlLogger(org.jdbi.v3.core.statement.SqlLogger.NOP_SQL_LOGGER);
        return counted.get();
    }
}
