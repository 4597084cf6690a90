package co.cosmeticos.system.forgery;

import co.cosmeticos.devshop.ShopProcess;
import com.nimbusds.jose.jwk.RSAKey;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.text.ParseException;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * The key that the shop under test signs with now, taken out of auth-service's database: only the true key makes a token
 * whose one flaw is the tested one. A refusal of anything else could be owed to its signature.
 */
final class ShopKey {

    private static final String NOW_SIGNING =
            "select kid, sealed from signing_keys where signs_from <= now() order by signs_from desc limit 1";
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private ShopKey() {}

    static RSAKey of(ShopProcess shop) {
        try (var connection = DriverManager.getConnection(
                        shop.setting("AUTH_DB_URL"), shop.setting("AUTH_DB_USER"), shop.setting("AUTH_DB_PASSWORD"));
                var statement = connection.createStatement();
                var row = statement.executeQuery(NOW_SIGNING)) {
            row.next();
            return RSAKey.parse(opened(row.getString("kid"), row.getString("sealed"), shop.setting("AUTH_KEY_SECRET")));
        } catch (SQLException | GeneralSecurityException | ParseException e) {
            throw new IllegalStateException("The shop's signing key cannot be read.", e);
        }
    }

    // As auth-service seals: nonce and AES-256-GCM under a key derived of its secret, with the key's name beside it.
    private static String opened(String name, String sealed, String secret) throws GeneralSecurityException {
        var bytes = Base64.getDecoder().decode(sealed);
        var key = Signing.hmac("HmacSHA256", secret.getBytes(StandardCharsets.UTF_8))
                .apply("sealing\0".getBytes(StandardCharsets.UTF_8));
        var cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(
                Cipher.DECRYPT_MODE,
                new SecretKeySpec(key, "AES"),
                new GCMParameterSpec(TAG_BITS, bytes, 0, NONCE_BYTES));
        cipher.updateAAD(name.getBytes(StandardCharsets.UTF_8));
        return new String(cipher.doFinal(Arrays.copyOfRange(bytes, NONCE_BYTES, bytes.length)), StandardCharsets.UTF_8);
    }
}
