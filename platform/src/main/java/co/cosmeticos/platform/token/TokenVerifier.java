package co.cosmeticos.platform.token;

import co.cosmeticos.platform.Component;
import co.cosmeticos.platform.settings.Settings;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.DefaultJOSEObjectTypeVerifier;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.Base64URL;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import jakarta.inject.Inject;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.concurrent.TimeUnit;

/**
 * Verifies access tokens by RFC 9068, section 4: signed by RS256 with a key of the issuer, of type {@code at+jwt},
 * for our audience, not expired by more than 30 seconds.
 */
@Component
public class TokenVerifier {

    /** The audience of every access token of the shop. */
    public static final String AUDIENCE = "shop-api";

    private static final Duration SKEW = Duration.ofSeconds(30);

    private final DefaultJWTProcessor<SecurityContext> processor = new DefaultJWTProcessor<>();
    private final String issuer;
    private final Clock clock;

    @Inject
    public TokenVerifier(Settings settings, JwksClient endpoint, Clock clock) {
        this(TokenSettings.from(settings), new PublishedKeys(endpoint, clock), clock);
    }

    private TokenVerifier(TokenSettings settings, PublishedKeys published, Clock clock) {
        this(settings.issuer(), keys(settings, published), clock);
    }

    /** Verifier with keys from this source. */
    public TokenVerifier(String issuer, JWKSource<SecurityContext> keys, Clock clock) {
        this.issuer = issuer;
        this.clock = clock;
        processor.setJWSTypeVerifier(new DefaultJOSEObjectTypeVerifier<>(new JOSEObjectType("at+jwt")));
        processor.setJWSKeySelector(new JWSVerificationKeySelector<>(JWSAlgorithm.RS256, keys));
        processor.setJWTClaimsSetVerifier((claims, context) -> {});
    }

    // While auth-service is away, cached keys stay valid; else a retired one is dropped within a minute.
    private static JWKSource<SecurityContext> keys(TokenSettings settings, PublishedKeys published) {
        return JWKSourceBuilder.create(settings.keys(), published)
                .cache(TimeUnit.MINUTES.toMillis(1), TimeUnit.SECONDS.toMillis(5))
                .refreshAheadCache(false)
                .rateLimited(false)
                .outageTolerant(TimeUnit.HOURS.toMillis(12))
                .build();
    }

    /**
     * Verifies a token and returns its caller.
     *
     * @throws TokenRefused.Invalid when it is invalid or expired
     * @throws TokenRefused.Unverifiable while the keys cannot be fetched
     */
    public Caller verify(String token) {
        try {
            var jwt = parse(token);
            check(jwt);
            var claims = processor.process(jwt, null);
            check(claims);
            return Caller.of(claims);
        } catch (KeySourceException e) {
            throw new TokenRefused.Unverifiable();
        } catch (ParseException | BadJOSEException | JOSEException | IllegalArgumentException e) {
            throw new TokenRefused.Invalid("The token is not an access token of this shop.");
        }
    }

    // A part of it may be any JSON, as null, at which the library fails by itself.
    private static SignedJWT parse(String token) throws ParseException {
        try {
            return SignedJWT.parse(token);
        } catch (RuntimeException e) {
            throw new ParseException("The token has other parts than a JWS has: " + e, 0);
        }
    }

    // Only the canonical spelling, without header parameters that change how it is read (RFC 7797, section 7).
    private static void check(SignedJWT jwt) {
        var header = jwt.getHeader();
        var signature = jwt.getSignature();
        if (!Base64URL.encode(signature.decode()).equals(signature)
                || header.getCriticalParams() != null
                || !header.isBase64URLEncodePayload()) {
            throw new TokenRefused.Invalid("The token is not written as an access token of this shop.");
        }
    }

    private void check(JWTClaimsSet claims) {
        var now = clock.instant();
        if (!issuer.equals(claims.getIssuer())) {
            throw new TokenRefused.Invalid("The token is of another issuer.");
        }
        if (!claims.getAudience().contains(AUDIENCE)) {
            throw new TokenRefused.Invalid("The token is for another audience.");
        }
        if (claims.getSubject() == null || claims.getExpirationTime() == null) {
            throw new TokenRefused.Invalid("The token has no subject or no end.");
        }
        if (claims.getExpirationTime().toInstant().plus(SKEW).isBefore(now)) {
            throw new TokenRefused.Invalid("The token has expired.");
        }
        if (isAhead(claims.getNotBeforeTime(), now) || isAhead(claims.getIssueTime(), now)) {
            throw new TokenRefused.Invalid("The token is not valid yet.");
        }
    }

    private static boolean isAhead(@org.jspecify.annotations.Nullable Date time, Instant now) {
        return time != null && time.toInstant().minus(SKEW).isAfter(now);
    }
}
