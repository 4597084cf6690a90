package co.cosmeticos.product.listing;

import co.cosmeticos.platform.page.Cursor;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

/** SQL of a page of products, as {@link Sort#page} selects it: cards in their order, and one row that totals them. */
public final class PageRows {

    private PageRows() {}

    /** Binds the place behind which the page begins. */
    public static void bind(Query query, Sort sort, Cursor after) {
        query.bind("id", after.uuid(sort.keys() - 1));
        if (sort.keys() > 1) {
            query.bind("key", sort.key(after));
        }
    }

    /** Runs the statement. */
    public static ProductPage.Rows of(Query query) {
        var rows = new ArrayList<ProductPage.Row>();
        var totals = query.map((row, context) -> row(row, rows)).list().stream()
                .flatMap(Optional::stream)
                .findFirst()
                .orElseThrow();
        return new ProductPage.Rows(rows, totals.total(), totals.facets());
    }

    private record Totals(long total, @Nullable String facets) {}

    private static Optional<Totals> row(ResultSet row, List<ProductPage.Row> rows) throws SQLException {
        var id = row.getObject("id", UUID.class);
        if (id == null) {
            return Optional.of(new Totals(row.getLong("total"), row.getString("facets")));
        }
        rows.add(new ProductPage.Row(
                id,
                row.getInt("score"),
                row.getLong("price_minor"),
                row.getString("sort_name"),
                row.getString("json")));
        return Optional.empty();
    }
}
