package co.cosmeticos.devshop.http;

import com.sun.net.httpserver.Headers;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Request of a route: the wildcard segments of its path, query, headers and body. */
public record Request(
        String method, String path, List<String> variables, Map<String, String> query, Headers headers, String body) {

    public Request {
        variables = List.copyOf(variables);
        query = Collections.unmodifiableMap(new LinkedHashMap<>(query));
    }

    /** The first wildcard segment of the path. */
    public String id() {
        return variables.get(0);
    }

    /** A header's first value, unless it is absent or blank. */
    public Optional<String> header(String name) {
        return Optional.ofNullable(headers.getFirst(name)).filter(value -> !value.isBlank());
    }

    /** The body as an HTML form. */
    public Map<String, String> form() {
        return pairs(body);
    }

    static Map<String, String> pairs(String encoded) {
        var pairs = new HashMap<String, String>();
        for (var pair : encoded.split("&", -1)) {
            var cut = pair.indexOf('=');
            if (cut > 0) {
                pairs.put(decode(pair.substring(0, cut)), decode(pair.substring(cut + 1)));
            }
        }
        return pairs;
    }

    private static String decode(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw Refused.badRequest("The request holds a malformed percent escape.");
        }
    }
}
