package co.cosmeticos.orders.cart;

import co.cosmeticos.platform.Component;
import jakarta.inject.Inject;
import jakarta.json.bind.Jsonb;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/**
 * The event store of the carts and its projection, which is written in the same transaction. The projection's row is
 * the lock of the cart; the key (cart, version) of the events is what a lost update would break on.
 */
@Component
@Transactional
public class Carts {

    private static final int EVENTS_PER_SNAPSHOT = 50;
    private static final int EVENTS_AT_ONCE = 500;

    private static final Map<String, Class<? extends CartEvent>> TYPES = Arrays.stream(
                    CartEvent.class.getPermittedSubclasses())
            .collect(Collectors.toMap(Class::getSimpleName, type -> type.asSubclass(CartEvent.class)));

    private static final String STATE = "select state from carts where id = :id";

    private static final String OPEN_OF_CUSTOMER = """
            select state from carts where customer_id = :customer and status = 'OPEN' order by updated_at desc limit 1
            """;

    // Until this transaction ends, whoever wants to begin or claim a cart of this customer waits.
    private static final String AWAIT = "select pg_advisory_xact_lock(hashtextextended('carts of ' || :customer, 0))";

    private static final String MERGED = """
            select exists (select from cart_events
                            where cart_id = :into and type = 'LinesMerged' and %s = :from)
            """.formatted(CartHistories.SUBJECT);

    private static final String APPEND = """
            insert into cart_events (cart_id, version, type, data, at) values (:id, :version, :type, :data::jsonb, :now)
            """;

    private static final String PROJECT = """
            insert into carts (id, version, status, customer_id, state, updated_at)
            values (:id, :version, :status, :customer::uuid, :state::jsonb, :now)
            on conflict (id) do update
               set version = excluded.version, status = excluded.status, customer_id = excluded.customer_id,
                   state = excluded.state, updated_at = excluded.updated_at
            """;

    // The order has its own copy, and a merged cart's has gone into the other cart.
    private static final String FORGET_DELIVERY = "delete from cart_deliveries where cart_id = :id";

    private static final String SNAPSHOT = """
            insert into cart_snapshots (cart_id, version, state) values (:id, :version, :state::jsonb)
            on conflict (cart_id) do update set version = excluded.version, state = excluded.state
            """;

    private static final String LAST_SNAPSHOT = "select state from cart_snapshots where cart_id = :id";

    private static final String EVENTS = """
            select type, data from cart_events where cart_id = :id and version > :after order by version
            """;

    private final Jdbi jdbi;
    private final Jsonb jsonb;
    private final Clock clock;

    @Inject
    public Carts(Jdbi jdbi, Jsonb jsonb, Clock clock) {
        this.jdbi = jdbi;
        this.jsonb = jsonb;
        this.clock = clock;
    }

    /** The cart of this id; throws {@link CartRefused.NotFound}. */
    public Cart get(String id) {
        return find(id).orElseThrow(CartRefused.NotFound::new);
    }

    /** The cart of this id, if it is kept. */
    public Optional<Cart> find(String id) {
        return find(STATE, id);
    }

    /** The cart of this id, which nobody else changes until this transaction ends; throws {@link CartRefused.NotFound}. */
    public Cart lock(String id) {
        return lockIfKept(id).orElseThrow(CartRefused.NotFound::new);
    }

    /** The same as {@link #lock}, of a cart that may be deleted. */
    public Optional<Cart> lockIfKept(String id) {
        return find(STATE + " for update", id);
    }

    /** The open cart that the customer touched last. */
    public Optional<Cart> openOf(UUID customer) {
        return jdbi.withHandle(handle -> handle.createQuery(OPEN_OF_CUSTOMER)
                .bind("customer", customer)
                .mapTo(String.class)
                .findOne()
                .map(this::cart));
    }

