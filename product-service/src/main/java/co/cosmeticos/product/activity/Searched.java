package co.cosmeticos.product.activity;

import co.cosmeticos.platform.token.UserId;
import java.util.Optional;

/** A search was made, signed in or not, with the number of hits on its first page. */
public record Searched(Optional<UserId> customerId, String text, int hits) {}
