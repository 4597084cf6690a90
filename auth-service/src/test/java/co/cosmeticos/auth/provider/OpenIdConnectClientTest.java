package co.cosmeticos.auth.provider;

import static co.cosmeticos.auth.provider.Impostor.HEADER;
import static co.cosmeticos.auth.provider.Impostor.KEY;
import static co.cosmeticos.auth.provider.Impostor.PROVIDER;
import static co.cosmeticos.auth.provider.Impostor.claims;
import static co.cosmeticos.auth.provider.Impostor.signed;
import static co.cosmeticos.auth.provider.Impostor.signer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import co.cosmeticos.auth.Accounts;
import co.cosmeticos.auth.federation.ExternalUser;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** ID tokens that OpenID Connect Core 1.0, section 3.1.3.7 has a client refuse, and those that it takes. */
class OpenIdConnectClientTest {

    private static final HandleProviderCallback.Callback CALLBACK =
            new HandleProviderCallback.Callback(Impostor.STATE, "code", null);

    private final Impostor impostor = new Impostor();
    private final OpenIdConnectClient client =
            new OpenIdConnectClient(impostor, Impostor.CIPHER, Accounts.KEYS, Clock.systemUTC());

    private ExternalUser ask() {
        return client.exchange(PROVIDER, CALLBACK);
    }

    static Stream<Arguments> good() {
        return Stream.of(
                argumentSet("one audience", signed(claims())),
                argumentSet("one audience, named as the one", signed(claims().claim("azp", "shop"))),
                argumentSet(
                        "one of two audiences, named as the one",
                        signed(claims().audience(List.of("shop", "other")).claim("azp", "shop"))),
                argumentSet("a clock 20 s ahead", signed(claims().issueTime(in(20)))),
                argumentSet("a clock 20 s behind", signed(claims().expirationTime(in(-20)))));
    }

    @ParameterizedTest
    @MethodSource("good")
    void a_good_token_tells_who_the_person_is(String token) {
        impostor.gives(token);
        assertThat(ask().subject()).isEqualTo("bia");
        assertThat(ask().verifiedEmail()).isPresent();
    }

    static Stream<Arguments> ofWrongClaims() {
        return Stream.of(
                argumentSet("another audience", claims().audience("other")),
                argumentSet("no audience", without("aud")),
                argumentSet("several audiences, none of them named", claims().audience(List.of("shop", "other"))),
                argumentSet(
                        "several audiences, another named",
                        claims().audience(List.of("shop", "other")).claim("azp", "other")),
                argumentSet("one audience, another named", claims().claim("azp", "other")),
                argumentSet("one audience, nobody named", claims().claim("azp", "")),
                argumentSet("one audience, no text named", claims().claim("azp", List.of("shop"))),
                argumentSet("another issuer", claims().issuer("https://evil.example")),
                argumentSet("an issuer with a stroke", claims().issuer(Impostor.ISSUER + "/")),
                argumentSet("no issuer", without("iss")),
                argumentSet("expired", claims().expirationTime(in(-40))),
                argumentSet("without an end", without("exp")),
                argumentSet("issued in the future", claims().issueTime(in(40))),
                argumentSet("issued at no time", without("iat")),
                argumentSet("another nonce", claims().claim("nonce", "of another log-in")),
                argumentSet("a nonce that is no text", claims().claim("nonce", List.of(Impostor.NONCE.getValue()))),
                argumentSet("no nonce", without("nonce")),
                argumentSet("no subject", without("sub")),
                argumentSet("an empty subject", claims().subject("")));
    }

    @ParameterizedTest
    @MethodSource("ofWrongClaims")
    void claims_that_are_not_of_this_log_in_are_refused(JWTClaimsSet.Builder claims) {
        isDenied(signed(claims));
    }

    static Stream<Arguments> ofWrongSignatures() throws JOSEException {
        var stranger = Impostor.key("stranger");
        var namesake = Impostor.key(KEY.getKeyID());
        var good = signed(claims());
        return Stream.of(
                argumentSet("alg none", new PlainJWT(claims().build()).serialize()),
                argumentSet(
                        "alg none, with the signature of another", unsigned() + good.substring(good.lastIndexOf('.'))),
                argumentSet(
                        "HS256 with the public key", mac(KEY.toRSAPublicKey().getEncoded())),
                argumentSet("HS256 with the modulus", mac(KEY.getModulus().decode())),
                argumentSet(
                        "HS256 with the published key",
                        mac(text(KEY.toPublicJWK().toJSONString()))),
                argumentSet("HS256 with the client's secret", mac(text(PROVIDER.clientSecret()))),
                argumentSet("a signature of other claims", mixed(good, signed(claims().subject("eve")))),
                argumentSet("no signature", good.substring(0, good.lastIndexOf('.') + 1)),
                argumentSet("a key that nobody knows", signed(header("stranger").build(), claims(), signer(stranger))),
                argumentSet("another key under the known name", signed(HEADER, claims(), signer(namesake))),
                argumentSet(
                        "another key without a name",
                        signed(new JWSHeader(JWSAlgorithm.RS256), claims(), signer(stranger))),
                argumentSet(
                        "a key that it brings along",
                        signed(header("stranger").jwk(stranger.toPublicJWK()).build(), claims(), signer(stranger))),
                argumentSet(
                        "a key at an address that it brings along",
                        signed(
                                header("stranger")
                                        .jwkURL(URI.create("https://evil.example/jwks"))
                                        .build(),
                                claims(),
                                signer(stranger))),
                argumentSet(
                        "a demand that nobody understands",
                        signed(
                                header(KEY.getKeyID())
                                        .criticalParams(Set.of("urn:x"))
                                        .customParam("urn:x", true)
                                        .build(),
                                claims(),
                                signer(KEY))),
                argumentSet("no token", "bia"));
    }

    @ParameterizedTest
    @MethodSource("ofWrongSignatures")
    void what_the_provider_has_not_signed_by_a_public_key_of_its_own_is_refused(String token) {
        isDenied(token);
    }

    @Test
    void an_answer_without_an_id_token_is_refused() {
        impostor.givesNone();
        assertThatThrownBy(this::ask).isInstanceOf(ProviderRefused.Denied.class);
    }

    private void isDenied(String token) {
        impostor.gives(token);
        assertThatThrownBy(this::ask).isInstanceOf(ProviderRefused.Denied.class);
    }

    private static Date in(int seconds) {
        return Date.from(Instant.now().plusSeconds(seconds));
    }

    private static JWTClaimsSet.Builder without(String claim) {
        @Nullable String nothing = null;
        return claims().claim(claim, nothing);
    }

    private static JWSHeader.Builder header(String key) {
        return new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(key);
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String mac(byte[] secret) throws JOSEException {
        var header = new JWSHeader.Builder(JWSAlgorithm.HS256).keyID(KEY.getKeyID());
        return signed(header.build(), claims(), new MACSigner(secret));
    }

    // "eyJhbGciOiJub25lIn0.<claims>", to which a signature is put.
    private static String unsigned() {
        var token = new PlainJWT(claims().build()).serialize();
        return token.substring(0, token.length() - 1);
    }

    private static String mixed(String signature, String claims) {
        return claims.substring(0, claims.lastIndexOf('.')) + signature.substring(signature.lastIndexOf('.'));
    }
}
