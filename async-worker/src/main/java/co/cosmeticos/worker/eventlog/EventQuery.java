package co.cosmeticos.worker.eventlog;

import co.cosmeticos.platform.value.Rfc3339;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Filter of events; from inclusive, to exclusive.
 *
 * @param actor user who did the action of an audit entry
 */
record EventQuery(
        Optional<String> subject,
        Optional<String> type,
        Optional<UUID> actor,
        Optional<Instant> from,
        Optional<Instant> to) {

    EventQuery {
        if (from.isPresent() && to.isPresent() && to.get().isBefore(from.get())) {
            throw new EventLogRefused.InvalidPeriod();
        }
    }

    /** Parses the query parameters; throws {@link EventLogRefused.InvalidTime} and {@link EventLogRefused.InvalidPeriod}. */
    static EventQuery of(
            @Nullable String subject,
            @Nullable String type,
            @Nullable UUID actor,
            @Nullable String from,
            @Nullable String to) {
        return new EventQuery(
                Optional.ofNullable(subject),
                Optional.ofNullable(type),
                Optional.ofNullable(actor),
                moment("from", from),
                moment("to", to));
    }

    private static Optional<Instant> moment(String field, @Nullable String text) {
        if (text == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(Rfc3339.dateTime(text).toInstant());
        } catch (IllegalArgumentException e) {
            throw new EventLogRefused.InvalidTime(field);
        }
    }
}
