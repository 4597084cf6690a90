package co.cosmeticos.auth.authorize;

import co.cosmeticos.platform.settings.Settings;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The storefronts that may use {@code /authorize}, and the identity providers that its page offers.
 *
 * @param providers names of the OpenID providers that the page offers
 */
public record AuthorizeSettings(List<PublicClient> clients, List<String> providers) {

    public AuthorizeSettings {
        clients = List.copyOf(clients);
        providers = List.copyOf(providers);
    }

    /** Reads them. */
    public static AuthorizeSettings from(Settings settings) {
        return new AuthorizeSettings(
                list(settings.text("public-clients", "")).stream()
                        .map(id -> new PublicClient(
                                id, list(settings.text("public-client.%s.redirect-uris".formatted(id), ""))))
                        .toList(),
                list(settings.text("providers", "")));
    }

    private static List<String> list(String text) {
        return Arrays.stream(text.split(","))
                .map(String::strip)
                .filter(one -> !one.isEmpty())
                .toList();
    }

    /** The storefront of this id. */
    public Optional<PublicClient> client(String id) {
        return clients.stream().filter(client -> client.id().equals(id)).findFirst();
    }
}
