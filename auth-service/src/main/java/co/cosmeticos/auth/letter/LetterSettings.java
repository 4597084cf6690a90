package co.cosmeticos.auth.letter;

import co.cosmeticos.platform.settings.Settings;
import java.time.Duration;

/**
 * How long the codes of letters are good.
 *
 * @param verificationLife of those that show that an address is somebody's own
 * @param resetLife of those that set a password
 */
public record LetterSettings(Duration verificationLife, Duration resetLife) {

    // Nothing can be done with this letter; it is kept while the mail server may be away.
    private static final Duration NOTICE = Duration.ofDays(2);
    private static final Duration LONGEST_RESET = Duration.ofHours(1);
    private static final Duration LONGEST = Duration.ofDays(7);

    public LetterSettings {
        refuse("auth.verification.life", verificationLife, LONGEST);
        refuse("auth.reset.life", resetLife, LONGEST_RESET);
    }

    private static void refuse(String name, Duration life, Duration longest) {
        if (life.isNegative() || life.isZero() || life.compareTo(longest) > 0) {
            throw new IllegalArgumentException(
                    "%s must be more than zero and at most %s, was %s".formatted(name, longest, life));
        }
    }

    /** Reads them. */
    public static LetterSettings from(Settings settings) {
        return new LetterSettings(
                settings.duration("verification.life", Duration.ofDays(1)),
                settings.duration("reset.life", Duration.ofMinutes(30)));
    }

    Duration life(Letter.Purpose purpose) {
        return switch (purpose) {
            case VERIFY_EMAIL, CHANGE_EMAIL -> verificationLife;
            case RESET_PASSWORD -> resetLife;
            case EMAIL_CHANGED -> NOTICE;
        };
    }
}
