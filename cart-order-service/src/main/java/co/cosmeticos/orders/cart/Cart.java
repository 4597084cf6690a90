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
 * A cart at one version, the aggregate of its events. Its commands validate and return the next event. A version says
 * what its customer was shown: the lines at their prices, and the discount of the coupon's rule.
 *
 * @param customerId of its customer; absent for a guest, who holds it by its id
 * @param coupon the code entered
 * @param couponRule of the discount that was last shown; absent without one
 * @param orderId of the order that was placed for it, while in checkout or converted
 * @param contentVersion at which its lines, prices or discount last changed
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

    /** The states of a cart. */
    public enum Status {
        /** It can be changed. */
        OPEN,
        /** An order was placed for it and is not decided yet. */
        IN_CHECKOUT,
        /** It has become an order. */
        CONVERTED,
        /** Its lines went into a customer's cart. */
        MERGED,
        /** Saved for later with its lines, as the customer's open cart cannot hold both. */
        SAVED
    }

    /** A cart without events. */
    public static Cart blank(String id) {
        return new Cart(id, 0, Status.OPEN, null, List.of(), null, null, null, 0);
    }

    /** This cart, if the caller may see it; throws {@link CartRefused.NotFound}. */
    public Cart requireVisibleTo(Caller caller) {
        if (customerId != null && !caller.userId().equals(Optional.of(customerId))) {
            throw new CartRefused.NotFound();
        }
        return this;
    }

    /** Adds a quantity of what was quoted. */
    CartEvent add(Quote quote, int quantity, CartSettings limits) {
        requireChangeable();
        requireCurrency(quote);
        var sum = line(quote.sku()).map(line -> line.plus(quantity)).orElse(quantity);
        var put = new CartEvent.LinePut(CartLine.of(quote, sum));
        limits.check(List.of(put.line()), put.applyTo(this).lines);
        return put;
    }

    /** Changes the quantity of a line; throws {@link CartRefused.LineNotFound}. */
    CartEvent changeQuantity(String sku, int quantity, CartSettings limits) {
        requireChangeable();
        requireLine(sku);
        var changed = new CartEvent.QuantityChanged(sku, quantity);
        var after = changed.applyTo(this);
        limits.check(after.line(sku).stream().toList(), after.lines);
        return changed;
    }

    /** Removes a line; throws {@link CartRefused.LineNotFound}. */
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

    /**
     * Claims a guest's cart, or reopens a saved one, as the customer's open cart; throws {@link CartRefused} when it is
     * closed.
     */
    CartEvent openFor(UUID customer) {
        if (isSaved()) {
            return new CartEvent.Reopened();
        }
        requireOpen();
        return new CartEvent.Claimed(customer);
    }

    /**
     * Merges all lines of another cart, and its coupon when this one has none; quantities add up. Throws
     * {@link CurrencyMismatch}, or {@link CartRefused} when both carts are more than one may hold.
     */
    CartEvent merge(Cart guest, CartSettings limits) {
        requireChangeable();
        guest.currency().ifPresent(other -> currency().ifPresent(own -> requireCurrency("cart", other, own)));
        var merged = CartEvent.LinesMerged.of(guest, this);
        limits.check(merged.brought(), merged.applyTo(this).lines);
        return merged;
    }

    /** Starts a checkout; throws {@link CartRefused.InCheckout} when one has begun. */
    public CartEvent startCheckout(UUID order) {
        requireOpen();
        CartRefused.HistoryLimit.check(version, CartRefused.HistoryLimit.EVENTS);
        return new CartEvent.CheckoutStarted(order);
    }

    /**
     * Removes what an order has bought that was placed before the cart was reopened: converts the cart when nothing is
     * left; no event for a closed cart.
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

    /** Throws when its content cannot be changed now; a cart at its history limit can still be bought. */
    void requireChangeable() {
        requireOpen();
        CartRefused.HistoryLimit.check(version, CartRefused.HistoryLimit.CHANGES);
    }

    /** Whether it can be changed. */
    boolean isOpen() {
        return status == Status.OPEN;
    }

    /** Whether it is saved for later. */
    boolean isSaved() {
        return status == Status.SAVED;
    }

    /** Whether it was merged into another cart. */
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

    /** Whether the content of that version is the one of now. */
    public boolean wasShownAt(long seen) {
        return contentVersion <= seen && seen <= version;
    }

    Optional<CartLine> line(String sku) {
        return lines.stream().filter(line -> line.sku().equals(sku)).findFirst();
    }

    Cart withContent(List<CartLine> others, @Nullable String code, @Nullable CouponRule rule) {
        return new Cart(id, version + 1, status, customerId, others, code, rule, orderId, version + 1);
    }

    Cart withContent(List<CartLine> others) {
        return withContent(others, coupon, couponRule);
    }

    Cart withStatus(Status other, @Nullable UUID order) {
        return new Cart(id, version + 1, other, customerId, lines, coupon, couponRule, order, contentVersion);
    }

    Cart withCustomer(@Nullable UUID customer) {
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
            throw new CartRefused.LineNotFound(sku);
        }
    }
}
