package co.cosmeticos.product.quote;

import co.cosmeticos.platform.Component;
import co.cosmeticos.product.listing.ListingSettings;
import jakarta.inject.Inject;
import java.sql.Array;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** SQL of quotes: current price and available units of SKUs. */
@Component
public class Quotes {

    // LATERAL, row by row: the planner does not know how few SKUs there are, and would scan the whole tables.
    private static final String OF = """
            select v.sku, v.product_id, p.slug, p.name, p.images[1] image, p.option_names, v.option_values,
                   v.price_minor, p.currency, l.on_hand - l.reserved available
              from unnest(:skus) s (sku)
             cross join lateral (select * from variants where sku = s.sku and active limit 1) v
             cross join lateral (select * from products where id = v.product_id and status = 'ACTIVE' limit 1) p
             cross join lateral (select * from stock_levels where sku = s.sku limit 1) l
             order by v.sku
            """;

    private final Jdbi jdbi;
    private final ListingSettings settings;

    @Inject
    public Quotes(Jdbi jdbi, ListingSettings settings) {
        this.jdbi = jdbi;
        this.settings = settings;
    }

    record Row(
            String sku,
            UUID productId,
            String slug,
            String name,
            Optional<String> image,
            List<String> optionNames,
            List<String> optionValues,
            long priceMinor,
            String currency,
            int available) {}

    /** The quotes of these SKUs, without those not on sale. */
    List<Quote> of(Collection<String> skus) {
        List<Row> rows = jdbi.withHandle(handle -> handle.createQuery(OF)
                .bindArray("skus", String.class, List.copyOf(skus))
                .map((row, context) -> new Row(
                        row.getString("sku"),
                        row.getObject("product_id", UUID.class),
                        row.getString("slug"),
                        row.getString("name"),
                        Optional.ofNullable(row.getString("image")),
                        texts(row.getArray("option_names")),
                        texts(row.getArray("option_values")),
                        row.getLong("price_minor"),
                        row.getString("currency"),
                        row.getInt("available")))
                .list());
        return rows.stream().map(row -> Quote.of(row, settings)).toList();
    }

    private static List<String> texts(Array array) throws SQLException {
        return Arrays.stream((Object[]) array.getArray()).map(String::valueOf).toList();
    }
}
