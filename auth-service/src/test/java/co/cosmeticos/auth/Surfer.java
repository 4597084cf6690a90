package co.cosmeticos.auth;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A person's browser: keeps cookies by host and port, sends forms, and follows a redirect when it is told to. */
public final class Surfer {

    private static final Pattern HIDDEN = Pattern.compile("name=\"(form|step|_csrf)\"[^>]* value=\"([^\"]*)\"");

    private static final Pattern ACTION = Pattern.compile("<form method=\"post\" action=\"([^\"]*)\"");

    private final HttpClient http = HttpClient.newHttpClient();
    private final Map<String, Map<String, String>> cookies = new HashMap<>();
    private final String shop;

    /** Who finds the shop's issuer at this address. */
    public Surfer(String shop) {
        this.shop = shop;
    }

    /** What came back. */
    public record Seen(int status, String body, Map<String, String> headers) {

        public String header(String name) {
            return headers.getOrDefault(name.toLowerCase(java.util.Locale.ROOT), "");
        }

        public String location() {
            return header("location");
        }

        /** A parameter of the address that it leads to. */
        public String sent(String name) {
            return parameters(location()).getOrDefault(name, "");
        }

        /** Where the page's form leads. */
        public String action() {
            var action = ACTION.matcher(body);
            if (!action.find()) {
                throw new AssertionError("no form in " + body);
            }
            return URI.create(Accounts.KEYS.issuer())
                    .resolve(action.group(1).replace("&amp;", "&"))
                    .toString();
        }

        /** A hidden field of the page. */
        public String hidden(String name) {
            return HIDDEN.matcher(body)
                    .results()
                    .filter(field -> field.group(1).equals(name))
                    .map(field -> field.group(2))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("no hidden " + name + " in " + body));
        }
    }

    public static Map<String, String> parameters(String address) {
        var query = URI.create(address).getRawQuery();
        var fields = new TreeMap<String, String>();
        if (query != null) {
            for (var field : query.split("&")) {
                var pair = field.split("=", 2);
                fields.put(pair[0], URLDecoder.decode(pair[1], StandardCharsets.UTF_8));
            }
        }
        return fields;
    }

    public static String form(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> field.getKey() + '=' + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    public Seen get(String address) {
        return send(address, HttpRequest.newBuilder());
    }

    public Seen getAs(String accessToken, String address) {
        return send(address, HttpRequest.newBuilder().header("Authorization", "Bearer " + accessToken));
    }

    public Seen post(String address, Map<String, String> fields) {
        return post(address, form(fields));
    }

    /** Sends a form as it is written. */
    public Seen post(String address, String form) {
        return send(address, posting(form));
    }

    /** The same of a client that shows its id and secret by HTTP Basic. */
    public Seen postAs(String basic, String address, Map<String, String> fields) {
        var credentials = Base64.getEncoder().encodeToString(basic.getBytes(StandardCharsets.UTF_8));
        return send(address, posting(form(fields)).header("Authorization", "Basic " + credentials));
    }

    private static HttpRequest.Builder posting(String form) {
        return HttpRequest.newBuilder()
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form));
    }

    /** Forgets everything, as another browser knows nothing of it. */
    public void forget() {
        cookies.clear();
    }

    private Seen send(String address, HttpRequest.Builder request) {
        var uri = URI.create(address.replace(Accounts.KEYS.issuer(), shop));
        var jar = cookies.computeIfAbsent(uri.getAuthority(), host -> new TreeMap<>());
        if (!jar.isEmpty()) {
            request.header(
                    "Cookie",
                    jar.entrySet().stream()
                            .map(cookie -> cookie.getKey() + '=' + cookie.getValue())
                            .collect(Collectors.joining("; ")));
        }
        request.header("Accept", "text/html,*/*;q=0.8")
                .header("Accept-Language", "pt-BR")
                .uri(uri);
        try {
            var response = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
            response.headers().allValues("set-cookie").forEach(cookie -> {
                var pair = cookie.split(";", 2)[0].split("=", 2);
                jar.put(pair[0], pair[1]);
            });
            var headers = new TreeMap<String, String>();
            response.headers().map().forEach((name, values) -> headers.put(name, String.join(", ", values)));
            return new Seen(response.statusCode(), response.body(), headers);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
