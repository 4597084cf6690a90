package co.cosmeticos.product.activity;

import co.cosmeticos.platform.token.UserId;
import java.util.UUID;

/** A signed-in customer viewed the detail of a product. */
public record Viewed(UserId customerId, UUID productId) {}
