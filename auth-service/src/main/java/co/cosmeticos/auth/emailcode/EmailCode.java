package co.cosmeticos.auth.emailcode;

import co.cosmeticos.platform.token.UserId;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An email code: one mail to one address of one user, for one purpose.
 *
 * @param email that it goes to, which need not be the user's address of today
 * @param expiresAt when the code expires, and the mail is no longer worth sending
 * @param usedAt when the code was redeemed or voided
 */
public record EmailCode(
        UUID id,
        UserId userId,
        Purpose purpose,
        String email,
        OffsetDateTime createdAt,
        OffsetDateTime expiresAt,
        @Nullable OffsetDateTime usedAt) {

    /** The purpose of an email code, which is valid for no other. */
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
