package co.cosmeticos.product.catalog;

import co.cosmeticos.platform.Component;
import co.cosmeticos.platform.http.EntityTags;
import co.cosmeticos.platform.outbox.AuditEventPublisher;
import co.cosmeticos.platform.outbox.Outbox;
import co.cosmeticos.platform.value.Ids;
import co.cosmeticos.product.listing.ProductReadModel;
import co.cosmeticos.product.stock.Movement;
import co.cosmeticos.product.stock.Stock;
import co.cosmeticos.product.stock.StockLevel;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.logging.Logger;
import java.util.stream.IntStream;

/** Creates or changes a product: its variants, the stock of new SKUs, its read model and its event. */
@Component
public class SaveProduct {

    private static final Logger LOG = Logger.getLogger(SaveProduct.class.getName());

    private final Products products;
    private final Stock stock;
    private final ProductReadModel productReadModel;
    private final Outbox outbox;
    private final AuditEventPublisher audit;

    @Inject
    public SaveProduct(
            Products products,
            Stock stock,
            ProductReadModel productReadModel,
            Outbox outbox,
            AuditEventPublisher audit) {
        this.products = products;
        this.stock = stock;
        this.productReadModel = productReadModel;
        this.outbox = outbox;
        this.audit = audit;
    }

    /** Creates a product; throws {@link ProductRefused.SlugTaken} or {@link ProductRefused.SkuTaken}. */
    @Transactional
    public UUID create(ProductDraft draft, Optional<UUID> actor) {
        var id = insert(draft.withDefaultSlug(draft.slugOrDerived()), actor);
        productReadModel.publish(List.of(id));
        audit.note("product.created", actor, id.toString(), null, productReadModel.detail(id));
        LOG.info(() -> "product created: " + id);
        return id;
    }

    /**
     * Changes a product to the draft, if it still has an expected version; variants that it does not name go off sale, and
     * without a slug it keeps its own. Throws {@link ProductRefused.StockOfKnownSku} when the draft sets stock of an existing
     * SKU.
     */
    @Transactional
    public void change(
            UUID id, EntityTags expected, Function<Products.Defaults, ProductDraft> drafted, Optional<UUID> actor) {
        var kept = products.lock(id).orElseThrow(() -> new ProductRefused.NotFound(id.toString()));
        expected.require(productReadModel.lock(id).orElse(0));
        var draft = drafted.apply(kept).withDefaultSlug(kept.slug());
        var before = productReadModel.detail(id);
        var known = ownSkus(id, draft);
        requireNoStock(draft, known);
        products.retireOthers(id, draft.skus());
        update(id, draft, inOrder(draft), known, actor);
        productReadModel.publish(List.of(id));
        audit.note("product.changed", actor, id.toString(), before, productReadModel.detail(id));
        LOG.info(() -> "product changed: " + id);
    }

    /**
     * Creates a product, or changes the one that was read and locked, within a larger transaction, which updates the read
     * model afterwards. Variants that the draft does not name stay as they are; throws {@link ProductRefused.Inconsistent} when
     * they and the draft would be inconsistent.
     */
    @Transactional(TxType.MANDATORY)
    public Saved upsert(ProductDraft draft, Optional<StoredProduct> known, Optional<UUID> actor) {
        if (known.isEmpty()) {
            return new Saved(insert(draft, actor), true);
        }
        var id = known.get().id();
        known.get().without(draft.skus()).require(draft);
        update(id, draft, known.get().places(draft.skus()), ownSkus(id, draft), actor);
        return new Saved(id, false);
    }

    /** The product that was written, and whether it is new. */
    public record Saved(UUID id, boolean isNew) {}

    private UUID insert(ProductDraft draft, Optional<UUID> actor) {
        var id = Ids.next();
        var known = ownSkus(id, draft);
        products.insert(id, draft);
        saveVariants(id, draft, inOrder(draft), known, actor);
        outbox.append(new ProductEvent.Created(
                id, draft.slugOrDerived().text(), draft.status().name()));
        return id;
    }

    private static List<Integer> inOrder(ProductDraft draft) {
        return IntStream.range(0, draft.variants().size()).boxed().toList();
    }

    // Stock of an existing SKU may have been reserved meanwhile: it changes by stocktakes and adjustments, with a
    // reason.
    private static void requireNoStock(ProductDraft draft, Set<String> known) {
        var places = IntStream.range(0, draft.variants().size())
                .filter(place -> draft.variants().get(place).onHand() != null)
                .filter(place -> known.contains(draft.variants().get(place).sku()))
                .boxed()
                .toList();
        if (!places.isEmpty()) {
            throw new ProductRefused.StockOfKnownSku(places);
        }
    }

    private void update(UUID id, ProductDraft draft, List<Integer> places, Set<String> known, Optional<UUID> actor) {
        if (!known.isEmpty()) {
            products.vacatePositions(id, known);
        }
        products.update(id, draft);
        saveVariants(id, draft, places, known, actor);
        outbox.append(new ProductEvent.Updated(
                id, draft.slugOrDerived().text(), draft.status().name()));
    }

    // SKUs of the draft that its product has already.
    private Set<String> ownSkus(UUID id, ProductDraft draft) {
        var owners = products.owners(draft.skus());
        var elsewhere = owners.entrySet().stream()
                .filter(owner -> !owner.getValue().equals(id))
                .map(Map.Entry::getKey)
                .toList();
        if (!elsewhere.isEmpty()) {
            throw new ProductRefused.SkuTaken(elsewhere);
        }
        return owners.keySet();
    }

    private void saveVariants(
            UUID id, ProductDraft draft, List<Integer> places, Set<String> known, Optional<UUID> actor) {
        products.saveVariants(id, draft, places);
        var opening = draft.variants().stream()
                .filter(variant -> !known.contains(variant.sku()))
                .map(variant -> new StockLevel(variant.sku(), variant.opening(), 0))
                .toList();
        if (!opening.isEmpty()) {
            stock.open(opening, Movement.of(Movement.Kind.OPENING, "", actor));
        }
    }
}
