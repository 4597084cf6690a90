package co.cosmeticos.orders.answer;

import co.cosmeticos.platform.idempotency.IdempotencyRecords;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An answer as it goes out, byte for byte. */
public record Answer(int status, String body, @Nullable String location) {

    private static final int FIRST_ERROR = 400;

    /** The stored answer, if the request has been decided. */
    public static Optional<Answer> of(IdempotencyRecords.Used used) {
        var status = used.status();
        var body = used.body();
        return status == null || body == null
                ? Optional.empty()
                : Optional.of(new Answer(status, body, used.location()));
    }

    /** Whether it is a problem document. */
    public boolean isProblem() {
        return status >= FIRST_ERROR;
    }
}
