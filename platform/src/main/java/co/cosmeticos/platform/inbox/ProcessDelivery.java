package co.cosmeticos.platform.inbox;

import co.cosmeticos.platform.Component;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Processes one delivery: handles the message, or stores it in the inbox with the reason of its failure. */
@Component
public class ProcessDelivery {

    private static final Logger LOG = Logger.getLogger(ProcessDelivery.class.getName());

    private final SecureRandom random = new SecureRandom();
    private final Inbox inbox;
    private final InboxMessages messages;

    @Inject
    public ProcessDelivery(Inbox inbox, InboxMessages messages) {
        this.inbox = inbox;
        this.messages = messages;
    }

    /** Processes a delivery; false when the database stored nothing, so that the broker has to keep it. */
    boolean process(MessageHandler handler, @Nullable String messageId, byte[] bytes) {
        var body = text(bytes);
        try {
            var event = ReceivedEvent.parse(body);
            return event.cause().call(() -> handled(handler, event));
        } catch (IllegalArgumentException e) {
            LOG.log(Level.WARNING, "Unreadable message parked: {0}", e.getMessage());
            return kept(handler, () -> messages.park(handler.queue(), id(messageId, body), body, String.valueOf(e)));
        }
    }

    // Catches everything: an exception of a handler is a failure of its message, not of the consumer.
    private boolean handled(MessageHandler handler, ReceivedEvent event) {
        try {
            inbox.receive(handler, event);
            return true;
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, e, () -> "%s could not handle %s".formatted(handler.queue(), event.id()));
            var wait = Retries.STANDARD.waitAfter(1, random).orElseThrow();
            return kept(handler, () -> messages.keepForRetry(handler.queue(), event, String.valueOf(e), wait));
        }
    }

    private static boolean kept(MessageHandler handler, Runnable keeping) {
        try {
            keeping.run();
            return true;
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "{0} leaves a message with the broker: {1}", new Object[] {
                handler.queue(), e.getMessage()
            });
            return false;
        }
    }

    // PostgreSQL's text cannot contain NUL, neither as a byte nor as a JSON escape.
    private static String text(byte[] body) {
        return new String(body, StandardCharsets.UTF_8).replace('\0', '\ufffd').replace("\\u0000", "\\ufffd");
    }

    // A foreign message may have no id, and its redelivery must still be recognized.
    private static String id(@Nullable String messageId, String body) {
        return messageId != null
                ? messageId
                : UUID.nameUUIDFromBytes(body.getBytes(StandardCharsets.UTF_8)).toString();
    }
}
