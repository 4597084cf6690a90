package co.cosmeticos.auth.key;

import co.cosmeticos.platform.Component;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jwt.JWTClaimsSet;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Collections;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Signs ID tokens, which tell a storefront who logged in (OpenID Connect Core 1.0, section 2). No service takes one
 * for an access token: its type and its audience are others.
 */
@Component
public class IdTokens {

    private final KeyRingCache keys;
    private final KeySettings settings;
    private final Clock clock;

    @Inject
    public IdTokens(KeyRingCache keys, KeySettings settings, Clock clock) {
        this.keys = keys;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * The content of an ID token.
     *
     * @param client whom it is told to
     * @param nonce that the client asked with
     * @param claims of the person
     */
    public record Statement(
            String subject,
            String client,
            @Nullable String nonce,
            Instant authenticatedAt,
            Map<String, Object> claims) {
        public Statement {
            claims = Collections.unmodifiableMap(new LinkedHashMap<>(claims));
        }
    }

    /** A new ID token, valid as long as an access token. */
    public String issue(Statement statement) {
        var now = clock.instant();
        var claims = new JWTClaimsSet.Builder()
                .issuer(settings.issuer())
                .subject(statement.subject())
                .audience(statement.client())
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plus(settings.tokenTtl())))
                .claim("auth_time", statement.authenticatedAt().getEpochSecond())
                .claim("nonce", statement.nonce());
        statement.claims().forEach(claims::claim);
        return AccessTokens.signed(
                JOSEObjectType.JWT, claims.build(), keys.ring().signing(now));
    }
}
