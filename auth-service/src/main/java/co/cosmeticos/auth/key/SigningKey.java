package co.cosmeticos.auth.key;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import java.text.ParseException;
import java.time.Instant;

/**
 * One RSA key pair.
 *
 * @param signsFrom when its turn begins; published before, so that every verifier knows it by then
 */
record SigningKey(RSAKey pair, Instant signsFrom) {

    private static final int BITS = 2048;

    static SigningKey generate(String kid, Instant signsFrom) {
        try {
            var pair = new RSAKeyGenerator(BITS)
                    .keyID(kid)
                    .keyUse(KeyUse.SIGNATURE)
                    .algorithm(JWSAlgorithm.RS256)
                    .generate();
            return new SigningKey(pair, signsFrom);
        } catch (JOSEException e) {
            throw new IllegalStateException("No signing key could be made.", e);
        }
    }

    static SigningKey parse(String json, Instant signsFrom) {
        try {
            return new SigningKey(RSAKey.parse(json), signsFrom);
        } catch (ParseException e) {
            throw new IllegalStateException("A stored signing key is no JWK.", e);
        }
    }

    String kid() {
        return pair.getKeyID();
    }
}
