package co.cosmeticos.platform.value;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.impl.TimeBasedEpochGenerator;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.UUID;

/** Generates ids: time-ordered UUIDv7 (RFC 9562) for rows, 128 random bits for secrets. */
public final class Ids {

    private static final TimeBasedEpochGenerator ORDERED = Generators.timeBasedEpochGenerator();
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int SECRET_BYTES = 16;

    private Ids() {}

    /** The next UUIDv7. */
    public static UUID next() {
        return ORDERED.generate();
    }

    /** 128 bits from {@link SecureRandom} as 22 URL-safe characters, for secrets that give access. */
    public static String unguessable() {
        var bytes = new byte[SECRET_BYTES];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
