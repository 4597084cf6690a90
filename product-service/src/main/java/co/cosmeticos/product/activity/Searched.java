package co.cosmeticos.product.activity;

import java.util.Optional;
import java.util.UUID;

/** Somebody has searched, signed in or not, and the first page had so many hits. */
public record Searched(Optional<UUID> customerId, String text, int hits) {}
