package co.cosmeticos.product.availability;

import co.cosmeticos.platform.Component;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** SQL of what can be bought of products, out of their rendered details. */
@Component
public class ProductAvailabilities {

    private static final String VERSIONS = "select id, version from product_cards where id = any(:ids)";
    private static final String SNAPSHOTS = """
            select c.id, c.version, c.active, json_build_object(
                     'productId', c.id,
                     'status', case when c.active then 'ACTIVE' else 'ARCHIVED' end,
                     'available', c.active and c.available,
                     'variants', (select coalesce(json_agg(json_build_object('sku', v.one -> 'sku', 'available', v.one -> 'available')
                                                           order by v.place), '[]')
                                    from json_array_elements(c.detail::json -> 'variants') with ordinality v (one, place)
                                   where c.active))::text json
              from product_cards c where c.id = any(:ids)
            """;

    private final Jdbi jdbi;

    @Inject
    public ProductAvailabilities(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /**
     * What could be bought of a product at a version of it.
     *
     * @param json a {@link ProductAvailability}
     */
    record Snapshot(long version, boolean isActive, String json) {}

    /** The versions of these products. One query, however many there are. */
    Map<UUID, Long> versions(Collection<UUID> ids) {
        var versions = new HashMap<UUID, Long>();
        jdbi.useHandle(handle -> handle.createQuery(VERSIONS)
                .bindArray("ids", UUID.class, ids)
                .map((row, context) -> versions.put(row.getObject("id", UUID.class), row.getLong("version")))
                .list());
        return versions;
    }

    /** These products by now. */
    Map<UUID, Snapshot> of(Collection<UUID> ids) {
        var snapshots = new HashMap<UUID, Snapshot>();
        jdbi.useHandle(handle -> handle.createQuery(SNAPSHOTS)
                .bindArray("ids", UUID.class, ids)
                .map((row, context) -> snapshots.put(
                        row.getObject("id", UUID.class),
                        new Snapshot(row.getLong("version"), row.getBoolean("active"), row.getString("json"))))
                .list());
        return snapshots;
    }
}