    /** Nobody else begins, claims or opens again a cart of this customer until this transaction ends; comes before any lock of a cart. */
    public void lockCustomer(UUID customer) {
        jdbi.useHandle(handle -> handle.createQuery(AWAIT)
                .bind("customer", customer.toString())
                .mapToMap()
                .one());
    }

    /** The same, locked together with the customer. */
    public Optional<Cart> lockOpenOf(UUID customer) {
        lockCustomer(customer);
        return openOf(customer).map(cart -> lock(cart.id())).filter(Cart::isOpen);
    }

    /** Whether the lines of that cart went into this one. */
    boolean isMerged(String from, String into) {
        return jdbi.withHandle(handle -> handle.createQuery(MERGED)
                .bind("from", from)
                .bind("into", into)
                .mapTo(Boolean.class)
                .one());
    }

    /** Writes what happened and its projection; the cart must be locked by this transaction, or new. */
    public Cart append(Cart before, CartEvent event) {
        var after = event.applyTo(before);
        var state = jsonb.toJson(after);
        jdbi.useHandle(handle -> {
            handle.createUpdate(APPEND)
                    .bind("id", after.id())
                    .bind("version", after.version())
                    .bind("type", event.storedType())
                    .bind("data", jsonb.toJson(event))
                    .bind("now", OffsetDateTime.now(clock))
                    .execute();
            project(handle, after, state);
            if (after.status() == Cart.Status.CONVERTED || after.isMerged()) {
                handle.createUpdate(FORGET_DELIVERY).bind("id", after.id()).execute();
            }
            if (after.version() % EVENTS_PER_SNAPSHOT == 0) {
                keepSnapshot(handle, after, state);
            }
        });
        return after;
    }

    /** The cart as its events tell it, from the last snapshot on. */
    public Cart replay(String id) {
        return replayFrom(snapshot(id).orElseGet(() -> Cart.blank(id)));
    }

    /** The cart as all its events tell it. */
    public Cart replayAll(String id) {
        return replayFrom(Cart.blank(id));
    }

    /** Writes the projection anew from the events; to be called in a transaction that has locked the cart. */
    public Cart rebuild(String id) {
        var cart = replayAll(id);
        jdbi.useHandle(handle -> project(handle, cart, jsonb.toJson(cart)));
        return cart;
    }

    private Cart replayFrom(Cart start) {
        var cart = jdbi.withHandle(handle -> handle.createQuery(EVENTS)
                .setFetchSize(EVENTS_AT_ONCE)
                .bind("id", start.id())
                .bind("after", start.version())
                .map((row, context) -> event(row.getString("type"), row.getString("data")))
                .reduce(start, (before, event) -> event.applyTo(before)));
        if (cart.version() == 0) {
            throw new CartRefused.NotFound();
        }
        return cart;
    }

    private CartEvent event(String type, String data) {
        var known = TYPES.get(type);
        if (known == null) {
            throw new IllegalStateException("No cart event is called " + type);
        }
        return jsonb.fromJson(data, known);
    }

    private Optional<Cart> snapshot(String id) {
        return find(LAST_SNAPSHOT, id);
    }

    private Optional<Cart> find(String sql, String id) {
        Function<Handle, Optional<String>> query = handle ->
                handle.createQuery(sql).bind("id", id).mapTo(String.class).findOne();
        return jdbi.withHandle(query::apply).map(this::cart);
    }

    private Cart cart(String state) {
        return jsonb.fromJson(state, Cart.class);
    }

    private void project(Handle handle, Cart cart, String state) {
        handle.createUpdate(PROJECT)
                .bind("id", cart.id())
                .bind("version", cart.version())
                .bind("status", cart.status())
                .bind("customer", cart.customerId())
                .bind("state", state)
                .bind("now", OffsetDateTime.now(clock))
                .execute();
    }

    private static void keepSnapshot(Handle handle, Cart cart, String state) {
        handle.createUpdate(SNAPSHOT)
                .bind("id", cart.id())
                .bind("version", cart.version())
                .bind("state", state)
                .execute();
    }
}
