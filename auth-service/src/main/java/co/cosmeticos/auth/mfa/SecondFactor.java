package co.cosmeticos.auth.mfa;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A user's second factor: an authenticator app (TOTP).
 *
 * @param sealed its secret
 * @param confirmedAt when the first code was shown; before it asks for nothing
 * @param lastStep of the code that was used last, which no code may come before
 */
record SecondFactor(String sealed, @Nullable OffsetDateTime confirmedAt, long lastStep) {

    boolean isOn() {
        return confirmedAt != null;
    }
}
