package co.cosmeticos.auth.emailcode;

import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One mail to one address of one user.
 *
 * @param email that it goes to, which need not be the user's address of today
 * @param expiresAt until when its code is good, and until when it is worth sending
 * @param usedAt when its code was used, or ceased to be good before its time
 */
public record EmailCode(
        UUID id,
        UUID userId,
        Purpose purpose,
        String email,
        OffsetDateTime createdAt,
        OffsetDateTime expiresAt,
        @Nullable OffsetDateTime usedAt) {

    /** What an email code is for; its code is good for nothing else. */
    public enum Purpose {
        VERIFY_EMAIL,
        RESET_PASSWORD,
        CHANGE_EMAIL,
        /** Tells the address of before; it brings no code. */
        EMAIL_CHANGED;

        boolean bringsCode() {
            return this != EMAIL_CHANGED;
        }
    }
}
