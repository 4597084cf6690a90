package co.cosmeticos.orders.cart;

import co.cosmeticos.orders.CurrencyMismatch;
import co.cosmeticos.orders.delivery.CartDeliveries;
import co.cosmeticos.orders.delivery.CartDelivery;
import co.cosmeticos.platform.Component;
import co.cosmeticos.platform.http.EntityTags;
import co.cosmeticos.platform.idempotency.IdempotencyKey;
import co.cosmeticos.platform.idempotency.IdempotencyRecords;
import co.cosmeticos.platform.token.Caller;
import co.cosmeticos.platform.value.Ids;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Executes commands on carts: one command, one transaction, one event. Commands queue for the cart's row, so that none
 * is lost or has to be retried; clients that insist on the version they saw send it.
 */
@Component
public class ChangeCart {

    private static final Logger LOG = Logger.getLogger(ChangeCart.class.getName());

    private final Carts carts;
    private final CartDeliveries deliveries;
    private final IdempotencyRecords records;
    private final CartSettings settings;

    @Inject
    public ChangeCart(Carts carts, CartDeliveries deliveries, IdempotencyRecords records, CartSettings settings) {
        this.carts = carts;
        this.deliveries = deliveries;
        this.records = records;
        this.settings = settings;
    }

    /**
     * A command on a cart.
     *
     * @param expected versions of the cart, if the client insists
     * @param key under which it is done once, if it came with one
     * @param content of the command, which another command with the same key cannot have
     */
    public record Command(
            String cartId,
            Caller caller,
            @Nullable EntityTags expected,
            @Nullable String key,
            String content) {

        String scope() {
            return "cart:" + cartId;
        }
    }

    /** The cart that a customer or guest goes on with, and whether it is new. */
    public record Begun(Cart cart, boolean isNew) {}

    /**
     * The open cart of the signed-in customer, or a new one; always a new one for a guest. A new one takes over the
     * content of an open one that has reached its history limit.
     */
    @Transactional
    public Begun begin(Caller caller) {
        var owner = caller.userId().orElse(null);
        return Optional.ofNullable(owner)
                .flatMap(carts::lockOpenOf)
                .map(this::renewed)
                .orElseGet(() ->
                        new Begun(carts.append(Cart.blank(Ids.unguessable()), new CartEvent.Created(owner)), true));
    }

    // The open one is closed first: a customer has one at most.
    private Begun renewed(Cart open) {
        if (open.version() < CartRefused.HistoryLimit.CHANGES) {
            return new Begun(open, false);
        }
        var blank = Cart.blank(Ids.unguessable());
        var delivery = deliveries.of(open.id());
        carts.append(open, new CartEvent.MergedInto(blank.id()));
        var begun = carts.append(blank, new CartEvent.Created(open.customerId()));
        deliveries.put(blank.id(), delivery);
        return new Begun(carts.append(begun, begun.merge(open, settings)), true);
    }

    /**
     * Appends the event that {@code decision} returns for the current cart; throws {@link CartRefused} or what the
     * decision throws.
     */
    @Transactional
    public Cart apply(Command command, Function<Cart, CartEvent> decision) {
        return applyAny(command, cart -> Optional.of(decision.apply(cart)));
    }

    private Cart applyAny(Command command, Function<Cart, Optional<CartEvent>> decision) {
        var cart = carts.lock(command.cartId()).requireVisibleTo(command.caller());
        if (isRepeated(command)) {
            return cart;
        }
        if (command.expected() != null) {
            command.expected().require(cart.version());
        }
        return decision.apply(cart).map(event -> carts.append(cart, event)).orElse(cart);
    }

