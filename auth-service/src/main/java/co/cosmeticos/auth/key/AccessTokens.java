package co.cosmeticos.auth.key;

import co.cosmeticos.platform.Component;
import co.cosmeticos.platform.value.Ids;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Collections;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Signs access tokens: JWT by RS256, typed {@code at+jwt} (RFC 9068). */
@Component
public class AccessTokens {

    private static final String AUDIENCE = "shop-api";
    private static final JOSEObjectType TYPE = new JOSEObjectType("at+jwt");

    private final KeyRingCache keys;
    private final KeySettings settings;
    private final Clock clock;

    @Inject
    public AccessTokens(KeyRingCache keys, KeySettings settings, Clock clock) {
        this.keys = keys;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * The bearer of a token.
     *
     * @param subject the id of a user, or of a service client
     * @param session that the token ends with; none for a service
     * @param client that got the token, for itself or for a user; none for the shop's own log-in
     */
    public record Bearer(
            String subject,
            Set<String> roles,
            Set<String> scopes,
            @Nullable String session,
            @Nullable String client) {
        public Bearer {
            roles = Collections.unmodifiableSet(new TreeSet<>(roles));
            scopes = Collections.unmodifiableSet(new TreeSet<>(scopes));
        }
    }

    /** A signed token, its life in seconds, and what stands in its scope. */
    public record AccessToken(String text, long expiresInSeconds, Set<String> scopes) {
        public AccessToken {
            scopes = Collections.unmodifiableSet(new TreeSet<>(scopes));
        }
    }

    /** A new token for this bearer, from now on. */
    public AccessToken issue(Bearer bearer) {
        var now = clock.instant();
        var claims = new JWTClaimsSet.Builder()
                .issuer(settings.issuer())
                .audience(AUDIENCE)
                .subject(bearer.subject())
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plus(settings.tokenTtl())))
                .jwtID(Ids.next().toString())
                .claim("groups", List.copyOf(bearer.roles()))
                .claim(
                        "scope",
                        String.join(" ", bearer.scopes().stream().sorted().toList()))
                .claim("sid", bearer.session())
                .claim("client_id", bearer.client())
                .build();
        return new AccessToken(
                signed(TYPE, claims, keys.ring().signing(now)),
                settings.tokenTtl().toSeconds(),
                bearer.scopes());
    }

    static String signed(JOSEObjectType type, JWTClaimsSet claims, SigningKey key) {
        var header = new JWSHeader.Builder(JWSAlgorithm.RS256)
                .type(type)
                .keyID(key.kid())
                .build();
        try {
            var token = new SignedJWT(header, claims);
            token.sign(new RSASSASigner(key.pair()));
            return token.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException("The key %s does not sign.".formatted(key.kid()), e);
        }
    }
}
