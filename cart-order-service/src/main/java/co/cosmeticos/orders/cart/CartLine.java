package co.cosmeticos.orders.cart;

import co.cosmeticos.orders.catalog.Quote;
import co.cosmeticos.platform.money.Money;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A line of a cart: quantity of a SKU, as it was quoted when the customer last saw and accepted it.
 *
 * @param unitMinor price of one unit then
 * @param addedMinor price of one unit when it was put in; absent in lines that are older than this member
 */
public record CartLine(
        String sku,
        String productId,
        String slug,
        String name,
        @Nullable String image,
        Map<String, String> options,
        int quantity,
        long unitMinor,
        String currency,
        @Nullable Long addedMinor) {

    public CartLine {
        options = options == null ? Map.of() : new java.util.TreeMap<>(options);
    }

    /** A quantity of what was quoted. */
    public static CartLine of(Quote quote, int quantity) {
        return new CartLine(
                quote.sku(),
                quote.productId(),
                quote.slug(),
                quote.name(),
                quote.image(),
                quote.options() == null ? Map.of() : quote.options(),
                quantity,
                quote.priceMinor(),
                quote.currency(),
                quote.priceMinor());
    }

    /** The same quantity, at the price of this quote. */
    CartLine requoted(Quote quote) {
        return of(quote, quantity).withAdded(addedMinor);
    }

    /** The price of one unit when the customer last saw it. */
    public Money unit() {
        return Money.of(unitMinor, currency);
    }

    /** The quantity with more of it. */
    int plus(int more) {
        return Math.addExact(quantity, more);
    }

    /** The same goods in another quantity. */
    public CartLine withQuantity(int other) {
        return new CartLine(sku, productId, slug, name, image, options, other, unitMinor, currency, addedMinor);
    }

    /** The price of one unit when it was put in, where that is another one than now. */
    Optional<Money> addedAt() {
        return Optional.ofNullable(addedMinor)
                .map(minor -> Money.of(minor, currency))
                .filter(added -> !added.equals(unit()));
    }

    private CartLine withAdded(@Nullable Long minor) {
        return new CartLine(sku, productId, slug, name, image, options, quantity, unitMinor, currency, minor);
    }
}
