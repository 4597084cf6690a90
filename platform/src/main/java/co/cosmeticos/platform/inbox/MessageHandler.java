package co.cosmeticos.platform.inbox;

import java.util.Set;

/**
 * One consuming feature of a service: a queue of its own, and what a message does. Every bean of this type is subscribed
 * at start.
 */
public interface MessageHandler {

    /** The queue, named {@code <service>.<feature>}. */
    String queue();

    /** The routing keys that the queue is bound to; {@code #} takes every event. */
    Set<String> routingKeys();

    /**
     * Takes effect, inside the transaction that also notes the message as done. Whatever it throws rolls both back, and
     * the message is tried again later. No remote call in here: write a job instead.
     */
    void handle(ReceivedEvent event);
}