    /**
     * Claims a guest's cart, or a saved one of the customer: it becomes their open cart when they have none, else it is
     * merged into theirs. Idempotent.
     */
    @Transactional
    public Cart claim(String id, Caller caller) {
        var customer = caller.requireUser();
        carts.lockCustomer(customer);
        var cart = carts.lock(id).requireVisibleTo(caller);
        if (customer.equals(cart.customerId()) && !cart.isMerged() && !cart.isSaved()) {
            return cart;
        }
        var open = carts.lockOpenOf(customer);
        var before = open.filter(other -> carts.isMerged(id, other.id()));
        if (before.isPresent()) {
            return before.get();
        }
        var opened = cart.openFor(customer);
        return open.isPresent() ? merge(cart, open.get()) : carts.append(cart, opened);
    }

    /**
     * Reopens the cart of a failed order, where it still belongs to this order. It is merged into the cart that the
     * customer has opened meanwhile, or saved for later where that cannot hold both.
     */
    @Transactional
    public void reopen(String id, UUID order) {
        carts.find(id).map(Cart::customerId).ifPresent(carts::lockCustomer);
        carts.lockIfKept(id).filter(cart -> cart.isInCheckoutFor(order)).ifPresent(cart -> reopen(cart, order));
    }

    private void reopen(Cart cart, UUID order) {
        var open = Optional.ofNullable(cart.customerId()).flatMap(carts::lockOpenOf);
        if (open.isEmpty()) {
            carts.append(cart, new CartEvent.CheckoutAbandoned(order));
            return;
        }
        try {
            merge(cart, open.get());
        } catch (CartRefused | CurrencyMismatch noRoom) {
            carts.append(cart, new CartEvent.SavedForLater());
            LOG.log(Level.INFO, "Cart {0} waits beside cart {1}: {2}", new Object[] {
                cart.id(), open.get().id(), noRoom.slug()
            });
        }
    }

    /**
     * Records the prices at which the cart is shown. Where it has changed since it was quoted, it is shown as it was
     * last shown.
     */
    @Transactional
    public PricedCart requote(PricedCart quoted) {
        var cart = carts.lock(quoted.cart().id());
        if (cart.version() != quoted.cart().version() || !cart.isOpen()) {
            return PricedCart.shown(cart, quoted.currency())
                    .with(quoted.delivery().at(deliveries.of(cart.id())));
        }
        if (!quoted.delivery().isAsShown()) {
            deliveries.put(cart.id(), quoted.delivery().requoted());
        }
        return quoted.of(carts.append(cart, new CartEvent.Requoted(quoted.requoted(), quoted.rule())));
    }

    /**
     * Changes contact and shipping of the cart to what {@code change} makes of those that it keeps. What changes nothing is no
     * other version, or a page that saves as one types would make the sum it has shown invalid.
     */
    @Transactional
    public Cart deliver(Command command, BiFunction<Cart, CartDelivery, CartDelivery> change) {
        return applyAny(command, cart -> {
            cart.requireChangeable();
            var before = deliveries.of(cart.id());
            var after = change.apply(cart, before);
            if (after.equals(before)) {
                return Optional.empty();
            }
            deliveries.put(cart.id(), after);
            return Optional.of(new CartEvent.DeliveryChanged());
        });
    }

    /**
     * Whether the command was executed before under its key; throws {@link IdempotencyKey.Reused} when another one did.
     */
    @Transactional
    public boolean isDone(Command command) {
        if (command.key() == null) {
            return false;
        }
        var first = records.find(command.scope(), IdempotencyKey.required(command.key()));
        first.ifPresent(used -> used.requireSame(command.content()));
        return first.isPresent();
    }

    // What the customer has told of their own cart stands: the other may have come from somebody else's link.
    private Cart merge(Cart from, Cart own) {
        var merged = carts.append(own, own.merge(from, settings));
        deliveries.put(own.id(), deliveries.of(own.id()).orElse(deliveries.of(from.id())));
        carts.append(from, new CartEvent.MergedInto(own.id()));
        return merged;
    }

    private boolean isRepeated(Command command) {
        if (command.key() == null) {
            return false;
        }
        var key = IdempotencyKey.required(command.key());
        if (records.claim(command.scope(), key, command.content(), Ids.next())) {
            return false;
        }
        records.find(command.scope(), key).ifPresent(used -> used.requireSame(command.content()));
        return true;
    }
}
