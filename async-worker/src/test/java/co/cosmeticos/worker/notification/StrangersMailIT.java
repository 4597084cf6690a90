package co.cosmeticos.worker.notification;

import static org.assertj.core.api.Assertions.assertThat;

import co.cosmeticos.fixtures.Stores;
import co.cosmeticos.platform.inbox.Retries;
import co.cosmeticos.worker.Events;
import co.cosmeticos.worker.Examples;
import co.cosmeticos.worker.remote.User;
import com.rabbitmq.client.Channel;
import com.rabbitmq.client.Connection;
import com.rabbitmq.client.ConnectionFactory;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What strangers have sent, wherever to, is nobody else's trouble; {@code -Dstrangers.seconds=60} for longer. */
class StrangersMailIT {

    private static final Logger LOG = Logger.getLogger(StrangersMailIT.class.getName());
    private static final int STRANGERS = 20;
    private static final int SECONDS = Integer.getInteger("strangers.seconds", 5);
    private static final long HONEST_EVERY_MILLIS = 100;

    // Jobs are looked for once a second, by a process that shares its processors; a circuit would be open for five.
    private static final long NOISE_MILLIS = 500;
    private static final List<String> WORST = List.of(
            "\u010de\u010dilia@exemplo.com",
            "\u0161ara.x@exemplo.com",
            "ana@example.com\r\nRCPT TO:<eva@example.com>",
            "a@" + "b.".repeat(5_000) + "c",
            "");

    private final NotificationFixture mailroom = new NotificationFixture(new Retries(Duration.ofMillis(200), 13));
    private final AtomicInteger number = new AtomicInteger();

    @BeforeEach
    void start() {
        mailroom.mailbox().start();
    }

    @AfterEach
    void stop() {
        mailroom.close();
    }

    @Test
    void an_address_that_no_mail_can_go_to_costs_one_attempt_of_that_mail_and_none_of_another() throws Exception {
        for (var address : WORST) {
            mailroom.publish("w" + number.incrementAndGet(), "user.registered", Examples.userFacts(user(address)));
        }
        mailroom.publish("honest", "user.registered", Examples.userFacts(Examples.USER_ID));
        NotificationFixture.soon()
                .until(() -> mailroom.all().size() == WORST.size() + 1
                        && mailroom.all().stream().noneMatch(Notification::isPending));

        assertThat(mailroom.only("honest").status()).isEqualTo(NotificationStatus.SENT);
        assertThat(mailroom.only("honest").attempts()).isOne();
        assertThat(mailroom.all().stream().filter(one -> one.status() == NotificationStatus.FAILED))
                .hasSize(WORST.size())
                .allSatisfy(one -> {
                    assertThat(one.attempts()).isOne();
                    assertThat(one.reason()).contains("Undeliverable").doesNotContain("@");
                });
        assertThat(mailroom.mailbox().getReceivedMessages()).hasSize(1);
    }

    @Test
    void twenty_strangers_who_send_the_worst_hold_up_no_honest_mail() throws Exception {
        honest("warm", 1);
        var alone = p95(honest("alone", SECONDS));
        try (var strangers = new Strangers()) {
            var among = p95(honest("among", SECONDS));
            LOG.info(() -> "p95 of honest mails: %d ms alone, %d ms among %d mails of strangers"
                    .formatted(alone, among, strangers.sent.get()));
            assertThat(among).isLessThanOrEqualTo(alone * 11 / 10 + NOISE_MILLIS);
            assertThat(strangers.sent.get()).isGreaterThan(STRANGERS * SECONDS / 2);
        }
    }

    private UUID user(String email) {
        var id = UUID.randomUUID();
        mailroom.shop().knows(id, new User(id, email, "Ana", "pt-BR"));
        return id;
    }

    /** Sends an honest mail every now and then, and waits until all have arrived; how long each took. */
    private List<Long> honest(String name, int seconds) throws Exception {
        var until = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
        var sent = 0;
        try (var line = new Line()) {
            while (System.nanoTime() < until) {
                line.publish(name + sent++, Examples.USER_ID);
                Thread.sleep(HONEST_EVERY_MILLIS);
            }
        }
        var all = sent;
        NotificationFixture.soon().until(() -> mailroom.done(name) == all);
        var took = mailroom.tookMillis(name);
        assertThat(took).hasSize(all);
        return took;
    }

    private static long p95(List<Long> millis) {
        var sorted = millis.stream().sorted().toList();
        return sorted.get(sorted.size() * 95 / 100);
    }

    /** A line to the broker that stays open. */
    private final class Line implements AutoCloseable {

        private final Connection connection;
        private final Channel channel;

        Line() throws Exception {
            var factory = new ConnectionFactory();
            factory.setUri(Stores.brokerUri());
            connection = factory.newConnection();
            channel = connection.createChannel();
        }

        synchronized void publish(String id, UUID user) throws Exception {
            Events.publish(channel, "user.registered", mailroom.event(id, "user.registered", Examples.userFacts(user)));
        }

        @Override
        public void close() throws Exception {
            connection.close();
        }
    }

    /** Each has a mail sent about every second: to what is no address, to whom the shop cannot tell of. */
    private final class Strangers implements AutoCloseable {

        private final AtomicInteger sent = new AtomicInteger();
        private final ScheduledExecutorService threads = Executors.newScheduledThreadPool(2);
        private final Line line = new Line();

        Strangers() throws Exception {
            for (var n = 0; n < STRANGERS; n++) {
                var who = n;
                threads.scheduleAtFixedRate(() -> send(who), n * 50L, 1_000, TimeUnit.MILLISECONDS);
            }
        }

        private void send(int who) {
            var turn = number.incrementAndGet();
            var id = user(WORST.get(turn % WORST.size()));
            if (who == 0) {
                mailroom.shop().failsAt(id);
            }
            try {
                line.publish("stranger" + turn, id);
                sent.incrementAndGet();
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        }

        // What is still under way would come to the next test.
        @Override
        public void close() throws Exception {
            threads.shutdown();
            assertThat(threads.awaitTermination(10, TimeUnit.SECONDS)).isTrue();
            line.close();
            NotificationFixture.soon().until(() -> mailroom.noted("stranger") == sent.get());
        }
    }
}
