package co.cosmeticos.system.forgery;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.AlgorithmParameterSpec;
import java.security.spec.MGF1ParameterSpec;
import java.security.spec.PSSParameterSpec;
import java.util.function.UnaryOperator;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** How bytes are signed, by the JDK's names of algorithms: a library for tokens refuses to sign as wrongly as is needed. */
public final class Signing {

    public static final String RS256 = "SHA256withRSA";

    private Signing() {}

    public static UnaryOperator<byte[]> by(String algorithm, PrivateKey key) {
        return by(algorithm, key, null);
    }

    /** PS256. */
    static UnaryOperator<byte[]> pss(PrivateKey key) {
        return by("RSASSA-PSS", key, new PSSParameterSpec("SHA-256", "MGF1", MGF1ParameterSpec.SHA256, 32, 1));
    }

    private static UnaryOperator<byte[]> by(String algorithm, PrivateKey key, AlgorithmParameterSpec parameters) {
        return content -> {
            try {
                var signature = Signature.getInstance(algorithm);
                if (parameters != null) {
                    signature.setParameter(parameters);
                }
                signature.initSign(key);
                signature.update(content);
                return signature.sign();
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException(algorithm, e);
            }
        };
    }

    public static UnaryOperator<byte[]> hmac(String algorithm, byte[] secret) {
        return content -> {
            try {
                var mac = Mac.getInstance(algorithm);
                mac.init(new SecretKeySpec(secret, algorithm));
                return mac.doFinal(content);
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException(algorithm, e);
            }
        };
    }

    /** A pair of keys that the shop does not know. */
    public static KeyPair pair(String algorithm, int bits) {
        try {
            var generator = KeyPairGenerator.getInstance(algorithm);
            generator.initialize(bits);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(algorithm, e);
        }
    }
}
