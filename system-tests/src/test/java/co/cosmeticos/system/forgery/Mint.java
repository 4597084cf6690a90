package co.cosmeticos.system.forgery;

import co.cosmeticos.devshop.ShopProcess;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.RSAKey;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;

/** Makes tokens as auth-service would, with its own key. */
public final class Mint {

    /** Every scope that a service may have, and every permission. */
    private static final String SCOPES =
            "addresses:read cards:read catalog:read email-codes:read orders:read privacy:process sessions:read stock:reserve users:read audit:read catalog:write"
                    + " events:read clients:manage tokens:introspect keys:manage messages:manage notifications:read notifications:resend orders:cancel"
                    + " promotions:read promotions:write reports:read roles:manage stock:read stock:write users:manage"
                    + " users:unlock";

    private final RSAKey key;
    private final String issuer;

    public Mint(ShopProcess shop) {
        this.key = ShopKey.of(shop);
        this.issuer = shop.setting("SHOP_ISSUER");
    }

    /** A token of this user for everything: with every role and every scope. */
    public Forged flawless(String user) {
        var now = Instant.now().getEpochSecond();
        return new Forged(
                Map.of("alg", "RS256", "typ", "at+jwt", "kid", key.getKeyID()),
                Map.of(
                        "iss",
                        issuer,
                        "aud",
                        "shop-api",
                        "sub",
                        user,
                        "iat",
                        now,
                        "exp",
                        now + 600,
                        "jti",
                        UUID.randomUUID().toString(),
                        "sid",
                        UUID.randomUUID().toString(),
                        "groups",
                        List.of("customer", "admin"),
                        "scope",
                        SCOPES));
    }

    /** The signature of the shop. */
    public UnaryOperator<byte[]> signature() {
        return Signing.by(Signing.RS256, privateKey());
    }

    PrivateKey privateKey() {
        try {
            return key.toPrivateKey();
        } catch (JOSEException e) {
            throw new IllegalStateException("The shop's key is no key.", e);
        }
    }

    public PublicKey publicKey() {
        try {
            return key.toPublicKey();
        } catch (JOSEException e) {
            throw new IllegalStateException("The shop's key is no key.", e);
        }
    }

    /** The modulus, as the published key set has it. */
    String modulus() {
        return key.getModulus().toString();
    }
}
