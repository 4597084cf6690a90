package co.cosmeticos.devshop.webhooks;

/**
 * Webhook that the shop has not acknowledged yet.
 *
 * @param id the same in all attempts, so that the receiver can detect a repetition
 */
public record Webhook(String id, String type, String body) {}
