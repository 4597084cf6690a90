package co.cosmeticos.orders.cart;

import co.cosmeticos.orders.CurrencyMismatch;
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
import java.util.function.Function;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * One command, one transaction, one event. Commands on a cart queue for its row, so none is lost and none has to be
 * tried again; who wants to be sure of what he changes sends the version he saw.
 */
@Component
public class ChangeCart {

    private static final Logger LOG = Logger.getLogger(ChangeCart.class.getName());

    private final Carts carts;
    private final IdempotencyRecords records;
    private final CartSettings settings;

    @Inject
    public ChangeCart(Carts carts, IdempotencyRecords records, CartSettings settings) {
        this.carts = carts;
        this.records = records;
        this.settings = settings;
    }

    /**
     * What a command says of itself.
     *
     * @param expected the versions that it is meant for, if it matters
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

    /**
     * The cart that the signed-in customer has open, or a new one; always a new one for a guest. A new one takes over what lies
     * in an open one that may be changed no more.
     */
    @Transactional
    public Cart begin(Caller caller) {
        var owner = caller.userId().orElse(null);
        return Optional.ofNullable(owner)
                .flatMap(carts::lockOpenOf)
                .map(this::renewed)
                .orElseGet(() -> carts.append(Cart.blank(Ids.unguessable()), new CartEvent.Created(owner)));
    }

    // The open one is closed first: a customer has one at most.
    private Cart renewed(Cart open) {
        if (open.version() < CartRefused.HistoryLimit.CHANGES) {
            return open;
        }
        var blank = Cart.blank(Ids.unguessable());
        carts.append(open, new CartEvent.MergedInto(blank.id()));
        var begun = carts.append(blank, new CartEvent.Created(open.customerId()));
        return carts.append(begun, begun.merge(open, settings));
    }

    /** Does what {@code decision} says with the cart as it stands; throws {@link CartRefused} or what the decision throws. */
    @Transactional
    public Cart apply(Command command, Function<Cart, CartEvent> decision) {
        var cart = carts.lock(command.cartId()).seenBy(command.caller());
        if (isRepeated(command)) {
            return cart;
        }
        if (command.expected() != null) {
            command.expected().require(cart.version());
        }
        return carts.append(cart, decision.apply(cart));
    }

    /**
     * Makes a guest's cart, or one of the customer's that waits, the one that they have open: their own when they have none,
     * else its lines go into the one they have; said again, the same.
     */
    @Transactional
    public Cart claim(String id, Caller caller) {
        var customer = caller.requireUser();
        carts.lockCustomer(customer);
        var cart = carts.lock(id).seenBy(caller);
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
     * Gives back the cart of an order that came to nothing, where it still belongs to this order. It goes into the cart that
     * the customer has opened meanwhile; where that cannot hold both, it waits with its goods.
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
     * Notes at which prices the cart is shown. Where it has changed since it was quoted, it is shown as those who changed it
     * saw it.
     */
    @Transactional
    public PricedCart requote(PricedCart quoted) {
        var cart = carts.lock(quoted.cart().id());
        return cart.version() == quoted.cart().version() && cart.isOpen()
                ? quoted.of(carts.append(cart, new CartEvent.Requoted(quoted.requoted(), quoted.rule())))
                : PricedCart.shown(cart, quoted.currency());
    }

    /** Whether the command came before under its key; throws {@link IdempotencyKey.Reused} when another one did. */
    @Transactional
    public boolean isDone(Command command) {
        if (command.key() == null) {
            return false;
        }
        var first = records.find(command.scope(), IdempotencyKey.required(command.key()));
        first.ifPresent(used -> used.requireSame(command.content()));
        return first.isPresent();
    }

    private Cart merge(Cart from, Cart own) {
        var merged = carts.append(own, own.merge(from, settings));
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
