package co.cosmeticos.auth.invitation;

import co.cosmeticos.platform.settings.Settings;
import java.time.Duration;

/**
 * How long invitations last.
 *
 * @param ttl of the code of a mail
 * @param retention after which an invitation that has ended or expired is deleted
 */
public record InvitationSettings(Duration ttl, Duration retention) {

    private static final Duration LONGEST = Duration.ofDays(30);

    public InvitationSettings {
        if (ttl.isNegative() || ttl.isZero() || ttl.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException(
                    "auth.invitation.ttl must be more than zero and at most %s, was %s".formatted(LONGEST, ttl));
        }
        if (retention.isNegative()) {
            throw new IllegalArgumentException("auth.invitation.retention must not be negative, was " + retention);
        }
    }

    /** Reads them. */
    public static InvitationSettings from(Settings settings) {
        return new InvitationSettings(
                settings.duration("invitation.ttl", Duration.ofDays(7)),
                settings.duration("invitation.retention", Duration.ofDays(30)));
    }
}
