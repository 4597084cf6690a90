package co.cosmeticos.devshop.payments;

import co.cosmeticos.devshop.http.Json;
import co.cosmeticos.devshop.webhooks.Webhook;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Journal entry: everything that one operation changed on one line, whole or absent. */
public record Entry(
        @Nullable Payment payment,
        @Nullable LedgerEntry movement,
        @Nullable KeyUse key,
        @Nullable Webhook webhook,
        @Nullable String delivered) {

    /** An idempotency key with its request and the payment in the response. */
    public record KeyUse(String key, String request, Payment answer) {}

    /** The body of a webhook. */
    public record Notice(String id, String type, Instant createdAt, Data data) {

        /** Data of a webhook. */
        public record Data(PaymentView payment) {}
    }

    static Entry delivered(Webhook webhook) {
        return new Entry(null, null, null, null, webhook.id());
    }

    /** The webhook of a change, or null: a payment that waits for its payer sends none. */
    static @Nullable Webhook notice(String id, @Nullable Payment before, Payment after, Instant now) {
        if (after.isOpen()) {
            return null;
        }
        var type = "payment." + what(before, after);
        var notice = new Notice(id, type, now, new Notice.Data(PaymentView.of(after)));
        return new Webhook(id, type, Json.write(notice));
    }

    private static String what(@Nullable Payment before, Payment after) {
        if (before != null && after.chargedBackMinor() > before.chargedBackMinor()) {
            return "charged_back";
        }
        var isRefunded = before != null && after.refundedMinor() > before.refundedMinor();
        return isRefunded ? "refunded" : after.status().code();
    }
}
