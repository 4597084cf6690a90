package co.cosmeticos.orders.order;

import co.cosmeticos.orders.buyer.Address;
import co.cosmeticos.orders.buyer.Buyer;
import co.cosmeticos.platform.Component;
import co.cosmeticos.platform.text.CanonicalUuid;
import co.cosmeticos.platform.value.Ids;
import jakarta.inject.Inject;
import jakarta.json.bind.Jsonb;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** The table of orders. */
@Component
@Transactional
public class Orders {

    private static final String ADD = """
            insert into orders (id, number, status, customer_id, cart_id, email, phone, tax_id, locale, address, lines,
                                units, currency, subtotal_minor, discount_minor, shipping_minor, total_minor,
                                shipping_option, shipping_name, shipping_days, coupon, reservation_id, token,
                                created_at, updated_at)
            values (:id, :number, :status, :customerId::uuid, :cartId, :email, :phone, :taxId, :locale, :address::jsonb,
                    :lines::jsonb, :units, :currency, :subtotalMinor, :discountMinor, :shippingMinor, :totalMinor,
                    :shipping.code, :shipping.name, :shipping.days::integer, :coupon, :reservationId, :token, :createdAt, :createdAt)
            """;

    private static final String COLUMNS = """
            select id, number, status, customer_id, cart_id, email, phone, tax_id, locale, address, lines, currency,
                   subtotal_minor, discount_minor, shipping_minor, shipping_option, shipping_name, shipping_days,
                   coupon, reservation_id, reason, created_at,
                   case when status in ('CONFIRMED', 'FULFILLED', 'RETURNED') then coalesce(confirmed_at, updated_at)
                        else confirmed_at end as confirmed_at""";

    private static final String GET = COLUMNS + " from orders where id = :id";
    private static final String BY_NUMBER = COLUMNS + " from orders where number = :id";

    private static final String PAYABLE_LATE = """
            select id from orders o
             where status in ('EXPIRED', 'CANCELED', 'REJECTED') and updated_at > :since
               and (:after::uuid is null or id > :after::uuid)
               and (status = 'EXPIRED' or exists (select 1 from payments p where p.order_id = o.id and (p.status = 'EXPIRED'
                                                     or p.provider_id is null and o.reason = 'checkout-not-completed')))
             order by id limit :limit
            """;

    // No order comes to a status twice.
    private static final String SAVE = """
            with saved as (
                   update orders
                      set status = :status, reservation_id = :reservationId, reason = :reason, version = version + 1,
                          updated_at = :now, confirmed_at = :confirmedAt::timestamptz
                    where id = :id returning id, status, updated_at)
            insert into order_status_changes (order_id, status, at)
            select id, status, updated_at from saved where status <> 'PENDING' on conflict do nothing
            """;

    private static final String ASSIGN = """
            update orders set customer_id = :customer, claimed_at = :now, version = version + 1, updated_at = :now where id = :id
            """;

    private final Jdbi jdbi;
    private final Jsonb jsonb;
    private final Clock clock;

    @Inject
    public Orders(Jdbi jdbi, Jsonb jsonb, Clock clock) {
        this.jdbi = jdbi;
        this.jsonb = jsonb;
        this.clock = clock;
    }

    /** The number of the next order. */
    public OrderNumber nextNumber() {
        return OrderNumber.of(jdbi.withHandle(handle -> handle.createQuery("select nextval('order_numbers')")
                .mapTo(Long.class)
                .one()));
    }

    /** Adds a new order. */
    public void add(Order order) {
        var buyer = order.buyer();
        jdbi.useHandle(handle -> handle.createUpdate(ADD)
                .bind("currency", order.totals().currency())
                .bind("subtotalMinor", order.totals().subtotal().minorUnits())
                .bind("discountMinor", order.totals().discount().minorUnits())
                .bind("shippingMinor", order.totals().shipping().minorUnits())
                .bind("totalMinor", order.totals().totalMinor())
                .bind("id", order.id())
                .bind("number", order.number())
                .bind("status", order.status())
                .bind("cartId", order.cartId())
                .bindMethods(buyer)
                .bind("address", jsonb.toJson(buyer.address()))
                .bind("units", order.units())
                .bind("lines", jsonb.toJson(order.lines().toArray(OrderLine[]::new)))
                .bindMethods("shipping", order.delivery())
                .bind("coupon", order.coupon())
                .bind("reservationId", order.reservationId())
                // What an older server would take for the token, and nobody knows.
                .bind("token", "!" + Ids.unguessable())
                .bind("createdAt", order.createdAt())
                .execute());
    }

