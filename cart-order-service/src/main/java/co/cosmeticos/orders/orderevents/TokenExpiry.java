package co.cosmeticos.orders.orderevents;

import jakarta.json.Json;
import jakarta.json.JsonException;
import java.io.ByteArrayInputStream;
import java.time.Instant;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/** The expiry of an access token that was verified before. */
final class TokenExpiry {

    private static final String EXPIRY = "exp";

    private TokenExpiry() {}

    /** When the token of this header expires; null without one. */
    static @Nullable Instant of(@Nullable String authorization) {
        if (authorization == null) {
            return null;
        }
        var parts =
                authorization.substring(authorization.indexOf(' ') + 1).trim().split("\\.", -1);
        if (parts.length != 3) {
            return null;
        }
        try (var reader = Json.createReader(
                new ByteArrayInputStream(Base64.getUrlDecoder().decode(parts[1])))) {
            var claims = reader.readObject();
            return claims.containsKey(EXPIRY)
                    ? Instant.ofEpochSecond(claims.getJsonNumber(EXPIRY).longValue())
                    : null;
        } catch (JsonException | IllegalArgumentException | ClassCastException e) {
            return null;
        }
    }
}
