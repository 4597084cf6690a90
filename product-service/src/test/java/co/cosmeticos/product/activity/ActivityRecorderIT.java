package co.cosmeticos.product.activity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import co.cosmeticos.fixtures.Stores;
import co.cosmeticos.platform.value.Ids;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** On mongo-java-server, which speaks MongoDB's wire protocol. */
class ActivityRecorderIT {

    private static ActivitySettings settings(String uri, int queue) {
        return new ActivitySettings(uri, "activity_" + System.nanoTime(), queue, Duration.ofDays(90));
    }

    private static ActivityRecorder recorder(Activities activities, ActivitySettings settings) {
        var executor = jakarta.enterprise.concurrent.ManagedScheduledExecutorService.class;
        return new ActivityRecorder(
                activities,
                settings,
                Clock.systemUTC(),
                executor.cast(Proxy.newProxyInstance(
                        executor.getClassLoader(), new Class<?>[] {executor}, (proxy, method, arguments) -> null)));
    }

    @Test
    void views_and_searches_stand_in_the_history_of_their_customer_newest_first() {
        var settings = settings(Stores.mongoUri(), 100);
        var activities = new Activities(settings);
        var recorder = recorder(activities, settings);
        var customer = Ids.next();
        var product = Ids.next();
        recorder.onViewed(new Viewed(customer, product));
        recorder.onSearched(new Searched(Optional.of(customer), "batom", 3));
        recorder.onSearched(new Searched(Optional.empty(), "guest", 0));
        recorder.write();
        var history = activities.of(customer, 10, null);
        assertThat(history).extracting(ActivityEntry::kind).containsExactly("search", "view");
        assertThat(history.get(1).productId()).isEqualTo(product);
        assertThat(activities.of(customer, 10, history.get(0).id())).hasSize(1);
        assertThat(recorder.isUp()).isTrue();
        activities.forget(customer);
        assertThat(activities.of(customer, 10, null)).isEmpty();
    }

    @Test
    void a_batch_that_is_written_twice_stands_there_once() {
        var activities = new Activities(settings(Stores.mongoUri(), 100));
        var customer = UUID.randomUUID();
        var entry = ActivityEntry.of(Ids.next(), new Viewed(customer, Ids.next()), Instant.EPOCH);
        activities.add(List.of(entry));
        activities.add(List.of(entry));
        assertThat(activities.of(customer, 10, null)).hasSize(1);
        activities.forgetBefore(Instant.EPOCH.plusSeconds(1));
        assertThat(activities.of(customer, 10, null)).isEmpty();
    }

    @Test
    void without_mongodb_entries_are_dropped_beyond_the_queue_and_nobody_fails() {
        var settings = settings("mongodb://127.0.0.1:1/", 3);
        var recorder = recorder(new Activities(settings), settings);
        assertThatCode(() -> {
                    for (var i = 0; i < 10; i++) {
                        recorder.onViewed(new Viewed(Ids.next(), Ids.next()));
                    }
                    recorder.write();
                })
                .doesNotThrowAnyException();
        assertThat(recorder.isUp()).isFalse();
    }
}
