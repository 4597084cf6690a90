package co.cosmeticos.platform.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import co.cosmeticos.fixtures.Stores;
import co.cosmeticos.fixtures.TestDatabase;
import co.cosmeticos.fixtures.TestWire;
import co.cosmeticos.platform.outbox.Relays.Happened;
import co.cosmeticos.platform.outbox.Relays.Listener;
import jakarta.json.JsonObject;
import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class OutboxIT {

    private static final Duration SOON = Duration.ofSeconds(30);
    private static final Duration LONG = Duration.ofMinutes(3);

    private TestDatabase database;

    @BeforeEach
    void open() {
        database = Stores.database("db/platform");
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void events_of_one_subject_arrive_whole_and_in_their_order() throws Exception {
        try (var service = new Relays(database, Stores.brokerUri()).start();
                var listener = new Listener(Stores.brokerUri(), "ordered.happened")) {
            IntStream.range(0, 30).forEach(n -> service.change().happen(batch("ordered.happened", n * 10, 10)));
            await().atMost(SOON).until(() -> service.pending() == 0);

            var documents = listener.drain();
            assertThat(documents).hasSize(300);
            assertInOrder(documents);
            assertThat(documents.get(0)).containsKeys("specversion", "id", "time", "dataschema", "data");
            assertThat(documents.get(0).getString("source")).isEqualTo("/test-service");
            assertThat(service.counted("ordered.happened", "published")).isEqualTo(300);
        }
    }

    @Test
    void an_event_that_no_queue_takes_is_never_marked_as_sent() throws Exception {
        try (var service = new Relays(database, Stores.brokerUri()).start()) {
            service.change().happen(batch("unbound.happened", 0, 1));
            await().atMost(SOON).until(() -> service.counted("unbound.happened", "failed") > 1);
            assertThat(service.pending()).isOne();
            assertThat(service.failure()).isEqualTo("not taken by the broker");

            try (var listener = new Listener(Stores.brokerUri(), "unbound.happened")) {
                await().atMost(SOON).until(() -> service.pending() == 0);
                assertThat(listener.drain()).hasSize(1);
            }
        }
    }

    @Test
    void an_event_that_no_queue_takes_does_not_hold_up_other_subjects() throws Exception {
        try (var service = new Relays(database, Stores.brokerUri()).start();
                var listener = new Listener(Stores.brokerUri(), "good.happened")) {
            service.change().happen(List.of(new Happened("lost.happened", "a", 1)));
            service.change().happen(batch("good.happened", 0, 20));
            await().atMost(SOON).until(() -> service.pending() == 1);
            assertThat(listener.drain()).hasSize(20);
        }
    }

    @Test
    void hundreds_of_events_that_no_queue_takes_do_not_hold_up_those_behind_them() throws Exception {
        try (var service = new Relays(database, Stores.brokerUri()).start();
                var listener = new Listener(Stores.brokerUri(), "good.happened")) {
            service.change()
                    .happen(IntStream.range(0, 250)
                            .mapToObj(n -> new Happened("lost.happened", "lost-" + n, n))
                            .toList());
            service.change()
                    .happen(IntStream.range(0, 250)
                            .mapToObj(n -> new Happened("lost.happened", "lost-0", n))
                            .toList());
            service.change().happen(batch("good.happened", 0, 20));

            await().atMost(SOON).until(() -> service.pending() == 500);
            assertThat(listener.drain()).hasSize(20);
        }
    }

    @Test
    void later_events_of_a_subject_wait_for_the_one_that_is_stuck() throws Exception {
        try (var service = new Relays(database, Stores.brokerUri()).start();
                var later = new Listener(Stores.brokerUri(), "later.happened")) {
            service.change()
                    .happen(List.of(new Happened("stuck.happened", "a", 1), new Happened("later.happened", "a", 2)));
            await().atMost(SOON).until(() -> service.counted("stuck.happened", "failed") > 1);
            assertThat(service.pending()).isEqualTo(2);
            assertThat(later.drain()).isEmpty();

            try (var stuck = new Listener(Stores.brokerUri(), "stuck.happened")) {
                await().atMost(SOON).until(() -> service.pending() == 0);
                assertThat(stuck.drain()).isNotEmpty();
                assertThat(later.drain()).isNotEmpty();
            }
        }
    }

    // A relay that is quick finds every lane free, and keeps them while there is more: which of the two works is
    // chance, so they begin anew until both have.
    @Test
    void two_relays_at_once_publish_everything_and_keep_the_order() throws Exception {
        try (var first = new Relays(database, Stores.brokerUri()).start();
                var second = new Relays(database, Stores.brokerUri()).start();
                var listener = new Listener(Stores.brokerUri(), "shared.happened")) {
            var rounds = new AtomicInteger();
            await().atMost(LONG).until(() -> {
                shareOut(rounds.getAndIncrement(), first, second);
                await().atMost(SOON).until(() -> first.pending() == 0);
                return first.counted("shared.happened", "published") > 0
                        && second.counted("shared.happened", "published") > 0;
            });

            var documents = listener.drain();
            assertThat(documents.stream().map(one -> one.getString("id")).distinct())
                    .hasSize(1_000 * rounds.get());
            assertInOrder(documents);
        }
    }

    private static void shareOut(int round, Relays first, Relays second) {
        IntStream.range(0, 50).parallel().forEach(n -> {
            var subject = "s%d-%d".formatted(round, n);
            var service = n % 2 == 0 ? first : second;
            service.change().happen(List.of(new Happened("shared.happened", subject, 0)));
            service.change()
                    .happen(IntStream.range(1, 20)
                            .mapToObj(i -> new Happened("shared.happened", subject, i))
                            .toList());
        });
    }

    @Test
    void nothing_is_lost_while_the_broker_is_away() throws Exception {
        try (var wire = TestWire.to(URI.create(Stores.brokerUri()).getPort()).mend();
                var service = new Relays(database, wire.through(Stores.brokerUri())).start();
                var listener = new Listener(Stores.brokerUri(), "away.happened")) {
            service.change().happen(batch("away.happened", 0, 10));
            await().atMost(SOON).until(() -> service.pending() == 0);

            wire.cut();
            service.change().happen(batch("away.happened", 10, 10));
            await().atMost(SOON).until(() -> service.counted("away.happened", "failed") > 0);
            assertThat(service.pending()).isEqualTo(10);

            wire.mend();
            await().atMost(SOON).until(() -> service.pending() == 0);
            var documents = listener.drain();
            assertThat(documents.stream().map(one -> one.getString("id")).distinct())
                    .hasSize(20);
            assertInOrder(documents);
        }
    }

    @Test
    void an_event_of_a_change_that_rolled_back_never_was() {
        try (var service = new Relays(database, Stores.brokerUri())) {
            assertThatThrownBy(() -> service.change().fail(new Happened("never.happened", "a", 1)))
                    .hasMessage("changed my mind");
            assertThat(service.pending()).isZero();
        }
    }

    @Test
    void the_outbox_refuses_to_work_without_a_transaction() {
        try (var service = new Relays(database, Stores.brokerUri())) {
            assertThatThrownBy(() -> service.outbox().append(new Happened("alone.happened", "a", 1)))
                    .isInstanceOf(jakarta.transaction.TransactionalException.class);
        }
    }

    private static List<Happened> batch(String type, int from, int size) {
        return IntStream.range(from, from + size)
                .mapToObj(n -> new Happened(type, "subject-" + n % 7, n))
                .toList();
    }

    // What is seen a second time was published twice, as a relay may; the first sight of each must be in order.
    private static void assertInOrder(List<JsonObject> documents) {
        var seen = documents.stream()
                .collect(Collectors.toMap(
                        one -> one.getString("id"), one -> one, (first, again) -> first, java.util.LinkedHashMap::new));
        var last = new HashMap<String, Long>();
        for (var document : seen.values()) {
            var sequence = Long.parseLong(document.getString("sequence"));
            var before = last.put(document.getString("subject"), sequence);
            assertThat(before == null ? 0L : before).isLessThan(sequence);
        }
    }
}
