package co.cosmeticos.product.activity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import co.cosmeticos.fixtures.Stores;
import co.cosmeticos.platform.tls.CertificateAuthorities;
import co.cosmeticos.platform.token.UserId;
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
        return new ActivitySettings(
                uri,
                CertificateAuthorities.ofTheJvm(),
                "activity_" + System.nanoTime(),
                queue,
                Duration.ofDays(90),
                50,
                20);
    }

    private static ActivityRecorder recorder(Activities activities, ActivitySettings settings) {
        return recorder(activities, settings, Clock.systemUTC());
    }

    private static ActivityRecorder recorder(Activities activities, ActivitySettings settings, Clock clock) {
        var executor = jakarta.enterprise.concurrent.ManagedScheduledExecutorService.class;
        return new ActivityRecorder(
                activities,
                settings,
                clock,
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
        recorder.onViewed(new Viewed(new UserId(customer), product));
        recorder.onSearched(new Searched(Optional.of(new UserId(customer)), "batom", 3));
        recorder.onSearched(new Searched(Optional.empty(), "guest", 0));
        recorder.write();
        var history = activities.of(customer, 10, null);
        assertThat(history).extracting(ActivityEntry::kind).containsExactly("search", "view");
        assertThat(history.get(1).productId()).isEqualTo(product);
        assertThat(activities.of(customer, 10, history.get(0).id())).hasSize(1);
        assertThat(recorder.isUp()).isTrue();
        activities.deleteOf(customer);
        assertThat(activities.of(customer, 10, null)).isEmpty();
    }

    @Test
    void a_batch_that_is_written_twice_stands_there_once() {
        var activities = new Activities(settings(Stores.mongoUri(), 100));
        var customer = UUID.randomUUID();
        var entry = ActivityEntry.of(Ids.next(), new Viewed(new UserId(customer), Ids.next()), Instant.EPOCH);
        activities.add(List.of(entry));
        activities.add(List.of(entry));
        assertThat(activities.of(customer, 10, null)).hasSize(1);
        activities.deleteBefore(Instant.EPOCH.plusSeconds(1));
        assertThat(activities.of(customer, 10, null)).isEmpty();
    }

    @Test
    void without_mongodb_entries_are_dropped_beyond_the_queue_and_nobody_fails() {
        var settings = settings("mongodb://127.0.0.1:1/", 3);
        var recorder = recorder(new Activities(settings), settings);
        assertThatCode(() -> {
                    for (var i = 0; i < 10; i++) {
                        recorder.onViewed(new Viewed(new UserId(Ids.next()), Ids.next()));
                    }
                    recorder.write();
                })
                .doesNotThrowAnyException();
        assertThat(recorder.isUp()).isFalse();
    }

    /** A clock that is told its time. */
    private static final class Told extends Clock {

        private Instant now = Instant.parse("2026-11-29T12:00:00Z");

        @Override
        public java.time.ZoneId getZone() {
            return java.time.ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(java.time.ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }

    @Test
    void an_entry_that_cannot_be_written_is_lost_alone_and_holds_up_no_other() {
        var settings = settings(Stores.mongoUri(), 100);
        var activities = new Activities(settings);
        var clock = new Told();
        var recorder = recorder(activities, settings, clock);
        var customer = Ids.next();
        recorder.onViewed(new Viewed(new UserId(customer), Ids.next()));
        var now = clock.now;
        // A moment that no BSON date can be.
        clock.now = Instant.MAX.minus(Duration.ofDays(1));
        recorder.onViewed(new Viewed(new UserId(customer), Ids.next()));
        clock.now = now;
        recorder.onViewed(new Viewed(new UserId(customer), Ids.next()));
        recorder.write();
        assertThat(activities.of(customer, 10, null)).hasSize(2);
        assertThat(recorder.isUp()).isTrue();
    }

    @Test
    void only_a_store_that_is_away_is_told_as_such() {
        var away = new Activities(settings("mongodb://127.0.0.1:1/", 3));
        assertThatThrownBy(() -> away.of(Ids.next(), 10, null)).isInstanceOf(Activities.Unreachable.class);
        var activities = new Activities(settings(Stores.mongoUri(), 3));
        var entry = ActivityEntry.of(Ids.next(), new Viewed(new UserId(Ids.next()), Ids.next()), Instant.MAX);
        assertThatThrownBy(() -> activities.add(List.of(entry)))
                .isNotInstanceOf(Activities.Unreachable.class)
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void an_entry_with_fields_of_other_types_is_read_as_far_as_it_goes() {
        var id = Ids.next();
        var document = new org.bson.Document("_id", id.toString())
                .append("kind", 7)
                .append("customerId", "nobody")
                .append("hits", "many");
        assertThat(ActivityEntry.of(document))
                .isEqualTo(new ActivityEntry(id, "", null, null, null, null, Instant.EPOCH));
    }

    @Test
    void guests_together_and_each_customer_bring_no_more_than_their_share_of_an_hour() {
        var quota = new ActivityQuota(2, 1);
        var now = Instant.EPOCH;
        var maria = Optional.of(UUID.randomUUID());
        var joana = Optional.of(UUID.randomUUID());
        assertThat(List.of(
                        quota.allows(Optional.empty(), now),
                        quota.allows(Optional.empty(), now),
                        quota.allows(Optional.empty(), now),
                        quota.allows(maria, now),
                        quota.allows(maria, now),
                        quota.allows(joana, now)))
                .containsExactly(true, true, false, true, false, true);
        assertThat(quota.allows(maria, now.plus(Duration.ofHours(1)))).isTrue();
    }
}