    /** The order of this id; throws {@link OrderRefused.NotFound}. */
    public Order get(UUID id) {
        return find(GET, id).orElseThrow(OrderRefused.NotFound::new);
    }

    /** The order of this id or number; throws {@link OrderRefused.NotFound}, also when it is neither. */
    public Order get(String reference) {
        var number = OrderNumber.parse(reference);
        if (number.isPresent()) {
            return find(BY_NUMBER, number.get()).orElseThrow(OrderRefused.NotFound::new);
        }
        try {
            return get(CanonicalUuid.parse(reference));
        } catch (IllegalArgumentException e) {
            throw new OrderRefused.NotFound();
        }
    }

    /** The order of this id, if there is one. */
    public Optional<Order> find(UUID id) {
        return find(GET, id);
    }

    /** The same as {@link #get}, which nobody else changes until this transaction ends. */
    public Order lock(UUID id) {
        return find(GET + " for update", id).orElseThrow(OrderRefused.NotFound::new);
    }

    /**
     * Ids of orders that have ended since then and may be paid all the same, in their order, after this one: they or
     * their payments had expired, or they were given up without an answer to a request that may still be under way.
     */
    public List<UUID> payableLate(OffsetDateTime since, @Nullable UUID after, int limit) {
        return jdbi.withHandle(handle -> handle.createQuery(PAYABLE_LATE)
                .bind("since", since)
                .bind("after", after)
                .bind("limit", limit)
                .mapTo(UUID.class)
                .list());
    }

    /** Locks the order, changes it and writes its new state. */
    public Order change(UUID id, UnaryOperator<Order> change) {
        var changed = change.apply(lock(id));
        save(changed);
        return changed;
    }

    /** Writes the state of an order that this transaction has locked. */
    public void save(Order order) {
        jdbi.useHandle(handle -> handle.createUpdate(SAVE)
                .bind("id", order.id())
                .bind("status", order.status())
                .bind("reservationId", order.reservationId())
                .bind("reason", order.reason())
                .bind("confirmedAt", order.confirmedAt())
                .bind("now", OffsetDateTime.now(clock))
                .execute());
    }

    /** Assigns an order that this transaction has locked to this customer. */
    void assign(Order order, UUID customer) {
        jdbi.useHandle(handle -> handle.createUpdate(ASSIGN)
                .bind("id", order.id())
                .bind("customer", customer)
                .bind("now", OffsetDateTime.now(clock))
                .execute());
    }

    private Optional<Order> find(String sql, Object id) {
        return jdbi.withHandle(handle -> handle.createQuery(sql)
                .bind("id", id)
                .map((row, context) -> order(row))
                .findOne());
    }

    private Order order(ResultSet row) throws SQLException {
        return new Order(
                row.getObject("id", UUID.class),
                row.getString("number"),
                snapshot(row),
                OrderStatus.valueOf(row.getString("status")),
                row.getObject("reservation_id", UUID.class),
                row.getString("reason"),
                row.getObject("created_at", OffsetDateTime.class),
                row.getObject("confirmed_at", OffsetDateTime.class));
    }

    private Order.Snapshot snapshot(ResultSet row) throws SQLException {
        return new Order.Snapshot(
                row.getString("cart_id"),
                buyer(row),
                lines(row),
                Totals.of(
                        row.getString("currency"),
                        row.getLong("subtotal_minor"),
                        row.getLong("discount_minor"),
                        row.getLong("shipping_minor")),
                new Order.Delivery(
                        row.getString("shipping_option"),
                        row.getString("shipping_name"),
                        row.getObject("shipping_days", Integer.class)),
                row.getString("coupon"));
    }

    private List<OrderLine> lines(ResultSet row) throws SQLException {
        var currency = row.getString("currency");
        return Arrays.stream(jsonb.fromJson(row.getString("lines"), OrderLine[].class))
                .map(line -> line.in(currency))
                .toList();
    }

    private Buyer buyer(ResultSet row) throws SQLException {
        return new Buyer(
                row.getObject("customer_id", UUID.class),
                row.getString("email"),
                row.getString("phone"),
                row.getString("tax_id"),
                row.getString("locale"),
                jsonb.fromJson(row.getString("address"), Address.class));
    }
}
