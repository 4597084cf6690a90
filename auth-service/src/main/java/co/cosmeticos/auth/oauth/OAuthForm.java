package co.cosmeticos.auth.oauth;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The parameters of a request in the form of RFC 6749, section 3.2: none stands in it twice. */
public record OAuthForm(Map<String, List<String>> fields) {

    public OAuthForm {
        fields = Map.copyOf(fields);
    }

    /** The one value of a parameter, or none; an empty one is none. */
    public @Nullable String one(String name) {
        var values = fields.getOrDefault(name, List.of());
        if (values.size() > 1) {
            throw new TokenRequestRefused.Malformed(name + " stands in the request twice.");
        }
        return values.isEmpty() || values.get(0).isEmpty() ? null : values.get(0);
    }

    /** The one value of a parameter that must be there. */
    public String required(String name) {
        var value = one(name);
        if (value == null) {
            throw new TokenRequestRefused.Malformed(name + " is missing.");
        }
        return value;
    }
}
