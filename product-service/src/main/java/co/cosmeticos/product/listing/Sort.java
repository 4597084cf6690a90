package co.cosmeticos.product.listing;

import co.cosmeticos.platform.page.Cursor;
import co.cosmeticos.platform.page.QueryFingerprint;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Sort orders of a list, each served by an index, and of search results; the id breaks ties. */
public enum Sort {
    /** The best hits of a search first; it needs words. */
    RELEVANCE("relevance", "score", "desc", "<"),
    /** The newest products first. */
    NEWEST("newest", "", "desc", "<"),
    /** The lowest prices first. */
    PRICE("price", "price_minor", "asc", ">"),
    /** The highest prices first. */
    PRICE_DOWN("-price", "price_minor", "desc", "<"),
    /** By name. */
    NAME("name", "sort_name", "asc", ">");

    private final String label;
    private final String column;
    private final String direction;
    private final String beyond;

    Sort(String label, String column, String direction, String beyond) {
        this.label = label;
        this.column = column;
        this.direction = direction;
        this.beyond = beyond;
    }

    /** The order with this name in a request. */
    public static Optional<Sort> of(String label) {
        return Arrays.stream(values()).filter(sort -> sort.label.equals(label)).findFirst();
    }

    /** The SQL of a page of hits, with a row more that totals them; {@code hits} gives id, score, price_minor and sort_name. */
    public String page(String hits, boolean after, String total, String facets) {
        return """
                page as (
                  select h.id, h.score, h.price_minor, h.sort_name from %s %s order by %s limit :limit)
                select p.id, p.score, p.price_minor, p.sort_name, c.card json, null::bigint total, null::text facets
                  from page p join product_cards c on c.id = p.id
                union all
                select null, null, null, null, null, (%s), (%s)
                 order by %s
                """.formatted(
                        hits, after ? "and " + behind() : "", order("h.", ""), total, facets, order("", " nulls last"));
    }

    private String behind() {
        return column.isEmpty()
                ? "h.id %s :id".formatted(beyond)
                : "(h.%s, h.id) %s (:key, :id)".formatted(column, beyond);
    }

    private String order(String alias, String nulls) {
        var id = alias + "id " + direction + nulls;
        return column.isEmpty() ? id : alias + column + " " + direction + nulls + ", " + id;
    }

    /** Number of keys in a cursor of this order. */
    public int keys() {
        return column.isEmpty() ? 1 : 2;
    }

    Cursor place(ProductPage.Row row, QueryFingerprint fingerprint) {
        return switch (this) {
            case RELEVANCE -> fingerprint.place(row.score(), row.id());
            case NEWEST -> fingerprint.place(row.id());
            case PRICE, PRICE_DOWN -> fingerprint.place(row.priceMinor(), row.id());
            case NAME -> fingerprint.place(row.sortName(), row.id());
        };
    }

    /** Value of {@code :key}; empty in an order without one. */
    public @Nullable Object key(Cursor after) {
        return switch (this) {
            case RELEVANCE -> JsonPage.intKey(after, 0);
            case NEWEST -> null;
            case PRICE, PRICE_DOWN -> after.number(0);
            case NAME -> after.key(0);
        };
    }
}
