package co.cosmeticos.auth.provider;

import co.cosmeticos.platform.settings.Settings;
import java.net.URI;
import java.util.Arrays;
import java.util.List;

/** The configured identity providers. */
public record ProviderSettings(List<Provider> providers) {

    public ProviderSettings {
        providers = List.copyOf(providers);
    }

    /** Reads them; throws {@link IllegalArgumentException} when one that is named lacks something. */
    public static ProviderSettings from(Settings settings) {
        return new ProviderSettings(Arrays.stream(settings.text("providers", "").split(","))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .map(name -> provider(settings, name))
                .toList());
    }

    private static Provider provider(Settings settings, String name) {
        var key = "provider." + name;
        return new Provider(
                name,
                URI.create(settings.text(key + ".issuer")),
                settings.text(key + ".client-id"),
                settings.text(key + ".client-secret"),
                List.of(settings.text(key + ".scopes", "openid email profile").split("\\s+")));
    }

    /** The one of this name; throws {@link ProviderRefused.Unknown}. */
    Provider get(String name) {
        return providers.stream()
                .filter(provider -> provider.name().equals(name))
                .findFirst()
                .orElseThrow(ProviderRefused.Unknown::new);
    }
}
