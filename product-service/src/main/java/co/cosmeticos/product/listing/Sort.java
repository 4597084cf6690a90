package co.cosmeticos.product.listing;

import co.cosmeticos.platform.page.Cursor;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The orders of a list, each a walk along an index; products without a difference stand in the order of their ids. */
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

    /** The statement for the page after a place, or for the first. */
    String statement(boolean after) {
        var key = column.isEmpty() ? "s.product_id" : "s.%s, s.product_id".formatted(column);
        var place = column.isEmpty() ? ":id" : ":key, :id";
        var order = column.isEmpty()
                ? "s.product_id " + direction
                : "s.%s %s, s.product_id %s".formatted(column, direction, direction);
        return """
                with page as (
                  select s.product_id, s.price_minor, s.sort_name from product_listings s
                   where s.listing = :listing %s order by %s limit :limit)
                select s.product_id id, s.price_minor, s.sort_name, c.card json
                  from page s join product_cards c on c.id = s.product_id order by %s
                """.formatted(after ? "and (%s) %s (%s)".formatted(key, beyond, place) : "", order, order);
    }

    /** How many keys name a place in this order. */
    int keys() {
        return column.isEmpty() ? 1 : 2;
    }

    Cursor place(ProductListings.Row row, ListMark mark) {
        return switch (this) {
            case NEWEST -> mark.place(row.id());
            case PRICE, PRICE_DOWN -> mark.place(row.priceMinor(), row.id());
            case NAME -> mark.place(row.sortName(), row.id());
        };
    }

    /** What to bind as {@code :key}; nothing in an order without one. */
    @Nullable Object key(Cursor after) {
        return switch (this) {
            case NEWEST -> null;
            case PRICE, PRICE_DOWN -> after.number(0);
            case NAME -> after.key(0);
        };
    }
}
