package co.cosmeticos.system.forgery;

import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Tokens that say what a good one does, and that the shop has not signed; each by the name of what is wrong with it. */
public final class WrongSignatures {

    private final Map<String, String> tokens = new LinkedHashMap<>();
    private final Mint mint;
    private final Forged flawless;
    private final String genuine;
    private final KeyPair own = Signing.pair("RSA", 2048);

    public WrongSignatures(Mint mint, Forged flawless) {
        this.mint = mint;
        this.flawless = flawless;
        this.genuine = flawless.signed(mint.signature());
    }

    /** The attacker's keys, as he would publish them, under the name of the shop's. */
    public String keySet() {
        return new JWKSet(publicKey()).toString();
    }

    private RSAKey publicKey() {
        return new RSAKey.Builder((RSAPublicKey) own.getPublic())
                .keyID(String.valueOf(flawless.header().get("kid")))
                .build();
    }

    /** All of them; an attacker publishes his keys at this address. */
    public Map<String, String> all(String address) {
        addUnsigned();
        addSignedWithThePublicKey();
        addSignedWithOwnKeys();
        addOwnKeysInTheHeader(address);
        addOtherKids();
        addOtherAlgorithms();
        addSpoilt();
        return tokens;
    }

    private void addUnsigned() {
        for (var none : List.of("none", "None", "NONE", "nOnE")) {
            var unsigned = flawless.header("alg", none);
            tokens.put("alg %s, empty signature".formatted(none), unsigned.unsigned());
            tokens.put("alg %s, no third part".formatted(none), unsigned.content());
            tokens.put("alg %s, the shop's signature".formatted(none), unsigned.signed(mint.signature()));
        }
        tokens.put("no alg", flawless.header("alg", null).signed(mint.signature()));
        tokens.put("empty alg", flawless.header("alg", "").signed(mint.signature()));
    }

    private void addSignedWithThePublicKey() {
        var der = mint.publicKey().getEncoded();
        var pem = "-----BEGIN PUBLIC KEY-----\n%s\n-----END PUBLIC KEY-----\n"
                .formatted(Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(der));
        var secrets = Map.of(
                "DER", der,
                "PEM", pem.getBytes(StandardCharsets.US_ASCII),
                "stripped PEM", pem.strip().getBytes(StandardCharsets.US_ASCII),
                "n", mint.modulus().getBytes(StandardCharsets.US_ASCII),
                "bytes of n", Base64.getUrlDecoder().decode(mint.modulus()));
        secrets.forEach((form, secret) -> {
            for (var bits : List.of("256", "384", "512")) {
                var hmac = Signing.hmac("HmacSHA" + bits, secret);
                var name = "HS%s with the public key's %s".formatted(bits, form);
                tokens.put(name, flawless.header("alg", "HS" + bits).signed(hmac));
                tokens.put("RS256 that is " + name, flawless.signed(hmac));
            }
        });
    }

    private void addSignedWithOwnKeys() {
        var rsa = Signing.by(Signing.RS256, own.getPrivate());
        var curve = Signing.pair("EC", 256);
        var es256 = Signing.by("SHA256withECDSAinP1363Format", curve.getPrivate());
        var embedded = new ECKey.Builder(Curve.P_256, (ECPublicKey) curve.getPublic()).build();
        tokens.put("another key", flawless.signed(rsa));
        tokens.put("another key, no kid", flawless.header("kid", null).signed(rsa));
        tokens.put("ES256", flawless.header("alg", "ES256").signed(es256));
        tokens.put("ES256, RS256 in the header", flawless.signed(es256));
        tokens.put(
                "ES256, its own key in the header",
                flawless.header("alg", "ES256")
                        .header("jwk", embedded.toJSONObject())
                        .signed(es256));
        tokens.put("PS256 of another key", flawless.header("alg", "PS256").signed(Signing.pss(own.getPrivate())));
        // CVE-2022-21449: both numbers of the signature are zero.
        tokens.put("ES256 of zeros", flawless.header("alg", "ES256").signed(content -> new byte[64]));
    }

    private void addOwnKeysInTheHeader(String address) {
        var signature = Signing.by(Signing.RS256, own.getPrivate());
        var chain = List.of(Base64.getEncoder().encodeToString(own.getPublic().getEncoded()));
        var fields = Map.of(
                "jwk",
                publicKey().toJSONObject(),
                "jku",
                address + "/jwks.json",
                "x5u",
                address + "/certificate.pem",
                "x5c",
                chain);
        fields.forEach((name, value) -> {
            var lured = flawless.header(name, value);
            tokens.put(name, lured.signed(signature));
            tokens.put(name + ", no kid", lured.header("kid", null).signed(signature));
            tokens.put(name + ", unknown kid", lured.header("kid", "own").signed(signature));
        });
        tokens.put(
                "kid that is an address",
                flawless.header("kid", address + "/jwks.json").signed(signature));
        tokens.put("own issuer with own keys", flawless.claim("iss", address).signed(signature));
    }

    private void addOtherKids() {
        var signature = Signing.by(Signing.RS256, own.getPrivate());
        var kids = List.of(
                "",
                "unknown",
                "../../../../../../dev/null",
                "file:///dev/null",
                "' OR '1'='1",
                "x' UNION SELECT sealed FROM signing_keys --",
                "\0",
                "*",
                "x".repeat(4_000));
        for (var kid : kids) {
            var name = kid.length() > 60 ? "very long" : kid.replace('\0', '0');
            tokens.put("kid '%s'".formatted(name), flawless.header("kid", kid).signed(signature));
        }
        tokens.put("kid that is a number", flawless.header("kid", 7).signed(signature));
        // What is read from /dev/null is a secret that everybody knows.
        tokens.put(
                "HS256 with the bytes of /dev/null",
                flawless.header("alg", "HS256")
                        .header("kid", "../../../../../../dev/null")
                        .signed(Signing.hmac("HmacSHA256", new byte[1])));
    }

    // By the shop's own key, which the shop uses for RS256 only.
    private void addOtherAlgorithms() {
        tokens.put("PS256", flawless.header("alg", "PS256").signed(Signing.pss(mint.privateKey())));
        for (var bits : List.of("1", "384", "512")) {
            tokens.put(
                    "RS" + bits,
                    flawless.header("alg", "RS" + bits)
                            .signed(Signing.by("SHA%swithRSA".formatted(bits), mint.privateKey())));
        }
        tokens.put("alg in lower case", flawless.header("alg", "rs256").signed(mint.signature()));
    }

    private void addSpoilt() {
        var signature = genuine.substring(genuine.lastIndexOf('.') + 1);
        var other = flawless.claim("jti", "another").signed(mint.signature());
        var customer = flawless.claim("groups", List.of("customer")).signed(mint.signature());
        tokens.put("signature cut", genuine.substring(0, genuine.length() - 8));
        tokens.put("signature twice as long", genuine + signature);
        tokens.put("signature empty", flawless.unsigned());
        tokens.put("signature of another token", flawless.content() + other.substring(other.lastIndexOf('.')));
        tokens.put("groups made admin", flawless.content() + customer.substring(customer.lastIndexOf('.')));
        tokens.put("signature of zeros", flawless.signed(content -> new byte[256]));
        tokens.put("signature of ones", flawless.signed(content -> {
            var ones = new byte[256];
            Arrays.fill(ones, (byte) 0xFF);
            return ones;
        }));
        tokens.put("signature with a bit turned", flawless.signed(content -> {
            var bytes = mint.signature().apply(content);
            bytes[128] ^= 1;
            return bytes;
        }));
    }
}
