package co.cosmeticos.system.forgery;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Tokens with the shop's own signature that are none for it, or none now, and what has not the shape of a token; each by
 * the name of what is wrong with it.
 */
public final class WrongContents {

    private static final int SKEW_SECONDS = 30;

    private final Map<String, String> tokens = new LinkedHashMap<>();
    private final Mint mint;
    private final Forged flawless;
    private final String issuer;

    public WrongContents(Mint mint, Forged flawless) {
        this.mint = mint;
        this.flawless = flawless;
        this.issuer = String.valueOf(flawless.claims().get("iss"));
    }

    public Map<String, String> all() {
        addHeaders();
        addTimes();
        addIssuers();
        addAudiences();
        addSubjectsAndRoles();
        addShapes();
        return tokens;
    }

    private void add(String name, Forged token) {
        tokens.put(name, token.signed(mint.signature()));
    }

    private void claim(String name, Object value) {
        add("%s %s".formatted(name, value == null ? "missing" : value), flawless.claim(name, value));
    }

    private void addHeaders() {
        add("typ JWT", flawless.header("typ", "JWT"));
        add("no typ", flawless.header("typ", null));
        add("typ of a DPoP proof", flawless.header("typ", "dpop+jwt"));
        add(
                "crit that nobody knows",
                flawless.header("crit", List.of("https://attacker.example/x"))
                        .header("https://attacker.example/x", true));
        add("crit that is not there", flawless.header("crit", List.of("exp")));
        add("claims that are said not to be encoded", unencoded());
    }

    private Forged unencoded() {
        return flawless.header("crit", List.of("b64")).header("b64", false);
    }

    private static byte[] decoded(byte[] content) {
        var parts = new String(content, StandardCharsets.US_ASCII).split("\\.");
        var claims = new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8);
        return (parts[0] + "." + claims).getBytes(StandardCharsets.UTF_8);
    }

    private void addTimes() {
        var now = Instant.now().getEpochSecond();
        var ahead = now + SKEW_SECONDS + 300;
        claim("exp", null);
        add("expired 31 seconds ago", flawless.claim("exp", now - SKEW_SECONDS - 1));
        add("expired in 1970", flawless.claim("exp", 0));
        add("exp negative", flawless.claim("exp", -1));
        add("exp that is a text", flawless.claim("exp", Long.toString(now + 600)));
        add("exp that is a date", flawless.claim("exp", "2999-12-31T23:59:59Z"));
        add("exp that is a list", flawless.claim("exp", List.of(now + 600)));
        add("nbf in the future", flawless.claim("nbf", ahead));
        add("nbf that is a text", flawless.claim("nbf", Long.toString(now)));
        add("iat in the future", flawless.claim("iat", ahead));
        add("iat that is a text", flawless.claim("iat", Long.toString(now)));
    }

    private void addIssuers() {
        claim("iss", null);
        claim("iss", "");
        claim("iss", "https://attacker.example");
        claim("iss", issuer + "/");
        claim("iss", issuer + "@attacker.example");
        claim("iss", issuer.toUpperCase(java.util.Locale.ROOT));
        claim("iss", List.of(issuer));
    }

    private void addAudiences() {
        claim("aud", null);
        claim("aud", "");
        claim("aud", "other-api");
        claim("aud", "shop-api-2");
        claim("aud", "SHOP-API");
        claim("aud", "other-api shop-api");
        claim("aud", List.of());
        claim("aud", List.of("other-api", "another-api"));
        claim("aud", 7);
    }

    private void addSubjectsAndRoles() {
        claim("sub", null);
        claim("groups", "admin");
        claim("groups", Map.of("admin", true));
        claim("scope", List.of("users:read"));
        claim("sid", 7);
    }

    private void addShapes() {
        var good = flawless.signed(mint.signature());
        var parts = good.split("\\.");
        tokens.put("a dot more at the end", good + ".");
        tokens.put("a dot more at the beginning", "." + good);
        tokens.put("a part more", good + "." + parts[2]);
        tokens.put("parts of an encrypted token", good + ".x.y");
        tokens.put("no claims", parts[0] + ".." + parts[2]);
        tokens.put("dots", "..");
        tokens.put("claims alone", parts[1]);
        tokens.put("what is not base64", "%%%.%%%.%%%");
        tokens.put(
                "claims that are not JSON",
                parts[0] + "." + Base64.getUrlEncoder().encodeToString("x".getBytes(StandardCharsets.US_ASCII)) + "."
                        + parts[2]);
        tokens.put("two tokens", good + "," + good);
        tokens.put("a word after the token", good + " x");
    }

    /** Spelled as no token is. It takes the shop's own signature to make one. */
    public Map<String, String> misspelled() {
        var good = flawless.signed(mint.signature());
        var signature = good.substring(good.lastIndexOf('.') + 1);
        return Map.of(
                "signature with what is not base64", flawless.content() + ".!!" + signature,
                "signature with padding", good + "==",
                "signature in the alphabet of other base64",
                        flawless.content() + "." + signature.replace('-', '+').replace('_', '/'),
                "sub that is a number", flawless.claim("sub", 7).signed(mint.signature()),
                "signature of claims that are not encoded",
                        unencoded().signed(content -> mint.signature().apply(decoded(content))));
    }
}
