package co.cosmeticos.product.stock;

import co.cosmeticos.platform.Component;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/**
 * SQL of lists of stock. Levels below a number are looked for from SKU to SKU: an index by what is available would have to be
 * written with each reservation, for a list that staff alone reads.
 */
@Component
public class StockLists {

    private static final String BELOW = """
            select l.sku, l.on_hand, l.reserved, p.id product_id, p.slug, p.name
              from stock_levels l join variants v on v.sku = l.sku join products p on p.id = v.product_id
             where l.on_hand - l.reserved < :below and v.active and p.status = 'ACTIVE' and l.sku > :after
             order by l.sku limit :limit
            """;
    private static final String MOVEMENTS = """
            select id, kind, delta, on_hand, reason, reference, actor, at from stock_movements
             where sku = :sku and id < :before order by id desc limit :limit
            """;
    private static final String IS_KNOWN = "select exists (select 1 from stock_levels where sku = :sku)";

    private final Jdbi jdbi;

    @Inject
    public StockLists(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /**
     * The stock of a SKU in a list, in units, with its product.
     *
     * @param sku stock-keeping unit
     * @param onHand units in the warehouse
     * @param reserved units of them that are reserved for orders
     * @param available units that can be sold: on hand less reserved
     * @param productId UUID of the product
     * @param productSlug slug of the product
     * @param productName name of the product
     */
    @Schema(name = "ListedStock")
    public record ListedStock(
            @NotNull String sku,
            int onHand,
            int reserved,
            int available,
            @NotNull UUID productId,
            @NotNull String productSlug,
            @NotNull String productName) {}

    /**
     * A movement of stock in the ledger of a SKU.
     *
     * @param id number of the movement, rising with time
     * @param kind {@code OPENING}, {@code STOCKTAKE}, {@code ADJUSTMENT}, {@code SALE} or {@code RETURN}
     * @param delta units that came in, or went out when negative
     * @param onHand units on hand after it
     * @param reason why, as staff entered it; empty where nobody did
     * @param orderId order that it was for; absent where it was for none
     * @param at when it was recorded
     * @param actor user or integration client that entered it; absent where nobody did
     */
    @Schema(name = "StockMovement")
    public record LedgerEntry(
            long id,
            @NotNull String kind,
            int delta,
            int onHand,
            @NotNull String reason,
            @Nullable UUID orderId,
            @NotNull Instant at,
            @Nullable UUID actor) {}

    /** The stock of SKUs on sale behind this one, of fewer available units. */
    List<ListedStock> below(int available, String after, int limit) {
        return jdbi.withHandle(handle -> handle.createQuery(BELOW)
                .bind("below", available)
                .bind("after", after)
                .bind("limit", limit)
                .map((row, context) -> new ListedStock(
                        row.getString("sku"),
                        row.getInt("on_hand"),
                        row.getInt("reserved"),
                        row.getInt("on_hand") - row.getInt("reserved"),
                        row.getObject("product_id", UUID.class),
                        row.getString("slug"),
                        row.getString("name")))
                .list());
    }

    /** The movements of a SKU before this one, the newest first. */
    List<LedgerEntry> movements(String sku, long before, int limit) {
        return jdbi.withHandle(handle -> handle.createQuery(MOVEMENTS)
                .bind("sku", sku)
                .bind("before", before)
                .bind("limit", limit)
                .map((row, context) -> new LedgerEntry(
                        row.getLong("id"),
                        row.getString("kind"),
                        row.getInt("delta"),
                        row.getInt("on_hand"),
                        java.util.Objects.requireNonNullElse(row.getString("reason"), ""),
                        row.getObject("reference", UUID.class),
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        row.getObject("actor", UUID.class)))
                .list());
    }

    /** Whether there is stock of this SKU, be it none. */
    boolean isKnown(String sku) {
        return jdbi.withHandle(handle -> handle.createQuery(IS_KNOWN)
                .bind("sku", sku)
                .mapTo(Boolean.class)
                .one());
    }
}
