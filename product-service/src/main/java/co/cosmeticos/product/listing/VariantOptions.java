package co.cosmeticos.product.listing;

import co.cosmeticos.platform.Component;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** SQL of the option values of the variants on sale, as filters and facets compare them: by number, whatever their spelling. */
@Component
class VariantOptions {

    private static final String KNOW = """
            insert into option_values (key, name, value)
            select distinct on (k.key) k.key, k.name, k.value
              from (select option_key(n.name, v.option_values[n.place]) key, n.name, v.option_values[n.place] value
                      from variants v join products p on p.id = v.product_id,
                           unnest(p.option_names) with ordinality n (name, place)
                     where v.product_id = any(:ids) and v.active and v.option_values[n.place] is not null) k
             where not exists (select 1 from option_values o where o.key = k.key)
             order by k.key, k.name, k.value
            on conflict do nothing
            """;
    private static final String CLEAR = "delete from variant_options where product_id = any(:ids)";
    private static final String PLACE = """
            insert into variant_options (product_id, sku, value_ids)
            select v.product_id, v.sku, array_agg(o.id order by n.place)
              from variants v join products p on p.id = v.product_id,
                   unnest(p.option_names) with ordinality n (name, place),
                   option_values o
             where v.product_id = any(:ids) and v.active and o.key = option_key(n.name, v.option_values[n.place])
             group by v.product_id, v.sku
            """;

    /** Writes the option values of these products anew, in the transaction of their change. */
    void replace(Handle handle, List<UUID> ids) {
        for (var statement : List.of(KNOW, CLEAR, PLACE)) {
            handle.createUpdate(statement).bindArray("ids", UUID.class, ids).execute();
        }
    }
}
