package co.cosmeticos.product.listing;

import co.cosmeticos.platform.Component;
import co.cosmeticos.platform.page.QueryFingerprint;
import co.cosmeticos.platform.problem.NotFound;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** SQL of product details, stored as rendered JSON. */
@Component
public class ProductDetails {

    private static final Pattern UUID_FORM = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");
    private static final String BY_ID =
            "select id, version, detail json from product_cards where id = :key and (active or :all)";
    private static final String BY_SLUG =
            "select id, version, detail json from product_cards where slug = :key and (active or :all)";
    private static final String VARIANTS = """
            select v.position, v.sku, json_build_object(
                     'sku', v.sku,
                     'options', (select coalesce(json_object_agg(n.name, v.option_values[n.place]), '{}')
                                   from unnest(p.option_names) with ordinality n (name, place)
                                  where v.option_values[n.place] is not null),
                     'priceMinor', v.price_minor, 'currency', p.currency, 'available', l.on_hand > l.reserved and p.status = 'ACTIVE')::text json
              from variants v join products p on p.id = v.product_id join stock_levels l on l.sku = v.sku
             where v.product_id = :id and v.active and (v.position, v.sku) > (:position, :sku)
             order by v.position, v.sku limit :limit
            """;

    private final Jdbi jdbi;

    @Inject
    public ProductDetails(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** A rendered detail with its version, which is its entity tag. */
    public record Detail(UUID id, long version, String json) {}

    /** A rendered variant with its position in the product. */
    record VariantRow(int position, String sku, String json) implements JsonPage.Row {}

    /** The product with this id or slug; archived ones for administrators only. Throws {@link NotFound}. */
    public Detail find(String idOrSlug, boolean archivedToo) {
        return jdbi.withHandle(handle -> UUID_FORM.matcher(idOrSlug).matches()
                        // A slug older than the rule against it may have the form of an id.
                        ? find(handle, BY_ID, UUID.fromString(idOrSlug), archivedToo)
                                .or(() -> find(handle, BY_SLUG, idOrSlug, archivedToo))
                        : find(handle, BY_SLUG, idOrSlug, archivedToo))
                .orElseThrow(() -> new NotFound("There is no such product."));
    }

    private static Optional<Detail> find(Handle handle, String statement, Object key, boolean archivedToo) {
        return handle.createQuery(statement)
                .bind("key", key)
                .bind("all", archivedToo)
                .map((row, context) ->
                        new Detail(row.getObject("id", UUID.class), row.getLong("version"), row.getString("json")))
                .findOne();
    }

    /** The variants of a product in their order. */
    JsonPage variants(UUID id, int limit, @Nullable String place) {
        var fingerprint = QueryFingerprint.of("variants", id);
        var after = fingerprint.parse(place, 2);
        List<VariantRow> rows = jdbi.withHandle(handle -> handle.createQuery(VARIANTS)
                .bind("id", id)
                .bind("position", after == null ? -1 : JsonPage.intKey(after, 0))
                .bind("sku", after == null ? "" : after.key(1))
                .bind("limit", limit + 1)
                .map((row, context) ->
                        new VariantRow(row.getInt("position"), row.getString("sku"), row.getString("json")))
                .list());
        return JsonPage.of(rows, limit, row -> fingerprint.place(row.position(), row.sku()));
    }
}
