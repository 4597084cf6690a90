package co.cosmeticos.product.stock;

import co.cosmeticos.platform.Component;
import co.cosmeticos.platform.outbox.AuditEventPublisher;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.logging.Logger;

/** Records a stocktake or an adjustment by an administrator. */
@Component
public class AdjustStock {

    private static final Logger LOG = Logger.getLogger(AdjustStock.class.getName());

    private final Stock stock;
    private final StockLevels levels;
    private final AuditEventPublisher audit;

    @Inject
    public AdjustStock(Stock stock, StockLevels levels, AuditEventPublisher audit) {
        this.stock = stock;
        this.levels = levels;
        this.audit = audit;
    }

    /** The level of a SKU; throws {@link StockRefused.UnknownSku}. */
    public StockLevel level(String sku) {
        return levels.find(sku).orElseThrow(() -> new StockRefused.UnknownSku(sku));
    }

    /** Sets the units on hand; throws {@link StockRefused.BelowReserved} when more are reserved. */
    @Transactional
    public StockLevel counted(String sku, int onHand, String reason, Optional<UUID> actor) {
        var before = lock(sku);
        var after = apply(
                before,
                StockChange.count(sku, onHand - before.onHand()),
                Movement.of(Movement.Kind.STOCKTAKE, reason, actor));
        return audited("stock.counted", actor, before, after);
    }

    /** Changes the units on hand by a number; throws {@link StockRefused.BelowZero} or {@link StockRefused.BelowReserved}. */
    @Transactional
    public StockLevel adjusted(String sku, int delta, String reason, Optional<UUID> actor) {
        var before = lock(sku);
        if (delta > 0 && (long) before.onHand() + delta > StockLevel.MOST) {
            throw new StockRefused.Overflow(sku);
        }
        var after = apply(before, StockChange.count(sku, delta), Movement.of(Movement.Kind.ADJUSTMENT, reason, actor));
        return audited("stock.adjusted", actor, before, after);
    }

    // The reason is free text, so it is stored with the movement and not in the audit event.
    private StockLevel audited(String action, Optional<UUID> actor, StockLevel before, StockLevel after) {
        audit.note(action, actor, before.sku(), Map.of("onHand", before.onHand()), Map.of("onHand", after.onHand()));
        return after;
    }

    private StockLevel lock(String sku) {
        return levels.lock(List.of(sku)).stream().findFirst().orElseThrow(() -> new StockRefused.UnknownSku(sku));
    }

    private StockLevel apply(StockLevel before, StockChange change, Movement why) {
        if (before.onHand() + change.onHand() < 0) {
            throw new StockRefused.BelowZero(before);
        }
        if (!before.allows(change)) {
            throw new StockRefused.BelowReserved(before);
        }
        stock.change(List.of(change), why);
        LOG.info(() -> "stock of %s: %+d by %s".formatted(change.sku(), change.onHand(), why.kind()));
        return before.after(change);
    }
}
