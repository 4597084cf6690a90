package co.cosmeticos.orders.cart;

import co.cosmeticos.platform.settings.Settings;
import java.time.Duration;
import java.util.Currency;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The limits, default currency and retention of carts.
 *
 * @param currency of an empty cart
 * @param guestRetention how long a guest's cart is kept after its last change
 */
public record CartSettings(int maxLines, int maxQuantity, Currency currency, Duration guestRetention) {

    /** The most units that a request may name, whatever the limit is. */
    static final int MOST = 10_000;

    public CartSettings {
        if (maxLines < 1) {
            throw new IllegalArgumentException("cart.max-lines must be at least 1, was " + maxLines);
        }
        if (guestRetention.isZero() || guestRetention.isNegative()) {
            throw new IllegalArgumentException("cart.guest-retention must be more than nothing, was " + guestRetention);
        }
        if (maxQuantity < 1 || maxQuantity > MOST) {
            throw new IllegalArgumentException(
                    "cart.max-quantity must be 1 to %d, was %d".formatted(MOST, maxQuantity));
        }
    }

    /** Reads them from the service's settings. */
    public static CartSettings from(Settings settings) {
        return new CartSettings(
                settings.number("cart.max-lines", 100),
                settings.number("cart.max-quantity", 99),
                currency(settings.text("cart.currency", "BRL")),
                settings.duration("cart.guest-retention", Duration.ofDays(30)));
    }

    private static Currency currency(String code) {
        try {
            return Currency.getInstance(code);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("cart.currency must be an ISO 4217 code, as BRL, was " + code, e);
        }
    }

    /**
     * Throws {@link CartRefused} when lines that are put into a cart are more than it takes, being all of these then.
     */
    void check(List<CartLine> put, List<CartLine> all) {
        refuse(
                put.stream().filter(line -> line.quantity() > maxQuantity),
                skus -> new CartRefused.QuantityLimit(maxQuantity, skus));
        refuse(all.stream().skip(maxLines).filter(put::contains), skus -> new CartRefused.LineLimit(maxLines, skus));
    }

    private static void refuse(Stream<CartLine> lines, Function<List<String>, CartRefused> refusal) {
        var skus = lines.map(CartLine::sku).toList();
        if (!skus.isEmpty()) {
            throw refusal.apply(skus);
        }
    }
}
