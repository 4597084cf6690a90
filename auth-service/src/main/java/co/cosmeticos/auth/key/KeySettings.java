package co.cosmeticos.auth.key;

import co.cosmeticos.platform.settings.Settings;
import java.time.Duration;

/**
 * Settings of signing keys and access tokens.
 *
 * @param issuer the {@code iss} of every token, and the address below which discovery is found
 * @param secret under which the signing keys are stored and refresh tokens are made
 * @param tokenTtl of an access token
 * @param keyTtl after which another key signs
 * @param publishAhead how long a key is published before it signs
 */
public record KeySettings(String issuer, String secret, Duration tokenTtl, Duration keyTtl, Duration publishAhead) {

    // A replica publishes another's key after ten seconds, a service asks again after thirty, and clocks differ: from
    // then on, who does not know the key may ask for it when its first token comes.
    private static final Duration LEAST_PUBLISH_AHEAD = Duration.ofSeconds(45);
    // As the verifiers' own tolerance.
    private static final Duration SKEW = Duration.ofSeconds(30);

    private static final int SECRET_LENGTH = 32;
    private static final String ISSUER = "http://localhost:8080/api/v1/auth";

    public KeySettings {
        if (secret.length() < SECRET_LENGTH) {
            throw new IllegalArgumentException("auth.key-secret must have at least %d characters, has %d"
                    .formatted(SECRET_LENGTH, secret.length()));
        }
        if (tokenTtl.isNegative() || tokenTtl.isZero() || tokenTtl.compareTo(Duration.ofMinutes(10)) > 0) {
            throw new IllegalArgumentException(
                    "auth.token.ttl must be more than zero and at most PT10M, was " + tokenTtl);
        }
        if (keyTtl.compareTo(Duration.ofHours(1)) < 0) {
            throw new IllegalArgumentException("auth.key.ttl must be at least PT1H, was " + keyTtl);
        }
        if (publishAhead.compareTo(LEAST_PUBLISH_AHEAD) < 0 || publishAhead.compareTo(keyTtl) > 0) {
            throw new IllegalArgumentException(
                    "auth.key.publish-ahead must be at least PT45S and at most auth.key.ttl, was " + publishAhead);
        }
    }

    /** How long a key is published after its last signature. */
    Duration retirement() {
        return tokenTtl.plus(SKEW);
    }

    /** Reads them; throws {@link IllegalArgumentException} when the secret is not set. */
    public static KeySettings from(Settings settings) {
        return new KeySettings(
                settings.shared("issuer", ISSUER),
                settings.text("key-secret"),
                settings.duration("token.ttl", Duration.ofMinutes(10)),
                settings.duration("key.ttl", Duration.ofDays(90)),
                settings.duration("key.publish-ahead", Duration.ofMinutes(15)));
    }
}
