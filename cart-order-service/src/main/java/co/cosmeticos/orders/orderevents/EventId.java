package co.cosmeticos.orders.orderevents;

import org.jspecify.annotations.Nullable;

/** The ids of events: how many there were by then. */
final class EventId {

    private static final int MOST_DIGITS = 6;

    private EventId() {}

    /** The id that a client was told last; 0 where it names none of ours. */
    static int parse(@Nullable String text) {
        return text == null
                        || text.isEmpty()
                        || text.length() > MOST_DIGITS
                        || !text.chars().allMatch(sign -> sign >= '0' && sign <= '9')
                ? 0
                : Integer.parseInt(text);
    }
}
