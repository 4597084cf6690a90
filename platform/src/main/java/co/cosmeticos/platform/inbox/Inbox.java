package co.cosmeticos.platform.inbox;

import co.cosmeticos.platform.Component;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/** Processes a message in one transaction: its inbox row and its effect, both or neither. */
@Component
public class Inbox {

    private final InboxMessages messages;

    @Inject
    public Inbox(InboxMessages messages) {
        this.messages = messages;
    }

    /** Handles a message, unless it was handled before. */
    @Transactional
    public void receive(MessageHandler handler, ReceivedEvent event) {
        if (messages.accept(handler.queue(), event)) {
            handle(handler, event);
        }
    }

    /** Handles a failed message again, unless another replica was faster. */
    @Transactional
    public void retry(MessageHandler handler, InboxMessages.FailedMessage message, ReceivedEvent event) {
        if (messages.finish(message)) {
            handle(handler, event);
        }
    }

    // Jakarta Transactions does not define a rollback for an Error, which would also end the loop of the consumer.
    private static void handle(MessageHandler handler, ReceivedEvent event) {
        try {
            handler.handle(event);
        } catch (Error e) {
            throw new IllegalStateException(e);
        }
    }
}
