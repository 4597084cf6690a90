package co.cosmeticos.auth.token;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The parameters of a request in the form of RFC 6749, section 3.2: none stands in it twice. It is a view of what
 * came, never a copy: the tables of {@code Map.copyOf} probe for as long as whoever chose the names wants.
 */
public record OAuthForm(Map<String, List<String>> fields) {

    // RFC 6749 and what extends it know a dozen.
    private static final int MOST = 30;

    /** Throws {@link OAuthError} for more parameters than any request has. */
    public OAuthForm {
        if (fields.size() > MOST) {
            throw new OAuthError.Malformed("The request has more than %d parameters.".formatted(MOST));
        }
        fields = Collections.unmodifiableMap(fields);
    }

    /** The one value of a parameter, or none; an empty one is none. */
    public @Nullable String one(String name) {
        var values = fields.getOrDefault(name, List.of());
        if (values.size() > 1) {
            throw new OAuthError.Malformed(name + " stands in the request twice.");
        }
        if (values.isEmpty() || values.get(0).isEmpty()) {
            return null;
        }
        var value = values.get(0);
        if (value.chars().anyMatch(Character::isISOControl)) {
            throw new OAuthError.Malformed(name + " has a control character.");
        }
        return value;
    }

    /** The one value of a parameter that must be there. */
    public String required(String name) {
        var value = one(name);
        if (value == null) {
            throw new OAuthError.Malformed(name + " is missing.");
        }
        return value;
    }
}
