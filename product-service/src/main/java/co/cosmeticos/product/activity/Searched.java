package co.cosmeticos.product.activity;

import java.util.Optional;
import java.util.UUID;

/** A search was made, signed in or not, with the number of hits on its first page. */
public record Searched(Optional<UUID> customerId, String text, int hits) {}
