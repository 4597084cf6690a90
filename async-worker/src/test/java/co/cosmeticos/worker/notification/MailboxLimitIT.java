package co.cosmeticos.worker.notification;

import static org.assertj.core.api.Assertions.assertThat;

import co.cosmeticos.fixtures.Stores;
import co.cosmeticos.fixtures.TestDatabase;
import co.cosmeticos.platform.context.CausalContext;
import co.cosmeticos.platform.sql.Resources;
import co.cosmeticos.platform.value.Ids;
import co.cosmeticos.worker.Examples;
import co.cosmeticos.worker.mail.MessageId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** How many mails a mailbox takes, counted over all that send. */
class MailboxLimitIT {

    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
    private static final NotificationSettings.MailboxLimit LIMIT = new NotificationSettings.MailboxLimit(3, 5);

    private final TestDatabase database = Stores.database("db/platform", "db/worker");
    private final Jdbi jdbi = Resources.jdbiOn(database.dataSource());

    @AfterEach
    void stop() {
        database.close();
    }

    private Notifications at(Instant now) {
        return new Notifications(jdbi, Clock.fixed(now, ZoneOffset.UTC));
    }

    private UUID mail(OffsetDateTime created) {
        var id = Ids.next();
        at(NOON).add(Notification.pending(
                id,
                "event-" + id,
                Notification.Subject.order(NotificationKind.ORDER_EXPIRED, Examples.ORDER_ID, OrderOutcome.NONE),
                new MessageId(id + ".email@cosmeticos.example"),
                new CausalContext(null, null),
                created));
        return id;
    }

    private UUID mail() {
        return mail(NOON.atOffset(ZoneOffset.UTC));
    }

    private long admitted(Instant when, String mailbox, int mails) {
        return IntStream.range(0, mails)
                .filter(n -> at(when).admit(mail(), mailbox, LIMIT))
                .count();
    }

    @Test
    void so_many_in_an_hour_and_so_many_in_a_day() {
        assertThat(admitted(NOON, "ana", 10)).isEqualTo(3);
        assertThat(admitted(NOON.plus(Duration.ofMinutes(59)), "ana", 10)).isZero();
        assertThat(admitted(NOON, "eva", 1)).isOne();
        assertThat(admitted(NOON.plus(Duration.ofHours(1)), "ana", 10)).isEqualTo(2);
        assertThat(admitted(NOON.plus(Duration.ofHours(2)), "ana", 10)).isZero();
        assertThat(admitted(NOON.plus(Duration.ofHours(12)), "ana", 10)).isEqualTo(3);
    }

    @Test
    void a_mail_counts_once_however_often_it_is_tried() {
        var mail = mail();
        for (var n = 0; n < 10; n++) {
            assertThat(at(NOON).admit(mail, "ana", LIMIT)).isTrue();
        }
        assertThat(admitted(NOON, "ana", 10)).isEqualTo(2);
    }

    @Test
    void many_at_once_are_no_more_than_one_after_the_other() throws Exception {
        var through = new AtomicInteger();
        var threads = Executors.newFixedThreadPool(8);
        for (var n = 0; n < 40; n++) {
            var mail = mail();
            threads.execute(() -> through.addAndGet(at(NOON).admit(mail, "ana", LIMIT) ? 1 : 0));
        }
        threads.shutdown();
        assertThat(threads.awaitTermination(30, java.util.concurrent.TimeUnit.SECONDS))
                .isTrue();
        assertThat(through).hasValue(3);
    }

    @Test
    void what_is_old_is_forgotten_but_not_what_is_still_to_be_sent() {
        var old = mail(NOON.minus(Duration.ofDays(31)).atOffset(ZoneOffset.UTC));
        var waiting = mail(NOON.minus(Duration.ofDays(31)).atOffset(ZoneOffset.UTC));
        var young = mail();
        at(NOON).end(old, NotificationStatus.FAILED, "no");
        at(NOON).end(young, NotificationStatus.FAILED, "no");
        at(NOON.minus(Duration.ofDays(3))).admit(waiting, "ana", LIMIT);
        at(NOON).admit(young, "eva", LIMIT);

        at(NOON).deleteExpired(Duration.ofDays(30));

        assertThat(at(NOON).find(old)).isEmpty();
        assertThat(at(NOON).find(waiting)).isPresent();
        assertThat(at(NOON).find(young)).isPresent();
        List<String> mailboxes = jdbi.withHandle(handle -> handle.createQuery("select mailbox from mail_rations")
                .mapTo(String.class)
                .list());
        assertThat(mailboxes).containsExactly("eva");
    }
}
