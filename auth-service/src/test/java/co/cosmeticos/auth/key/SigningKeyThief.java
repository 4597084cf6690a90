package co.cosmeticos.auth.key;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.text.ParseException;
import java.time.Duration;
import java.util.Date;

/** Somebody who has an old key. */
final class SigningKeyThief {

    private SigningKeyThief() {}

    /** The same token by the same key, good for a year. */
    static String everlasting(String token, SigningKey key) {
        try {
            var known = SignedJWT.parse(token);
            var issued = known.getJWTClaimsSet().getIssueTime().toInstant();
            var claims = new JWTClaimsSet.Builder(known.getJWTClaimsSet())
                    .expirationTime(Date.from(issued.plus(Duration.ofDays(365))))
                    .build();
            var forged = new SignedJWT(known.getHeader(), claims);
            forged.sign(new RSASSASigner(key.pair()));
            return forged.serialize();
        } catch (ParseException | JOSEException e) {
            throw new IllegalStateException(e);
        }
    }
}
