package co.cosmeticos.devshop.http;

import java.net.URI;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Response of a route.
 *
 * @param lost whether the connection is closed instead, so that the caller never learns the outcome
 */
public record Response(int status, Map<String, String> headers, String body, boolean lost) {

    public Response {
        headers = Collections.unmodifiableMap(new LinkedHashMap<>(headers));
    }

    /** A JSON document; {@code value} is written as it is when it is text already. */
    public static Response json(int status, Object value) {
        var text = value instanceof String written ? written : Json.write(value);
        return of(status, "application/json", text);
    }

    /** A page of UTF-8 HTML. */
    public static Response html(String page) {
        return of(200, "text/html; charset=utf-8", page);
    }

    /** Text of a media type. */
    public static Response of(int status, String contentType, String body) {
        return new Response(status, Map.of("Content-Type", contentType), body, false);
    }

    /** See Other: the browser follows with a GET. */
    public static Response seeOther(URI target) {
        return new Response(303, Map.of("Location", target.toString()), "", false);
    }

    /** No Content. */
    public static Response noContent() {
        return new Response(204, Map.of(), "", false);
    }

    /** No response: the connection is closed. */
    public static Response cut() {
        return new Response(0, Map.of(), "", true);
    }
}
