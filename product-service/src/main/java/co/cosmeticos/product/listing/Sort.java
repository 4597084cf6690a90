package co.cosmeticos.product.listing;

import co.cosmeticos.platform.page.Cursor;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Sort orders of a list, each served by an index; the id breaks ties. */
enum Sort {
    NEWEST("newest", "", "desc", "<"),
    PRICE("price", "price_minor", "asc", ">"),
    PRICE_DOWN("-price", "price_minor", "desc", "<"),
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

    static Optional<Sort> of(String label) {
        return Arrays.stream(values()).filter(sort -> sort.label.equals(label)).findFirst();
    }

    /** The statement for the first page, or for one after a cursor. */
    String statement(boolean after) {
        var key = column.isEmpty() ? "s.product_id" : "s.%s, s.product_id".formatted(column);
        var place = column.isEmpty() ? ":id" : ":key, :id";
        var order = column.isEmpty()
                ? "s.product_id " + direction
                : "s.%s %s, s.product_id %s".formatted(column, direction, direction);
        return """
                with page as (
                  select s.product_id, s.price_minor, s.sort_name from product_listings s
                   where s.listing = listing_key(:brand, :category) %s order by %s limit :limit)
                select s.product_id id, s.price_minor, s.sort_name, c.card json
                  from page s join product_cards c on c.id = s.product_id order by %s
                """.formatted(after ? "and (%s) %s (%s)".formatted(key, beyond, place) : "", order, order);
    }

    /** Number of keys in a cursor of this order. */
    int keys() {
        return column.isEmpty() ? 1 : 2;
    }

    Cursor place(ProductListings.Row row, QueryFingerprint fingerprint) {
        return switch (this) {
            case NEWEST -> fingerprint.place(row.id());
            case PRICE, PRICE_DOWN -> fingerprint.place(row.priceMinor(), row.id());
            case NAME -> fingerprint.place(row.sortName(), row.id());
        };
    }

    /** Value of {@code :key}; empty in an order without one. */
    @Nullable Object key(Cursor after) {
        return switch (this) {
            case NEWEST -> null;
            case PRICE, PRICE_DOWN -> after.number(0);
            case NAME -> after.key(0);
        };
    }
}
