package co.cosmeticos.product.activity;

import java.util.UUID;

/** A signed-in customer viewed the detail of a product. */
public record Viewed(UUID customerId, UUID productId) {}
