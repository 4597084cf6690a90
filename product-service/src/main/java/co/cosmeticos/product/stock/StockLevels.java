package co.cosmeticos.product.stock;

import co.cosmeticos.platform.Component;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;

/**
 * SQL of stock levels and their ledger. Rows are always locked in the order of their SKUs, {@code for no key update}, which
 * does not block rows that reference them.
 */
@Component
public class StockLevels {

    private static final String FIND = "select sku, on_hand, reserved from stock_levels where sku = :sku";
    private static final String LOCK = """
            select sku, on_hand, reserved from stock_levels where sku = any(:skus) order by sku for no key update
            """;
    private static final String OPEN = """
            with opened as (
              insert into stock_levels (sku, on_hand)
              select s.sku, s.on_hand from unnest(:skus, :onHands) s (sku, on_hand) order by s.sku
              returning sku, on_hand)
            insert into stock_movements (sku, kind, delta, on_hand, reason, actor)
            select o.sku, 'OPENING', o.on_hand, o.on_hand, :reason, :actor::uuid from opened o where o.on_hand > 0
            """;
    private static final String CHANGE = """
            update stock_levels l set on_hand = l.on_hand + c.on_hand, reserved = l.reserved + c.reserved
              from unnest(:skus, :onHands, :reserved) c (sku, on_hand, reserved)
             where l.sku = c.sku and l.reserved + c.reserved >= 0
               and l.on_hand + c.on_hand >= l.reserved + c.reserved
            """;
    private static final String RECORD = """
            insert into stock_movements (sku, kind, delta, on_hand, reason, reference, actor)
            select l.sku, :kind, c.delta, l.on_hand, :reason, :reference::uuid, :actor::uuid
              from unnest(:skus, :deltas) c (sku, delta) join stock_levels l on l.sku = c.sku
             where c.delta <> 0
            """;

    private final Jdbi jdbi;

    @Inject
    public StockLevels(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    Optional<StockLevel> find(String sku) {
        return jdbi.withHandle(handle -> handle.createQuery(FIND)
                .bind("sku", sku)
                .map(ConstructorMapper.of(StockLevel.class))
                .findOne());
    }

    List<StockLevel> lock(Collection<String> skus) {
        return jdbi.withHandle(handle -> handle.createQuery(LOCK)
                .bindArray("skus", String.class, List.copyOf(skus))
                .map(ConstructorMapper.of(StockLevel.class))
                .list());
    }

    void open(List<StockLevel> levels, Movement why) {
        jdbi.useHandle(handle -> handle.createUpdate(OPEN)
                .bindArray(
                        "skus",
                        String.class,
                        levels.stream().map(StockLevel::sku).toList())
                .bindArray(
                        "onHands",
                        Integer.class,
                        levels.stream().map(StockLevel::onHand).toList())
                .bind("reason", why.reason())
                .bind("actor", why.actor().orElse(null))
                .execute());
    }

    /** Applies the changes that the levels allow, and returns their number. */
    int change(List<StockChange> changes) {
        return jdbi.withHandle(handle -> handle.createUpdate(CHANGE)
                .bindArray(
                        "skus",
                        String.class,
                        changes.stream().map(StockChange::sku).toList())
                .bindArray(
                        "onHands",
                        Integer.class,
                        changes.stream().map(StockChange::onHand).toList())
                .bindArray(
                        "reserved",
                        Integer.class,
                        changes.stream().map(StockChange::reserved).toList())
                .execute());
    }

    void record(List<StockChange> changes, Movement why) {
        jdbi.useHandle(handle -> handle.createUpdate(RECORD)
                .bindArray(
                        "skus",
                        String.class,
                        changes.stream().map(StockChange::sku).toList())
                .bindArray(
                        "deltas",
                        Integer.class,
                        changes.stream().map(StockChange::onHand).toList())
                .bind("kind", why.kind().name())
                .bind("reason", why.reason())
                .bind("reference", why.reference().orElse(null))
                .bind("actor", why.actor().orElse(null))
                .execute());
    }
}
