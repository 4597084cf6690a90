package co.cosmeticos.platform.inbox;

import co.cosmeticos.platform.Component;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/** The transaction of a message: the note that it is done, and its effect. Together, or neither. */
@Component
public class Inbox {

    private final InboxMessages messages;

    @Inject
    public Inbox(InboxMessages messages) {
        this.messages = messages;
    }

    /** Gives a message its effect, unless it had it before. */
    @Transactional
    public void receive(MessageHandler handler, ReceivedEvent event) {
        if (messages.accept(handler.queue(), event)) {
            handle(handler, event);
        }
    }

    /** Gives a kept message its effect, unless another replica was faster. */
    @Transactional
    public void retry(MessageHandler handler, InboxMessages.Kept message, ReceivedEvent event) {
        if (messages.finish(message)) {
            handle(handler, event);
        }
    }

    // Nothing says that an Error rolls a transaction back, and in the loops it would end the consumer, or the retries.
    private static void handle(MessageHandler handler, ReceivedEvent event) {
        try {
            handler.handle(event);
        } catch (Error e) {
            throw new IllegalStateException(e);
        }
    }
}
