package co.cosmeticos.platform.inbox;

import co.cosmeticos.platform.Component;
import co.cosmeticos.platform.sql.DatabaseReady;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jdbi.v3.core.JdbiException;

/** Retries failed messages with exponential backoff, and parks them after the fifth failure. */
@Component
public class InboxRetry {

    private static final Logger LOG = Logger.getLogger(InboxRetry.class.getName());
    private static final Duration RETENTION = Duration.ofDays(14);
    private static final int BATCH = 50;
    private static final long POLL_MILLIS = 1_000;

    private final Inbox inbox;
    private final InboxMessages messages;
    private final MessageHandlers handlers;
    private final ManagedScheduledExecutorService executor;
    private final SecureRandom random = new SecureRandom();
    private final List<ScheduledFuture<?>> timers = new ArrayList<>();

    @Inject
    public InboxRetry(
            Inbox inbox, InboxMessages messages, MessageHandlers handlers, ManagedScheduledExecutorService executor) {
        this.inbox = inbox;
        this.messages = messages;
        this.handlers = handlers;
        this.executor = executor;
    }

    void start(@Observes DatabaseReady ready) {
        if (handlers.all().isEmpty()) {
            return;
        }
        timers.add(executor.scheduleWithFixedDelay(this::poll, POLL_MILLIS, POLL_MILLIS, TimeUnit.MILLISECONDS));
        timers.add(executor.scheduleWithFixedDelay(this::deleteDone, 1, 24, TimeUnit.HOURS));
    }

    private void deleteDone() {
        try {
            messages.deleteDone(RETENTION);
        } catch (JdbiException e) {
            LOG.log(Level.WARNING, "Handled messages could not be deleted: {0}", e.getMessage());
        }
    }

    // An exception would cancel the timer.
    private void poll() {
        try {
            run();
        } catch (JdbiException e) {
            LOG.log(Level.WARNING, "Retries wait for the database: {0}", e.getMessage());
        }
    }

    /** Retries every message that is due, once. */
    public void run() {
        messages.due(BATCH).forEach(this::attempt);
    }

    private void attempt(InboxMessages.FailedMessage message) {
        var handler = handlers.of(message.queue());
        if (handler.isEmpty()) {
            messages.failed(message, "no feature consumes this queue", java.util.Optional.empty());
            return;
        }
        try {
            var event = ReceivedEvent.parse(message.body());
            event.cause().run(() -> retry(handler.get(), message, event));
        } catch (IllegalArgumentException e) {
            failed(message, e);
        }
    }

    // Catches everything: an exception of a handler is a failure of its message.
    private void retry(MessageHandler handler, InboxMessages.FailedMessage message, ReceivedEvent event) {
        try {
            inbox.retry(handler, message, event);
        } catch (RuntimeException e) {
            failed(message, e);
        }
    }

    private void failed(InboxMessages.FailedMessage message, RuntimeException e) {
        LOG.log(Level.WARNING, e, () -> "%s failed again on %s".formatted(message.queue(), message.id()));
        messages.failed(message, String.valueOf(e), Retries.STANDARD.waitAfter(message.attempts() + 1, random));
    }

    @PreDestroy
    void stop() {
        timers.forEach(timer -> timer.cancel(false));
    }
}
