package co.cosmeticos.orders.coupon;

import co.cosmeticos.platform.Component;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;
import org.jdbi.v3.core.statement.Update;
import org.jspecify.annotations.Nullable;

/** The table of coupons. */
@Component
@Transactional
public class Coupons {

    private static final String COLUMNS = """
            select code, kind, value, currency, min_subtotal_minor, max_redemptions, max_per_customer,
                   starts_at, ends_at, active, redeemed, version
              from coupons""";

    private static final String FIND = COLUMNS + " where code = :code";

    // Every sign of a code comes before the tilde.
    private static final String LIST = COLUMNS + """

             where code collate "C" >= :prefix and code collate "C" < :prefix || '~' and code collate "C" > :after
               and (:active::boolean is null or active = :active::boolean)
             order by code collate "C" limit :limit
            """;

    private static final String ADD = """
            insert into coupons (code, kind, value, currency, min_subtotal_minor, max_redemptions, max_per_customer,
                                 starts_at, ends_at, active)
            values (:code, :kind, :value, :currency, :minSubtotalMinor, :maxRedemptions::integer, :maxPerCustomer::integer,
                    :startsAt::timestamptz, :endsAt::timestamptz, :active)
            on conflict do nothing
            """;

    private static final String CHANGE = """
            update coupons
               set kind = :kind, value = :value, currency = :currency, min_subtotal_minor = :minSubtotalMinor,
                   max_redemptions = :maxRedemptions::integer, max_per_customer = :maxPerCustomer::integer,
                   starts_at = :startsAt::timestamptz, ends_at = :endsAt::timestamptz, active = :active, version = version + 1
             where code = :code
            """;

    private final Jdbi jdbi;

    @Inject
    public Coupons(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** The coupon of this code, whatever its state. */
    public Optional<Coupon> find(String code) {
        return find(FIND, code);
    }

    /** The same, which nobody changes or redeems until this transaction ends. */
    Optional<Coupon> lock(String code) {
        return find(FIND + " for update", code);
    }

    private Optional<Coupon> find(String sql, String code) {
        return jdbi.withHandle(handle ->
                handle.createQuery(sql).bind("code", code).map(Coupons::coupon).findOne());
    }

    /** The coupon of this code; throws {@link CouponRefused.Unknown}. */
    public Coupon get(String code) {
        return find(code).orElseThrow(CouponRefused.Unknown::new);
    }

    /** Coupons whose codes begin so, those that are active, or not, or all, by code, after this one. */
    List<Coupon> list(String prefix, @Nullable Boolean active, String after, int limit) {
        return jdbi.withHandle(handle -> handle.createQuery(LIST)
                .bind("prefix", prefix)
                .bind("active", active)
                .bind("after", after)
                .bind("limit", limit)
                .map(Coupons::coupon)
                .list());
    }

    boolean add(Coupon coupon) {
        return jdbi.withHandle(handle -> bind(handle.createUpdate(ADD), coupon).execute()) == 1;
    }

    /** Writes the terms of a coupon that this transaction has locked. */
    void change(Coupon coupon) {
        jdbi.useHandle(handle -> bind(handle.createUpdate(CHANGE), coupon).execute());
    }

    private static Update bind(Update update, Coupon coupon) {
        return update.bindMethods(coupon)
                .bindMethods(coupon.rule())
                .bindMethods(coupon.limits())
                .bindMethods(coupon.validity());
    }

    private static Coupon coupon(ResultSet row, StatementContext context) throws SQLException {
        return new Coupon(
                row.getString("code"),
                new CouponRule(
                        Coupon.Kind.valueOf(row.getString("kind")),
                        row.getLong("value"),
                        row.getString("currency"),
                        row.getLong("min_subtotal_minor")),
                new Coupon.Limits(
                        row.getObject("max_redemptions", Integer.class),
                        row.getObject("max_per_customer", Integer.class)),
                new Coupon.Validity(
                        row.getObject("starts_at", OffsetDateTime.class),
                        row.getObject("ends_at", OffsetDateTime.class)),
                row.getBoolean("active"),
                row.getInt("redeemed"),
                row.getLong("version"));
    }
}
