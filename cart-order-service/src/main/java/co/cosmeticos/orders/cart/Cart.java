package co.cosmeticos.orders.cart;

import co.cosmeticos.orders.CurrencyMismatch;
import co.cosmeticos.orders.catalog.Quote;
import co.cosmeticos.orders.coupon.CouponRule;
import co.cosmeticos.platform.token.Caller;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A cart at one version: the fold of its events. Its methods decide what may happen next and answer with the event. What
 * a customer was shown at a version can be told from it: the lines at their prices, less what the coupon's rule took off.
 *
 * @param customerId whose it is; nobody's but the holder of its id when absent
 * @param coupon the code entered
 * @param couponRule by which the coupon was last shown to take something off; absent when it took nothing off
 * @param orderId of the order that was placed for it, while in checkout or converted
 * @param contentVersion at which what it holds and costs last changed
 */
public record Cart(
        String id,
        long version,
        Status status,
        @Nullable UUID customerId,
        List<CartLine> lines,
        @Nullable String coupon,
        @Nullable CouponRule couponRule,
        @Nullable UUID orderId,
        long contentVersion) {

    public Cart {
        lines = List.copyOf(lines);
        // Carts that were stored before it was kept say 0.
        contentVersion = contentVersion == 0 ? version : contentVersion;
    }

    /** Where a cart stands. */
    public enum Status {
        /** It can be changed. */
        OPEN,
        /** An order was placed for it and is not decided yet. */
        IN_CHECKOUT,
        /** It has become an order. */
        CONVERTED,
        /** Its lines went into a customer's cart. */
        MERGED,
        /** It waits, with its goods, beside the customer's open cart, which cannot hold both. */
        SAVED
    }

    /** A cart to which nothing has happened yet. */
    public static Cart blank(String id) {
        return new Cart(id, 0, Status.OPEN, null, List.of(), null, null, null, 0);
    }

    /** This cart, if the caller may see it; throws {@link CartRefused.NotFound}. */
    public Cart seenBy(Caller caller) {
        if (customerId != null && !caller.userId().equals(Optional.of(customerId))) {
            throw new CartRefused.NotFound();
        }
        return this;
    }

    /** Puts in more of what was quoted. */
    CartEvent add(Quote quote, int quantity, CartSettings limits) {
        requireChangeable();
        requireCurrency(quote);
        var sum = line(quote.sku()).map(line -> line.plus(quantity)).orElse(quantity);
        var put = new CartEvent.LinePut(CartLine.of(quote, sum));
        limits.check(List.of(put.line()), put.applyTo(this).lines);
        return put;
    }

    /** Wants another quantity of a line; throws {@link CartRefused.NoLine}. */
    CartEvent changeQuantity(String sku, int quantity, CartSettings limits) {
        requireChangeable();
        requireLine(sku);
        var changed = new CartEvent.QuantityChanged(sku, quantity);
        var after = changed.applyTo(this);
        limits.check(after.line(sku).stream().toList(), after.lines);
        return changed;
    }

    /** Takes a line out; throws {@link CartRefused.NoLine}. */
    CartEvent remove(String sku) {
        requireChangeable();
        requireLine(sku);
        return new CartEvent.LineRemoved(sku);
    }

    CartEvent enterCoupon(String code, CouponRule rule) {
        requireChangeable();
        return new CartEvent.CouponEntered(code, rule);
    }

    CartEvent removeCoupon() {
        requireChangeable();
        return new CartEvent.CouponRemoved();
    }

    /** Makes a guest's cart, or one that waits, the one that a customer has open; throws {@link CartRefused} when it is closed. */
    CartEvent openFor(UUID customer) {
        if (isSaved()) {
            return new CartEvent.Reopened();
        }
        requireOpen();
        return new CartEvent.Claimed(customer);
    }

    /**
     * Takes all lines of another cart in, and its coupon when this one has none; quantities add up. Throws
     * {@link CurrencyMismatch}, or {@link CartRefused} when both carts are more than one may hold.
     */
    CartEvent merge(Cart guest, CartSettings limits) {
        requireChangeable();
        guest.currency().ifPresent(other -> currency().ifPresent(own -> requireCurrency("cart", other, own)));
        var merged = CartEvent.LinesMerged.of(guest, this);
        limits.check(merged.brought(), merged.applyTo(this).lines);
        return merged;
    }

    /** Begins a checkout; throws {@link CartRefused.InCheckout} when one has begun. */
    public CartEvent startCheckout(UUID order) {
        requireOpen();
        CartRefused.HistoryLimit.check(version, CartRefused.HistoryLimit.EVENTS);
        return new CartEvent.CheckoutStarted(order);
    }

    /**
     * Takes out what an order has bought, which was placed for these goods before their cart was opened again: closes it when
     * nothing is left, and leaves a cart alone that is closed already.
     */
    Optional<CartEvent> bought(UUID order, Map<String, Integer> quantities) {
        if (isInCheckoutFor(order)) {
            return Optional.of(new CartEvent.Converted(order));
        }
        if (!isOpen() && !isSaved()) {
            return Optional.empty();
        }
        var left = lines.stream()
                .filter(line -> line.quantity() > quantities.getOrDefault(line.sku(), 0))
                .map(line -> line.withQuantity(line.quantity() - quantities.getOrDefault(line.sku(), 0)))
                .toList();
        return Optional.of(left.isEmpty() ? new CartEvent.Converted(order) : new CartEvent.LinesBought(order, left));
    }

    /** Throws when the cart cannot be changed now. */
    public void requireOpen() {
        switch (status) {
            case OPEN -> {}
            case IN_CHECKOUT -> throw new CartRefused.InCheckout();
            case CONVERTED, MERGED -> throw new CartRefused.Closed();
            case SAVED -> throw new CartRefused.Saved();
        }
    }

    /** Throws when what it holds cannot be changed now; a cart with a long history can still be bought. */
    void requireChangeable() {
        requireOpen();
        CartRefused.HistoryLimit.check(version, CartRefused.HistoryLimit.CHANGES);
    }

    /** Whether it can be changed. */
    boolean isOpen() {
        return status == Status.OPEN;
    }

    /** Whether it waits for room in the customer's open cart. */
    boolean isSaved() {
        return status == Status.SAVED;
    }

    /** Whether it went into another cart. */
    boolean isMerged() {
        return status == Status.MERGED;
    }

    /** Whether this order was placed for it and is not decided. */
    public boolean isInCheckoutFor(UUID order) {
        return status == Status.IN_CHECKOUT && order.equals(orderId);
    }

    /** How many of each SKU. */
    public Map<String, Integer> quantities() {
        var quantities = new LinkedHashMap<String, Integer>();
        lines.forEach(line -> quantities.put(line.sku(), line.quantity()));
        return quantities;
    }

    /** The one currency of the cart, which its first line brings. */
    public Optional<Currency> currency() {
        return lines.stream().findFirst().map(line -> line.unit().currency());
    }

    /** Whether a customer who saw this version saw what the cart holds and costs now. */
    public boolean wasShownAt(long seen) {
        return contentVersion <= seen && seen <= version;
    }

    Optional<CartLine> line(String sku) {
        return lines.stream().filter(line -> line.sku().equals(sku)).findFirst();
    }

    Cart holding(List<CartLine> others, @Nullable String code, @Nullable CouponRule rule) {
        return new Cart(id, version + 1, status, customerId, others, code, rule, orderId, version + 1);
    }

    Cart holding(List<CartLine> others) {
        return holding(others, coupon, couponRule);
    }

    Cart in(Status other, @Nullable UUID order) {
        return new Cart(id, version + 1, other, customerId, lines, coupon, couponRule, order, contentVersion);
    }

    Cart of(@Nullable UUID customer) {
        return new Cart(id, version + 1, status, customer, lines, coupon, couponRule, orderId, contentVersion);
    }

    // A line that is put in again may bring another currency, when it is the only one.
    private void requireCurrency(Quote quote) {
        var others =
                lines.stream().filter(line -> !line.sku().equals(quote.sku())).findFirst();
        others.ifPresent(line ->
                requireCurrency("sku", quote.price().currency(), line.unit().currency()));
    }

    static void requireCurrency(String field, Currency other, Currency own) {
        if (!own.equals(other)) {
            throw new CurrencyMismatch(field, own, other);
        }
    }

    private void requireLine(String sku) {
        if (line(sku).isEmpty()) {
            throw new CartRefused.NoLine(sku);
        }
    }
}
