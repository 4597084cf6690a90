package co.cosmeticos.orders.cart;

import co.cosmeticos.platform.Component;
import co.cosmeticos.platform.http.Conditional;
import co.cosmeticos.platform.idempotency.IdempotencyKey;
import co.cosmeticos.platform.idempotency.IdempotencyRecords;
import co.cosmeticos.platform.token.Caller;
import co.cosmeticos.platform.value.Ids;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One command, one transaction, one event. Commands on a cart queue for its row, so none is lost and none has to be
 * tried again; who wants to be sure of what he changes sends the version he saw.
 */
@Component
public class ChangeCart {

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
     * @param ifMatch the entity tag of the version that it is meant for, if it matters
     * @param key under which it is done once, if it came with one
     * @param content of the command, which another command with the same key cannot have
     */
    public record Command(
            String cartId,
            Caller caller,
            @Nullable String ifMatch,
            @Nullable String key,
            String content) {}

    /** A new cart of the signed-in customer, or of a guest. */
    @Transactional
    public Cart begin(Caller caller) {
        var owner = caller.userId().orElse(null);
        return carts.append(Cart.blank(Ids.unguessable()), new CartEvent.Created(owner));
    }

    /** Does what {@code decision} says with the cart as it stands; throws {@link CartRefused} or what the decision throws. */
    @Transactional
    public Cart apply(Command command, Function<Cart, CartEvent> decision) {
        var cart = carts.lock(command.cartId()).seenBy(command.caller());
        if (isRepeated(command)) {
            return cart;
        }
        if (command.ifMatch() != null && Conditional.expected(command.ifMatch()) != cart.version()) {
            throw new Conditional.Stale();
        }
        return carts.append(cart, decision.apply(cart));
    }

    /** Makes a guest's cart the customer's: his own when he has none, else its lines go into the one he has. */
    @Transactional
    public Cart claim(String guestCart, Caller caller) {
        var customer = caller.requireUser();
        var guest = carts.lock(guestCart).seenBy(caller);
        if (customer.equals(guest.customerId())) {
            return guest;
        }
        guest.requireOpen();
        var own = carts.openOf(customer);
        return own.isPresent() ? merge(guest, own.get().id()) : carts.append(guest, new CartEvent.Claimed(customer));
    }

    /** Makes the prices of a quote the cart's own, unless it has changed since it was quoted. */
    @Transactional
    public PricedCart requote(PricedCart quoted) {
        var cart = carts.lock(quoted.cart().id());
        if (cart.version() != quoted.cart().version()) {
            return quoted.of(cart);
        }
        cart.requireOpen();
        return quoted.of(carts.append(cart, new CartEvent.LinesRequoted(quoted.requoted())));
    }

    private Cart merge(Cart guest, String ownCart) {
        var own = carts.lock(ownCart);
        var merged = carts.append(own, own.merge(guest, settings));
        carts.append(guest, new CartEvent.MergedInto(ownCart));
        return merged;
    }

    private boolean isRepeated(Command command) {
        if (command.key() == null) {
            return false;
        }
        var key = IdempotencyKey.required(command.key());
        var scope = "cart:" + command.cartId();
        UUID reference = Ids.next();
        if (records.claim(scope, key, command.content(), reference)) {
            return false;
        }
        Optional<String> first = records.find(scope, key).map(IdempotencyRecords.Used::fingerprint);
        if (first.isPresent() && !first.get().equals(command.content())) {
            throw new IdempotencyKey.Reused();
        }
        return true;
    }
}
