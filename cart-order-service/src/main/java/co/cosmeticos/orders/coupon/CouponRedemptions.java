package co.cosmeticos.orders.coupon;

import co.cosmeticos.orders.buyer.BuyerKeys;
import co.cosmeticos.platform.Component;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Update;
import org.jspecify.annotations.Nullable;

/** The redemptions of coupons. Limits are kept under the lock of the coupon's row. */
@Component
@Transactional
public class CouponRedemptions {

    private static final String TAKE = """
            update coupons set redeemed = redeemed + 1
             where code = :code and active and (starts_at is null or starts_at <= :now) and (ends_at is null or ends_at > :now)
               and (max_redemptions is null or redeemed < max_redemptions)
               and not exists (select 1 from coupon_redemptions where order_id = :orderId)
            """;

    // What awaits its payer may not use a coupon up for days: of its redemptions half, and one at least.
    private static final String HAS_ROOM = """
            select not exists (select from payments p where p.order_id = :orderId and p.method <> 'CARD')
                or (select count(*) from coupon_redemptions r
                      join orders o on o.id = r.order_id and o.status in ('PENDING', 'AWAITING_PAYMENT')
                     where r.code = c.code)
                   < (c.max_redemptions + 1) / 2
              from coupons c where c.code = :code and c.max_redemptions is not null
            """;

    // Runs under the lock that TAKE holds. Redemptions of before they had keys name the account or the address.
    // A guest's unpaid order takes nothing from the customer whose address or CPF was typed there.
    private static final String NOTE = """
            insert into coupon_redemptions (order_id, code, customer, keys, customer_limit, at)
            select :orderId, code, :orderId::text, :keys, max_per_customer, :now from coupons c
             where code = :code
               and (max_per_customer is null
                    or max_per_customer > (select count(*) from coupon_redemptions r
                                             left join orders o on o.id = r.order_id
                                            where r.code = c.code
                                              and (r.keys && :keys or r.customer = any (:formerKeys))
                                              and not (:isSignedIn and not r.settled and o.id is not null
                                                       and o.customer_id is null
                                                       and o.status in ('PENDING', 'AWAITING_PAYMENT'))))
            """;

    private static final String LOCK = """
            select c.code from coupons c join coupon_redemptions r on r.code = c.code
             where r.order_id = :orderId and r.customer_limit is not null for update of c
            """;

    // Runs under the same lock as NOTE.
    private static final String SETTLE = """
            update coupon_redemptions mine set settled = true
              from coupons c
             where mine.order_id = :orderId and c.code = mine.code
               and (mine.settled or mine.customer_limit is null or c.max_per_customer is null
                    or greatest(mine.customer_limit, c.max_per_customer)
                       > (select count(*) from coupon_redemptions r
                           where r.code = mine.code and r.settled and r.keys && mine.keys and r.order_id <> mine.order_id))
            """;

    private static final String REACHED = """
            select max_per_customer from coupons c
             where code = :code
               and max_per_customer <= (select count(*) from coupon_redemptions r
                                         where r.code = c.code and (r.keys && :keys or r.customer = any (:formerKeys)))
            """;

    private static final String PER_CUSTOMER = "select max_per_customer from coupons where code = :code";

    private static final String KNOWN = "select exists (select 1 from coupon_redemptions where order_id = :orderId)";

    private static final String GIVE_BACK = """
            with gone as (delete from coupon_redemptions where order_id = :orderId returning code)
            update coupons set redeemed = redeemed - 1 where code = (select code from gone)
            """;

    private final Jdbi jdbi;
    private final Clock clock;

    @Inject
    public CouponRedemptions(Jdbi jdbi, Clock clock) {
        this.jdbi = jdbi;
        this.clock = clock;
    }

    /**
     * Redeems the coupon for an order, if it has one, once however often it is called. To be called in a transaction
     * that a refusal rolls back; throws {@link CouponRefused.Exhausted}, {@link CouponRefused.UnpaidLimit} or
     * {@link CouponRefused.CustomerLimit}.
     *
     * @param buyer whose redemptions count together, with those of whoever shares a key
     */
    public void redeem(@Nullable String code, UUID orderId, BuyerKeys buyer) {
        if (code == null) {
            return;
        }
        jdbi.useHandle(handle -> {
            if (isKnown(handle, orderId)) {
                return;
            }
            if (redeemed(handle.createUpdate(TAKE), code, orderId) == 0) {
                throw new CouponRefused.Exhausted();
            }
            requireRoom(handle, code, orderId);
            if (redeemed(keyed(handle.createUpdate(NOTE), buyer), code, orderId) == 0) {
                throw new CouponRefused.CustomerLimit(perCustomer(handle, code));
            }
        });
    }

    /**
     * Settles the redemption of a paid order, if it has one, once however often it is called; why not, where paid orders
     * of the same customer have used the coupon up since.
     */
    public Optional<CouponRefused> settle(@Nullable String code, UUID orderId) {
        if (code == null) {
            return Optional.empty();
        }
        return jdbi.withHandle(handle -> {
            handle.createQuery(LOCK)
                    .bind("orderId", orderId)
                    .mapTo(String.class)
                    .findOne();
            var settled = handle.createUpdate(SETTLE).bind("orderId", orderId).execute();
            return settled > 0 || !isKnown(handle, orderId)
                    ? Optional.empty()
                    : Optional.of(new CouponRefused.CustomerLimit(perCustomer(handle, code)));
        });
    }

    /** Throws {@link CouponRefused.CustomerLimit} when this account has redeemed the coupon as often as one may. */
    public void requireUnderLimit(String code, UUID account) {
        var keys = BuyerKeys.of(account);
        jdbi.withHandle(handle -> handle.createQuery(REACHED)
                        .bind("code", code)
                        .bindArray("keys", String.class, keys.keys())
                        .bindArray("formerKeys", String.class, keys.formerKeys())
                        .mapTo(Integer.class)
                        .findOne())
                .ifPresent(limit -> {
                    throw new CouponRefused.CustomerLimit(limit);
                });
    }

    /** Returns an order's redemption, if it has one. */
    public void giveBack(UUID orderId) {
        jdbi.useHandle(handle ->
                handle.createUpdate(GIVE_BACK).bind("orderId", orderId).execute());
    }

    private static void requireRoom(Handle handle, String code, UUID orderId) {
        var hasRoom = handle.createQuery(HAS_ROOM)
                .bind("code", code)
                .bind("orderId", orderId)
                .mapTo(Boolean.class)
                .findOne();
        if (!hasRoom.orElse(true)) {
            throw new CouponRefused.UnpaidLimit();
        }
    }

    private static int perCustomer(Handle handle, String code) {
        return handle.createQuery(PER_CUSTOMER)
                .bind("code", code)
                .mapTo(Integer.class)
                .one();
    }

    private static boolean isKnown(Handle handle, UUID orderId) {
        return handle.createQuery(KNOWN)
                .bind("orderId", orderId)
                .mapTo(Boolean.class)
                .one();
    }

    private static Update keyed(Update note, BuyerKeys buyer) {
        return note.bindArray("keys", String.class, buyer.keys())
                .bindArray("formerKeys", String.class, buyer.formerKeys())
                .bind("isSignedIn", buyer.isSignedIn());
    }

    private int redeemed(Update update, String code, UUID orderId) {
        return update.bind("code", code)
                .bind("orderId", orderId)
                .bind("now", OffsetDateTime.now(clock))
                .execute();
    }
}
