package co.cosmeticos.auth.key;

import co.cosmeticos.platform.settings.Settings;
import java.time.Duration;

/**
 * How tokens are signed.
 *
 * @param issuer the {@code iss} of every token, and the address below which discovery is found
 * @param secret under which the signing keys are stored and refresh tokens are made
 * @param tokenLife of an access token
 * @param keyLife after which another key signs
 */
public record KeySettings(String issuer, String secret, Duration tokenLife, Duration keyLife) {

    private static final int SECRET_LENGTH = 32;
    private static final String ISSUER = "http://localhost:8080/api/v1/auth";

    public KeySettings {
        if (secret.length() < SECRET_LENGTH) {
            throw new IllegalArgumentException("auth.key-secret must have at least %d characters, has %d"
                    .formatted(SECRET_LENGTH, secret.length()));
        }
        if (tokenLife.isNegative() || tokenLife.isZero() || tokenLife.compareTo(Duration.ofMinutes(10)) > 0) {
            throw new IllegalArgumentException(
                    "auth.token.life must be more than zero and at most PT10M, was " + tokenLife);
        }
        if (keyLife.compareTo(Duration.ofHours(1)) < 0) {
            throw new IllegalArgumentException("auth.key.life must be at least PT1H, was " + keyLife);
        }
    }

    /** Reads them; throws {@link IllegalArgumentException} when the secret is not set. */
    public static KeySettings from(Settings settings) {
        return new KeySettings(
                settings.shared("issuer", ISSUER),
                settings.text("key-secret"),
                settings.duration("token.life", Duration.ofMinutes(10)),
                settings.duration("key.life", Duration.ofDays(90)));
    }
}
