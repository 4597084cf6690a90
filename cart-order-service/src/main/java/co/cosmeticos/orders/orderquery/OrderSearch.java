package co.cosmeticos.orders.orderquery;

import co.cosmeticos.orders.order.OrderStatus;
import co.cosmeticos.platform.page.Cursor;
import co.cosmeticos.platform.page.QueryFingerprint;
import co.cosmeticos.platform.value.EmailAddress;
import co.cosmeticos.platform.value.TaxId;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A search of staff for orders: all of what is given has to hold. What is searched for is never logged: it may be a
 * person's.
 *
 * @param placed when they were placed
 */
record OrderSearch(
        @Nullable String number,
        @Nullable OrderStatus status,
        @Nullable EmailAddress email,
        @Nullable TaxId taxId,
        @Nullable UUID userId,
        SearchedPeriod placed) {

    /** The values that are searched for, by the names of their filters; those not given are absent. */
    Map<String, Object> values() {
        var values = new TreeMap<String, Object>();
        put(values, "number", number);
        put(values, "status", status);
        put(values, "email", email == null ? null : email.text());
        put(values, "taxId", taxId == null ? null : taxId.value());
        put(values, "userId", userId);
        put(values, "from", placed.from());
        put(values, "to", placed.to());
        return values;
    }

    private static void put(Map<String, Object> values, String name, @Nullable Object value) {
        if (value != null) {
            values.put(name, value);
        }
    }

    /** The place of an order in this search alone: the cursor of another would go on anywhere. */
    Cursor place(Place place) {
        return fingerprint().place(place.createdAt(), place.id());
    }

    /** The place after which the page begins; throws {@link Cursor.Invalid}. */
    @Nullable Place parse(@Nullable String after) {
        var cursor = fingerprint().parse(after, Place.KEYS);
        return cursor == null ? null : Place.of(cursor);
    }

    private QueryFingerprint fingerprint() {
        return QueryFingerprint.of("orders", values());
    }
}
