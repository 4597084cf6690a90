package co.cosmeticos.product.stock;

import co.cosmeticos.platform.Component;
import co.cosmeticos.platform.outbox.Outbox;
import co.cosmeticos.product.listing.ProductReadModel;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Changes stock within the transaction of the caller, all changes or none: writes the ledger, the read model where
 * availability flips, and the event {@code stock.low}. No other class changes stock.
 */
@Component
public class Stock {

    private final StockLevels levels;
    private final ProductReadModel productReadModel;
    private final Outbox outbox;
    private final StockSettings settings;

    @Inject
    public Stock(StockLevels levels, ProductReadModel productReadModel, Outbox outbox, StockSettings settings) {
        this.levels = levels;
        this.productReadModel = productReadModel;
        this.outbox = outbox;
        this.settings = settings;
    }

    /** Creates the stock levels of new SKUs. */
    @Transactional(TxType.MANDATORY)
    public void open(List<StockLevel> opening, Movement why) {
        levels.open(opening, why);
    }

    /**
     * Applies these changes, one per SKU. Throws {@link StockRefused.UnknownSku}, or {@link StockRefused.OutOfStock} with
     * every SKU that has too few units.
     */
    @Transactional(TxType.MANDATORY)
    public void change(List<StockChange> changes, Movement why) {
        var steps = make(changes, why);
        productReadModel.availabilityFlipped(steps.stream()
                .filter(Step::flips)
                .map(step -> step.before().sku())
                .toList());
    }

    private List<Step> make(List<StockChange> changes, Movement why) {
        var steps = lock(changes);
        var lacking = steps.stream()
                .filter(step -> !step.isAllowed())
                .map(step -> step.before().sku())
                .toList();
        if (!lacking.isEmpty() || levels.change(changes) != changes.size()) {
            throw new StockRefused.OutOfStock(lacking);
        }
        if (changes.stream().anyMatch(change -> change.onHand() != 0)) {
            levels.record(changes, why);
        }
        publishLow(steps);
        return steps;
    }

    /**
     * Sets the units on hand of these SKUs, to the reserved units where those are more. The caller updates the read model
     * afterwards: the cards of a transaction must be locked together, in their order.
     */
    @Transactional(TxType.MANDATORY)
    public void count(Map<String, Integer> onHand, Movement why) {
        var changes = levels.lock(onHand.keySet()).stream()
                .map(level -> {
                    var counted = onHand.getOrDefault(level.sku(), level.onHand());
                    return StockChange.count(level.sku(), Math.max(counted, level.reserved()) - level.onHand());
                })
                .filter(change -> change.onHand() != 0)
                .toList();
        if (!changes.isEmpty()) {
            make(changes, why);
        }
    }

    private List<Step> lock(List<StockChange> changes) {
        var bySku = levels.lock(changes.stream().map(StockChange::sku).toList()).stream()
                .collect(Collectors.toMap(StockLevel::sku, Function.identity()));
        return changes.stream()
                .map(change -> Optional.ofNullable(bySku.get(change.sku()))
                        .map(level -> new Step(level, change))
                        .orElseThrow(() -> new StockRefused.UnknownSku(change.sku())))
                .toList();
    }

    private void publishLow(List<Step> steps) {
        steps.stream()
                .filter(step -> step.sinksTo(settings.lowThreshold()))
                .map(Step::after)
                .forEach(level -> outbox.append(new StockEvent.Low(level.sku(), level.available())));
    }

    /** A locked level with the change to apply. */
    private record Step(StockLevel before, StockChange change) {

        StockLevel after() {
            return before.after(change);
        }

        boolean isAllowed() {
            return before.allows(change);
        }

        boolean flips() {
            return before.available() > 0 != after().available() > 0;
        }

        boolean sinksTo(int threshold) {
            return before.available() > threshold && after().available() <= threshold;
        }
    }
}
