package co.cosmeticos.system.forgery;

import com.nimbusds.jose.util.Base64URL;
import com.nimbusds.jose.util.JSONObjectUtils;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;

/** A token in the making, whose header and claims are whatever they are set to. */
public record Forged(Map<String, Object> header, Map<String, Object> claims) {

    /** With this in its header; without it, when it is null. */
    public Forged header(String name, Object value) {
        return new Forged(changed(header, name, value), claims);
    }

    /** With this claim; without it, when it is null. */
    public Forged claim(String name, Object value) {
        return new Forged(header, changed(claims, name, value));
    }

    private static Map<String, Object> changed(Map<String, Object> before, String name, Object value) {
        var after = new LinkedHashMap<>(before);
        after.remove(name);
        if (value != null) {
            after.put(name, value);
        }
        return after;
    }

    /** What is signed. */
    String content() {
        return encoded(header) + "." + encoded(claims);
    }

    private static String encoded(Map<String, Object> part) {
        return Base64URL.encode(JSONObjectUtils.toJSONString(part)).toString();
    }

    public String unsigned() {
        return content() + ".";
    }

    public String signed(UnaryOperator<byte[]> signature) {
        var content = content();
        return content + "." + Base64URL.encode(signature.apply(content.getBytes(StandardCharsets.US_ASCII)));
    }
}
