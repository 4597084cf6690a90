package co.cosmeticos.auth.provider;

import co.cosmeticos.auth.key.SecretCipher;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.openid.connect.sdk.Nonce;
import java.util.Base64;

/** The PKCE verifier and nonce of one login, derived from its {@code state}, so that neither is stored. */
record ProviderSecrets(CodeVerifier verifier, Nonce nonce) {

    static ProviderSecrets of(String state, SecretCipher secretCipher) {
        return new ProviderSecrets(
                new CodeVerifier(text(secretCipher.mac("provider verifier", state))),
                new Nonce(text(secretCipher.mac("provider nonce", state))));
    }

    private static String text(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
