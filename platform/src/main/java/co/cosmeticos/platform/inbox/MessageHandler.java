package co.cosmeticos.platform.inbox;

import java.util.Set;

/**
 * Handler of the messages of one queue. Every bean of this type is subscribed at start.
 */
public interface MessageHandler {

    /** The queue, named {@code <service>.<feature>}. */
    String queue();

    /** The routing keys that the queue is bound to; {@code #} matches every event. */
    Set<String> routingKeys();

    /**
     * Handles an event, inside the transaction that marks the message as handled. An exception rolls both back, and the
     * message is retried later. Must not call other services: schedule a job instead.
     */
    void handle(ReceivedEvent event);
}
