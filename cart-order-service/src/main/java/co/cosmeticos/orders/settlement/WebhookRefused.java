package co.cosmeticos.orders.settlement;

import co.cosmeticos.platform.problem.Refusal;

/** The webhook has no valid signature, or is too old. */
public final class WebhookRefused extends Refusal {

    public WebhookRefused() {
        super("The signature is missing, wrong, or too old.");
    }

    @Override
    public String slug() {
        return "invalid-signature";
    }

    @Override
    public int status() {
        return 401;
    }
}
