package co.cosmeticos.product;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import co.cosmeticos.platform.eventstream.EventStreamLimits;
import co.cosmeticos.platform.settings.Settings;
import co.cosmeticos.product.activity.ActivitySettings;
import co.cosmeticos.product.listing.ListingSettings;
import co.cosmeticos.product.productimport.ImportSettings;
import co.cosmeticos.product.stock.StockSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class SettingsTest {

    private static final Map<String, String> DEFAULTS = defaults(
            "product.media.url", "http://localhost:8090/media/",
            "product.cache.ttl", "PT10S",
            "product.stock.low-threshold", "5",
            "product.import.max-bytes", "134217728",
            "product.import.batch-rows", "100",
            "product.mongo.uri", "mongodb://localhost:27017",
            "product.mongo.database", "activity",
            "product.events.streams", "500",
            "product.events.per-network", "20",
            "product.events.life", "PT5M",
            "product.activity.queue", "10000",
            "product.activity.retention", "PT2160H",
            "product.activity.guests-per-hour", "10000",
            "product.activity.customer-per-hour", "1000");

    private static Map<String, String> defaults(String... pairs) {
        var defaults = new TreeMap<String, String>();
        for (var place = 0; place < pairs.length; place += 2) {
            defaults.put(pairs[place], pairs[place + 1]);
        }
        return defaults;
    }

    private static Settings settings(Map<String, String> values) {
        return new Settings(key -> Optional.ofNullable(values.get(key)), "product");
    }

    @Test
    void the_defaults_are_those_listed() {
        var asked = new TreeMap<String, String>();
        var none = new Settings(
                key -> {
                    asked.put(key, "");
                    return Optional.empty();
                },
                "product");
        var listed = settings(DEFAULTS);
        assertThat(ListingSettings.from(none)).isEqualTo(ListingSettings.from(listed));
        assertThat(StockSettings.from(none)).isEqualTo(StockSettings.from(listed));
        assertThat(ImportSettings.from(none)).isEqualTo(ImportSettings.from(listed));
        assertThat(EventStreamLimits.from(none, "events.per-network", 20))
                .isEqualTo(EventStreamLimits.from(listed, "events.per-network", 1));
        assertThat(ActivitySettings.from(none)).isEqualTo(ActivitySettings.from(listed));
        // The JVM's own authorities, for which there is no value.
        assertThat(asked.remove("product.stores.ca-file")).isNotNull();
        assertThat(asked.keySet()).containsExactlyInAnyOrderElementsOf(DEFAULTS.keySet());
    }

    @Test
    void the_readme_lists_every_setting_with_its_default() throws IOException {
        var readme = Files.readString(Path.of("README.md"));
        assertThat(DEFAULTS)
                .allSatisfy((key, value) -> assertThat(readme).contains("| `%s` | `%s` |".formatted(key, value)));
    }

    @Test
    void a_value_that_cannot_be_is_refused_by_its_key() {
        assertThatThrownBy(() -> StockSettings.from(settings(Map.of("product.stock.low-threshold", "-1"))))
                .hasMessageContaining("stock.low-threshold");
        assertThatThrownBy(() -> ListingSettings.from(settings(Map.of("product.media.url", "http://x"))))
                .hasMessageContaining("media.url");
        assertThatThrownBy(() -> ActivitySettings.from(settings(Map.of("product.activity.retention", "PT0S"))))
                .hasMessageContaining("activity.retention");
        assertThatThrownBy(() -> ActivitySettings.from(settings(Map.of("product.activity.guests-per-hour", "-1"))))
                .hasMessageContaining("activity.guests-per-hour");
    }
}
