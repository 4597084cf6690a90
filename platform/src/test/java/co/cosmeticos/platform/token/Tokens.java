package co.cosmeticos.platform.token;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import java.time.Clock;
import java.util.Date;
import java.util.List;
import java.util.function.UnaryOperator;

/** Makes tokens: good ones, and those that a stranger would try. They are good until second 1,000. */
final class Tokens {

    static final String ISSUER = "http://localhost:8080/api/v1/auth";
    static final JOSEObjectType TYPE = new JOSEObjectType("at+jwt");

    private static final RSAKey KEY = key("ours");
    private static final RSAKey OTHER = key("ours");

    private Tokens() {}

    private static RSAKey key(String kid) {
        try {
            return new RSAKeyGenerator(2048).keyID(kid).generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    static TokenVerifier verifier(Clock clock) {
        return new TokenVerifier(ISSUER, new ImmutableJWKSet<>(new JWKSet(KEY.toPublicJWK())), clock);
    }

    /** Our public key, as the issuer publishes it. */
    static String keySet() {
        return new JWKSet(KEY.toPublicJWK()).toString();
    }

    static JWTClaimsSet.Builder claims() {
        return new JWTClaimsSet.Builder()
                .issuer(ISSUER)
                .audience("shop-api")
                .subject("0190a5c0-0000-7000-8000-000000000001")
                .expirationTime(new Date(1_000_000))
                .claim("groups", List.of("customer"))
                .claim("sid", "session-1");
    }

    static JWSHeader.Builder header() {
        return new JWSHeader.Builder(JWSAlgorithm.RS256).type(TYPE).keyID("ours");
    }

    static String with(UnaryOperator<JWTClaimsSet.Builder> change) {
        return signed(header(), change.apply(claims()), signer(KEY));
    }

    /** Of an integrator's program: its client is its subject (RFC 9068, section 2.2). */
    static String ofProgram(String scope) {
        return with(claims -> claims.claim("client_id", claims.build().getSubject())
                .claim("groups", List.of())
                .claim("scope", scope));
    }

    static String headed(UnaryOperator<JWSHeader.Builder> change) {
        return signed(change.apply(header()), claims(), signer(KEY));
    }

    static String ofAnotherKey() {
        return signed(header(), claims(), signer(OTHER));
    }

    static String withItsOwnKeyInTheHeader() {
        return signed(header().jwk(OTHER.toPublicJWK()), claims(), signer(OTHER));
    }

    static String unsigned() {
        return new PlainJWT(claims().build()).serialize();
    }

    /** HS256 with our public key as the secret: the confusion of two algorithms. */
    static String macOfThePublicKey() {
        try {
            var secret = KEY.toRSAPublicKey().getEncoded();
            return signed(
                    new JWSHeader.Builder(JWSAlgorithm.HS256).type(TYPE).keyID("ours"),
                    claims(),
                    new MACSigner(secret));
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    static String withAlgorithm(JWSAlgorithm algorithm) {
        return signed(new JWSHeader.Builder(algorithm).type(TYPE).keyID("ours"), claims(), signer(KEY));
    }

    /** The claims of one token under the signature of another. */
    static String tampered() {
        var good = with(claims -> claims).split("\\.");
        var admin = with(claims -> claims.claim("groups", List.of("admin"))).split("\\.");
        return good[0] + "." + admin[1] + "." + good[2];
    }

    private static JWSSigner signer(RSAKey key) {
        try {
            return new RSASSASigner(key);
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String signed(JWSHeader.Builder header, JWTClaimsSet.Builder claims, JWSSigner signer) {
        try {
            var token = new SignedJWT(header.build(), claims.build());
            token.sign(signer);
            return token.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }
}
