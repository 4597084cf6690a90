package co.cosmeticos.platform.origin;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Web origins (RFC 6454) of a setting, comma-separated: {@code https://loja.example}. Of this machine's own hosts every port
 * may be meant, {@code http://localhost:*}, as storefronts that are being built have a port of their tool's choice.
 *
 * @param exact whole origins, without a default port
 * @param anyPort scheme and host of those with every port
 */
public record WebOrigins(Set<String> exact, Set<String> anyPort) {

    private static final String EVERY_PORT = ":*";
    private static final Pattern LOOPBACK = Pattern.compile("https?://(?:localhost|127\\.0\\.0\\.1|\\[::1])");
    private static final Pattern PORT = Pattern.compile(":[0-9]{1,5}$");

    public WebOrigins {
        exact = Collections.unmodifiableSet(new LinkedHashSet<>(exact));
        anyPort = Collections.unmodifiableSet(new LinkedHashSet<>(anyPort));
    }

    /** Parses the value of a setting; throws {@link IllegalArgumentException} naming the key and what is no origin. */
    public static WebOrigins parse(String key, String text) {
        var exact = new LinkedHashSet<String>();
        var anyPort = new LinkedHashSet<String>();
        for (var given : text.split(",", -1)) {
            var one = given.strip();
            var host = one.endsWith(EVERY_PORT) ? one.substring(0, one.length() - EVERY_PORT.length()) : "";
            if (LOOPBACK.matcher(host).matches()) {
                anyPort.add(host);
            } else if (!one.isEmpty()) {
                exact.add(of(one).filter(origin -> isWhole(one, origin)).orElseThrow(() -> invalid(key, one)));
            }
        }
        return new WebOrigins(exact, anyPort);
    }

    /** The origin of a page; throws {@link IllegalArgumentException} naming the key for what is no address of a page. */
    public static WebOrigins ofPage(String key, String url) {
        return new WebOrigins(Set.of(of(url).orElseThrow(() -> invalid(key, url))), Set.of());
    }

    /** These and those. */
    public WebOrigins and(WebOrigins those) {
        var allExact = new LinkedHashSet<>(exact);
        allExact.addAll(those.exact);
        var allAnyPort = new LinkedHashSet<>(anyPort);
        allAnyPort.addAll(those.anyPort);
        return new WebOrigins(allExact, allAnyPort);
    }

    private static boolean isWhole(String given, String origin) {
        return given.equals(origin)
                || given.equals(origin + "/")
                || PORT.matcher(given).replaceFirst("").equals(origin);
    }

    private static IllegalArgumentException invalid(String key, String one) {
        return new IllegalArgumentException(
                key + " must be origins, as https://loja.example or http://localhost:*, was " + one);
    }

    /** Whether an origin is one of them, written as browsers do in {@code Origin}. */
    public boolean contain(String origin) {
        return exact.contains(origin) || anyPort.contains(PORT.matcher(origin).replaceFirst(""));
    }

    /** Whether the address of a page is of one of them. */
    public boolean holdPage(String url) {
        return of(url).filter(this::contain).isPresent();
    }

    // What a browser and this reader could understand in two ways is no origin: names of users, backslashes.
    private static Optional<String> of(String url) {
        try {
            var uri = new URI(url);
            var isPlain = uri.getHost() != null
                    && uri.getRawUserInfo() == null
                    && ("http".equals(uri.getScheme()) || "https".equals(uri.getScheme()));
            return isPlain ? Optional.of(uri.getScheme() + "://" + uri.getHost() + port(uri)) : Optional.empty();
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    private static String port(URI uri) {
        var isDefault = uri.getPort() < 0 || uri.getPort() == ("https".equals(uri.getScheme()) ? 443 : 80);
        return isDefault ? "" : ":" + uri.getPort();
    }
}
