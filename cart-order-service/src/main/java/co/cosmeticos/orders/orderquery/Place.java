package co.cosmeticos.orders.orderquery;

import co.cosmeticos.platform.page.Cursor;
import co.cosmeticos.platform.value.Rfc3339;
import java.time.OffsetDateTime;
import java.util.UUID;

/** The place of an order in a list by the time when it was placed: no two orders share it, and it never changes. */
record Place(OffsetDateTime createdAt, UUID id) {

    /** How many keys of a cursor it takes. */
    static final int KEYS = 2;

    /** The place in a cursor; throws {@link Cursor.Invalid}. */
    static Place of(Cursor cursor) {
        try {
            return new Place(Rfc3339.dateTime(cursor.key(0)), cursor.uuid(1));
        } catch (IllegalArgumentException e) {
            throw new Cursor.Invalid();
        }
    }

    /** The place of a listed order. */
    static Place of(OrderSummary order) {
        return new Place(order.createdAt().atOffset(java.time.ZoneOffset.UTC), UUID.fromString(order.id()));
    }
}
