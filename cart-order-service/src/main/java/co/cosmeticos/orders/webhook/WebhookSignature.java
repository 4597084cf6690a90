package co.cosmeticos.orders.webhook;

import co.cosmeticos.orders.payment.PaymentSettings;
import co.cosmeticos.platform.Component;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * Verifies the signature and the age of a webhook, against forgery and replay.
 *
 * @see <a href="https://www.standardwebhooks.com/">Standard Webhooks</a>
 */
@Component
public class WebhookSignature {

    private static final String SECRET_PREFIX = "whsec_";
    private static final String VERSION = "v1,";
    private static final String ALGORITHM = "HmacSHA256";
    // So few digits that no difference of two of them overflows.
    private static final Pattern SECONDS = Pattern.compile("[0-9]{1,12}");
    private static final Duration WINDOW = Duration.ofMinutes(5);

    private final List<SecretKeySpec> keys;
    private final Clock clock;

    /** Takes one secret, or two with a comma while they are exchanged. */
    @Inject
    public WebhookSignature(PaymentSettings settings, Clock clock) {
        this.keys = Arrays.stream(settings.webhookSecret().split(","))
                .map(WebhookSignature::key)
                .toList();
        this.clock = clock;
    }

    private static SecretKeySpec key(String secret) {
        var bare = secret.trim();
        if (!bare.startsWith(SECRET_PREFIX)) {
            throw new IllegalArgumentException("payment.webhook-secret must begin with " + SECRET_PREFIX);
        }
        return new SecretKeySpec(Base64.getDecoder().decode(bare.substring(SECRET_PREFIX.length())), ALGORITHM);
    }

    /** Throws {@link WebhookRefused} when the body does not come from the provider, just now. */
    void check(@Nullable String id, @Nullable String timestamp, @Nullable String signature, String body) {
        if (id == null || timestamp == null || signature == null || !isRecent(timestamp)) {
            throw new WebhookRefused();
        }
        var signed = (id + "." + timestamp + "." + body).getBytes(StandardCharsets.UTF_8);
        var given = Arrays.stream(signature.split(" "))
                .filter(part -> part.startsWith(VERSION))
                .map(part -> part.substring(VERSION.length()))
                .toList();
        if (keys.stream().map(key -> digest(key, signed)).noneMatch(right -> isAmong(right, given))) {
            throw new WebhookRefused();
        }
    }

    private boolean isRecent(String timestamp) {
        if (!SECONDS.matcher(timestamp).matches()) {
            return false;
        }
        var age = clock.instant().getEpochSecond() - Long.parseLong(timestamp);
        return Math.abs(age) <= WINDOW.toSeconds();
    }

    private static boolean isAmong(String right, List<String> given) {
        var bytes = right.getBytes(StandardCharsets.UTF_8);
        return given.stream().anyMatch(one -> MessageDigest.isEqual(bytes, one.getBytes(StandardCharsets.UTF_8)));
    }

    private static String digest(SecretKeySpec key, byte[] signed) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return Base64.getEncoder().encodeToString(mac.doFinal(signed));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every JDK has " + ALGORITHM, e);
        }
    }
}
