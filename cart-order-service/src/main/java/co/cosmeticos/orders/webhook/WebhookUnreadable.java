package co.cosmeticos.orders.webhook;

import co.cosmeticos.platform.problem.Refusal;

/** The body of a signed webhook is no event. */
public final class WebhookUnreadable extends Refusal {

    public WebhookUnreadable() {
        super(
                "webhook-unreadable",
                400,
                "The body must be a JSON object with the event's type, and webhook-id at most 255 characters long.");
    }
}
