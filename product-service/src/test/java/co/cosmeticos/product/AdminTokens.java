package co.cosmeticos.product;

import co.cosmeticos.platform.token.RevokedSessions;
import co.cosmeticos.platform.token.TokenFilter;
import co.cosmeticos.platform.token.TokenVerifier;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.time.Clock;
import java.util.Date;
import java.util.List;
import java.util.UUID;

/** Administrators' tokens, and the filter that knows their issuer. */
public final class AdminTokens {

    private static final String ISSUER = "http://localhost:8080/api/v1/auth";
    private static final RSAKey KEY = key();

    private AdminTokens() {}

    private static RSAKey key() {
        try {
            return new RSAKeyGenerator(2048).keyID("ours").generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    public static TokenFilter filter() {
        var keys = new ImmutableJWKSet<com.nimbusds.jose.proc.SecurityContext>(new JWKSet(KEY.toPublicJWK()));
        return new TokenFilter(new TokenVerifier(ISSUER, keys, Clock.systemUTC()), new RevokedSessions());
    }

    public static String of(UUID admin) {
        return of(admin, "stock:read stock:write");
    }

    public static String of(UUID admin, String scope) {
        var header = new JWSHeader.Builder(JWSAlgorithm.RS256)
                .type(new JOSEObjectType("at+jwt"))
                .keyID("ours")
                .build();
        var claims = new JWTClaimsSet.Builder()
                .issuer(ISSUER)
                .audience("shop-api")
                .subject(admin.toString())
                .expirationTime(new Date(Clock.systemUTC().millis() + 600_000))
                .claim("groups", List.of("admin"))
                .claim("scope", scope)
                .claim("sid", "session-1")
                .build();
        try {
            var token = new SignedJWT(header, claims);
            token.sign(new RSASSASigner(KEY));
            return token.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }
}
