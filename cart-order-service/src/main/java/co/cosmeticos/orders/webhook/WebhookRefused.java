package co.cosmeticos.orders.webhook;

import co.cosmeticos.platform.problem.Refusal;
import java.util.Map;

/** The signature of the webhook is missing, invalid or expired. */
public final class WebhookRefused extends Refusal {

    public WebhookRefused() {
        super("invalid-signature", 401, "The signature is missing, invalid or expired.");
    }

    // A 401 names what would be taken (RFC 9110, section 15.5.2); it is no scheme that a browser would ask for.
    @Override
    public Map<String, String> headers() {
        return Map.of("WWW-Authenticate", "Webhook-Signature");
    }
}
