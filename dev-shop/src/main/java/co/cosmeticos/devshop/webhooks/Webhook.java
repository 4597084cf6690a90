package co.cosmeticos.devshop.webhooks;

/**
 * A notice that the shop has yet to confirm.
 *
 * @param id stays the same over all attempts, so that the receiver can tell a repetition
 */
public record Webhook(String id, String type, String body) {}
