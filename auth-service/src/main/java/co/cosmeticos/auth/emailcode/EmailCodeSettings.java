package co.cosmeticos.auth.emailcode;

import co.cosmeticos.platform.settings.Settings;
import java.time.Duration;

/**
 * How long email codes are valid.
 *
 * @param verificationTtl of those that verify or change an address
 * @param resetTtl of those that set a password
 */
public record EmailCodeSettings(Duration verificationTtl, Duration resetTtl) {

    // Nothing can be done with this email code; it is kept while the mail server may be away.
    private static final Duration NOTICE = Duration.ofDays(2);
    private static final Duration LONGEST_RESET = Duration.ofHours(1);
    private static final Duration LONGEST = Duration.ofDays(7);

    public EmailCodeSettings {
        refuse("auth.verification.ttl", verificationTtl, LONGEST);
        refuse("auth.reset.ttl", resetTtl, LONGEST_RESET);
    }

    private static void refuse(String name, Duration ttl, Duration longest) {
        if (ttl.isNegative() || ttl.isZero() || ttl.compareTo(longest) > 0) {
            throw new IllegalArgumentException(
                    "%s must be more than zero and at most %s, was %s".formatted(name, longest, ttl));
        }
    }

    /** Reads them. */
    public static EmailCodeSettings from(Settings settings) {
        return new EmailCodeSettings(
                settings.duration("verification.ttl", Duration.ofDays(1)),
                settings.duration("reset.ttl", Duration.ofMinutes(30)));
    }

    Duration ttl(EmailCode.Purpose purpose) {
        return switch (purpose) {
            case VERIFY_EMAIL, CHANGE_EMAIL -> verificationTtl;
            case RESET_PASSWORD -> resetTtl;
            case EMAIL_CHANGED -> NOTICE;
        };
    }
}
