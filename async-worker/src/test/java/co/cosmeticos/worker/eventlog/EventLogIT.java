package co.cosmeticos.worker.eventlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import co.cosmeticos.fixtures.Stores;
import co.cosmeticos.fixtures.TestDatabase;
import co.cosmeticos.fixtures.TestWire;
import co.cosmeticos.platform.page.Cursor;
import co.cosmeticos.platform.sql.Resources;
import co.cosmeticos.platform.tls.CertificateAuthorities;
import co.cosmeticos.worker.Events;
import com.mongodb.ConnectionString;
import com.mongodb.MongoCommandException;
import com.mongodb.MongoTimeoutException;
import com.mongodb.ServerAddress;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.bson.BsonDocument;
import org.eclipse.microprofile.faulttolerance.CircuitBreaker;
import org.eclipse.microprofile.faulttolerance.exceptions.TimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EventLogIT {

    private final TestDatabase database = Stores.database("db/platform", "db/worker");
    private final TestWire wire =
            TestWire.to(URI.create(Stores.mongoUri()).getPort()).mend();
    private final EventMongo mongo = new EventMongo(new EventLogSettings(
            new ConnectionString(wire.through(Stores.mongoUri()) + "/log"
                    + UUID.randomUUID().toString().substring(0, 8)),
            CertificateAuthorities.ofTheJvm(),
            Duration.ofDays(1)));
    private final EventLog log = new EventLog(mongo);
    private final EventBuffer buffer = new EventBuffer(Resources.jdbiOn(database.dataSource()), Clock.systemUTC());
    private final DrainEvents drain = new DrainEvents(buffer, log);
    private final EventLogMessages messages = new EventLogMessages(buffer);

    @AfterEach
    void stop() {
        mongo.stop();
        wire.close();
        database.close();
    }

    @Test
    void every_event_is_in_the_log_once_with_its_data() {
        happen("e1", "order.placed", "order-1", "2026-11-22T10:00:00Z");
        happen("e1", "order.placed", "order-1", "2026-11-22T10:00:00Z");
        drain.drain();
        happen("e1", "order.placed", "order-1", "2026-11-22T10:00:00Z");
        drain.drain();

        assertThat(list(null, null, null, null)).singleElement().satisfies(event -> {
            assertThat(event.correlationId()).isEqualTo("corr-1");
            assertThat(event.sequence()).isEqualTo(7);
            assertThat(event.json().getInt("totalMinor")).isEqualTo(12990);
        });
        assertThat(buffer.size()).isZero();
    }

    @Test
    void events_are_found_by_subject_type_and_time_the_newest_first() {
        happen("e1", "order.placed", "order-1", "2026-11-22T10:00:00Z");
        happen("e2", "order.canceled", "order-1", "2026-11-22T11:00:00Z");
        happen("e3", "order.placed", "order-2", "2026-11-22T12:00:00Z");
        drain.drain();

        assertThat(list(null, null, null, null)).extracting(LoggedEvent::id).containsExactly("e3", "e2", "e1");
        assertThat(list("order-1", null, null, null))
                .extracting(LoggedEvent::id)
                .containsExactly("e2", "e1");
        assertThat(list(null, "order.placed", null, null))
                .extracting(LoggedEvent::id)
                .containsExactly("e3", "e1");
        assertThat(list(null, null, "2026-11-22T11:00:00Z", "2026-11-22T12:00:00Z"))
                .extracting(LoggedEvent::id)
                .containsExactly("e2");
    }

    @Test
    void the_audit_log_is_searched_by_who_did_it() {
        var ana = java.util.UUID.randomUUID();
        messages.handle(Events.received(
                "e1", "audit.recorded", "SKU-1", "2026-11-22T10:00:00Z", "{\"actor\": \"%s\"}".formatted(ana)));
        messages.handle(Events.received(
                "e2",
                "audit.recorded",
                "SKU-1",
                "2026-11-22T10:00:01Z",
                "{\"actor\": \"%s\"}".formatted(java.util.UUID.randomUUID())));
        happen("e3", "order.placed", "order-1", "2026-11-22T10:00:02Z");
        drain.drain();
        assertThat(log.list(EventQuery.of("SKU-1", "audit.recorded", ana, null, null), null, 10)
                        .items())
                .extracting(LoggedEvent::id)
                .containsExactly("e1");
    }

    @Test
    void pages_follow_one_another_even_among_events_of_one_moment() {
        for (var n = 0; n < 5; n++) {
            happen("e" + n, "order.placed", "order-1", "2026-11-22T10:00:00Z");
        }
        drain.drain();
        var all = EventQuery.of(null, null, null, null, null);
        var first = log.list(all, null, 3);
        var second = log.list(all, Cursor.parse(first.next(), 2), 3);
        assertThat(first.items()).extracting(LoggedEvent::id).containsExactly("e4", "e3", "e2");
        assertThat(second.items()).extracting(LoggedEvent::id).containsExactly("e1", "e0");
        assertThat(second.next()).isNull();
    }

    @Test
    void events_wait_while_mongodb_is_away_and_reading_says_so() {
        wire.cut();
        happen("e1", "order.placed", "order-1", "2026-11-22T10:00:00Z");
        drain.drain();
        assertThat(buffer.size()).isOne();
        assertThat(mongo.answers()).isFalse();
        assertThatThrownBy(() -> new EventResource(log).list(null, null, null, null, null, 24, null))
                .isInstanceOf(EventLogRefused.Unavailable.class);

        wire.mend();
        org.awaitility.Awaitility.await().until(mongo::answers);
        drain.drain();
        assertThat(buffer.size()).isZero();
        assertThat(list(null, null, null, null)).hasSize(1);
    }

    @Test
    void an_event_that_mongodb_never_takes_is_kept_aside_and_holds_up_nobody() {
        messages.handle(Events.received(
                "odd", "order.placed", "order-1", "2026-11-22T10:00:00Z", "{\"at\": {\"$date\": \"no date\"}}"));
        happen("e1", "order.placed", "order-1", "2026-11-22T10:00:00Z");
        drain.drain();

        assertThat(list(null, null, null, null)).extracting(LoggedEvent::id).containsExactly("e1");
        assertThat(buffer.size()).isOne();
        assertThat(buffer.waiting(10)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"+999999999-12-31T23:59:59Z", "-999999999-01-01T00:00:00Z", "+292278994-08-17T07:12:55.808Z"})
    void an_event_of_a_moment_that_mongodb_cannot_hold_is_kept_aside_too(String time) {
        happen("e1", "order.placed", "order-1", "2026-11-22T10:00:00Z");
        happen("odd", "order.placed", "order-1", time);
        happen("e2", "order.placed", "order-1", "2026-11-22T11:00:00Z");
        drain.drain();

        assertThat(list(null, null, null, null)).extracting(LoggedEvent::id).containsExactly("e2", "e1");
        assertThat(buffer.size()).isOne();
        assertThat(buffer.waiting(10)).isEmpty();
        buffer.deleteRejected(OffsetDateTime.now(ZoneOffset.UTC).plusDays(1));
        assertThat(buffer.size()).isZero();
    }

    @Test
    void events_are_forgotten_after_their_time() {
        happen("e1", "order.placed", "order-1", "2021-11-22T10:00:00Z");
        happen("e2", "order.placed", "order-1", "2026-11-22T10:00:00Z");
        drain.drain();
        log.deleteBefore(Instant.parse("2026-11-22T10:00:00Z"));
        assertThat(list(null, null, null, null)).extracting(LoggedEvent::id).containsExactly("e2");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "yesterday",
                "2026-11-22",
                "+999999999-12-31T23:59:59Z",
                "-999999999-01-01T00:00:00+18:00",
                "0000-12-31T23:59:59Z",
                "+10000-01-01T00:00:00Z"
            })
    void a_time_that_is_none_or_that_nothing_stores_is_refused(String time) {
        assertThatThrownBy(() -> EventQuery.of(null, null, null, time, null))
                .isInstanceOfSatisfying(
                        EventLogRefused.InvalidTime.class,
                        refused -> assertThat(refused.extensions()).containsEntry("field", "from"));
        assertThatThrownBy(() -> EventQuery.of(null, null, null, null, time))
                .isInstanceOfSatisfying(
                        EventLogRefused.InvalidTime.class,
                        refused -> assertThat(refused.status()).isEqualTo(400));
    }

    @Test
    void a_period_that_ends_before_it_begins_is_refused() {
        assertThatThrownBy(() -> EventQuery.of(null, null, null, "2026-11-22T10:00:00Z", "2026-11-22T09:59:59Z"))
                .isInstanceOfSatisfying(
                        EventLogRefused.InvalidPeriod.class,
                        refused -> assertThat(refused.status()).isEqualTo(400));
        assertThat(list(null, null, "2026-11-22T10:00:00Z", "2026-11-22T10:00:00Z"))
                .isEmpty();
    }

    @Test
    void no_circuit_counts_anything_but_mongodb_being_away() {
        assertThat(EventLog.class.getAnnotation(CircuitBreaker.class).failOn())
                .containsExactly(EventLogAway.class, TimeoutException.class);
        assertThat(EventLog.class.getMethods())
                .as("no method overrides the circuit of its class")
                .noneMatch(method -> method.isAnnotationPresent(CircuitBreaker.class));
        var wrong = new MongoCommandException(BsonDocument.parse("{\"code\": 2}"), new ServerAddress());
        assertThatThrownBy(() -> EventLogAway.onMongo(() -> {
                    throw wrong;
                }))
                .isSameAs(wrong);
        assertThatThrownBy(() -> EventLogAway.onMongo(() -> {
                    throw new MongoTimeoutException("nobody there");
                }))
                .isInstanceOf(EventLogAway.class);
    }

    private void happen(String id, String type, String subject, String time) {
        messages.handle(Events.received(id, type, subject, time, "{\"totalMinor\": 12990}"));
    }

    private java.util.List<LoggedEvent> list(String subject, String type, String from, String to) {
        return log.list(EventQuery.of(subject, type, null, from, to), null, 100).items();
    }
}
