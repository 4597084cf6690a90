package co.cosmeticos.auth.invitation;

import co.cosmeticos.platform.token.UserId;
import co.cosmeticos.platform.value.EmailAddress;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An invitation of an address to have roles.
 *
 * @param locale BCP 47 language of its mail, and of the account that is opened by it
 * @param invitedBy who sent it last; null once that account is erased
 * @param codeId that the code of the last mail is derived from
 * @param acceptedBy the account that got the roles
 */
public record Invitation(
        UUID id,
        String email,
        List<String> roles,
        String locale,
        @Nullable UserId invitedBy,
        UUID codeId,
        OffsetDateTime createdAt,
        OffsetDateTime sentAt,
        OffsetDateTime expiresAt,
        @Nullable OffsetDateTime revokedAt,
        @Nullable OffsetDateTime acceptedAt,
        @Nullable UserId acceptedBy) {

    public Invitation {
        roles = List.copyOf(roles);
    }

    EmailAddress address() {
        return new EmailAddress(email);
    }

    InvitationStatus status(OffsetDateTime now) {
        if (acceptedAt != null) {
            return InvitationStatus.ACCEPTED;
        }
        if (revokedAt != null) {
            return InvitationStatus.REVOKED;
        }
        return expiresAt.isAfter(now) ? InvitationStatus.PENDING : InvitationStatus.EXPIRED;
    }

    /** Whether it was neither accepted nor revoked, expired or not. */
    boolean isOpen() {
        return acceptedAt == null && revokedAt == null;
    }
}
