package co.cosmeticos.auth.provider;

import co.cosmeticos.auth.Accounts;
import co.cosmeticos.auth.key.SecretCipher;
import com.nimbusds.common.contenttype.ContentType;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.util.Resource;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.http.HTTPResponse;
import com.nimbusds.openid.connect.sdk.Nonce;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.net.URI;
import java.net.URL;
import java.time.Instant;
import java.util.Date;
import java.util.List;

/** What answers in a provider's place, without HTTP: its documents, and the ID token that a test gives it. */
final class Impostor extends ProviderHttpClient {

    static final String ISSUER = "https://provider.example";
    static final Provider PROVIDER =
            new Provider("acme", URI.create(ISSUER), "shop", "a secret of the shop of 32 or more", List.of("openid"));
    static final SecretCipher CIPHER = new SecretCipher(Accounts.KEYS);
    static final String STATE = "the state of this login";
    static final Nonce NONCE = ProviderSecrets.of(STATE, CIPHER).nonce();
    static final RSAKey KEY = key("one");
    static final JWSHeader HEADER =
            new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(KEY.getKeyID()).build();

    private JsonObject answer = JsonObject.EMPTY_JSON_OBJECT;

    static RSAKey key(String id) {
        try {
            return new RSAKeyGenerator(2048).keyID(id).generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Claims that are all good. */
    static JWTClaimsSet.Builder claims() {
        var now = Instant.now();
        return new JWTClaimsSet.Builder()
                .issuer(ISSUER)
                .audience(PROVIDER.clientId())
                .subject("bia")
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plusSeconds(300)))
                .claim("nonce", NONCE.getValue())
                .claim("email", "bia@example.com")
                .claim("email_verified", true);
    }

    /** A token by the provider's own key. */
    static String signed(JWTClaimsSet.Builder claims) {
        return signed(HEADER, claims, signer(KEY));
    }

    static String signed(JWSHeader header, JWTClaimsSet.Builder claims, JWSSigner signer) {
        try {
            var token = new SignedJWT(header, claims.build());
            token.sign(signer);
            return token.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    static JWSSigner signer(RSAKey key) {
        try {
            return new RSASSASigner(key);
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    void gives(String idToken) {
        answer = response().add("id_token", idToken).build();
    }

    void givesNone() {
        answer = response().build();
    }

    private static JsonObjectBuilder response() {
        return Json.createObjectBuilder().add("access_token", "opaque").add("token_type", "Bearer");
    }

    @Override
    public Resource retrieveResource(URL address) {
        var document = address.getPath().endsWith("/jwks")
                ? new JWKSet(KEY).toString(true)
                : Json.createObjectBuilder()
                        .add("issuer", ISSUER)
                        .add("authorization_endpoint", ISSUER + "/authorize")
                        .add("token_endpoint", ISSUER + "/token")
                        .add("jwks_uri", ISSUER + "/jwks")
                        .add(
                                "response_types_supported",
                                Json.createArrayBuilder().add("code"))
                        .add(
                                "subject_types_supported",
                                Json.createArrayBuilder().add("public"))
                        .add(
                                "id_token_signing_alg_values_supported",
                                Json.createArrayBuilder().add("RS256"))
                        .build()
                        .toString();
        return new Resource(document, "application/json");
    }

    @Override
    public HTTPResponse exchange(TokenRequest request) {
        var response = new HTTPResponse(HTTPResponse.SC_OK);
        response.setEntityContentType(ContentType.APPLICATION_JSON);
        response.setBody(answer.toString());
        return response;
    }
}
