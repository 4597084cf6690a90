package co.cosmeticos.devshop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import co.cosmeticos.devshop.ShopSettings.Layout;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import org.junit.jupiter.api.Test;

class ShopSettingsTest {

    @Test
    void everything_has_a_default_and_blank_means_unset() {
        var properties = new Properties();
        properties.setProperty("shop.port", "");
        properties.setProperty("shop.demo.password", " ");
        properties.setProperty("shop.fresh", "false");
        var settings = ShopSettings.of(properties);
        assertThat(settings.port("shop.port")).isEqualTo(8080);
        assertThat(settings.demoPassword()).isEmpty();
        assertThat(settings.fresh()).isFalse();
        assertThat(settings.layout()).isEqualTo(Layout.ONE);
        assertThat(settings.data()).isEqualTo(settings.root().resolve("data"));
    }

    @Test
    void a_flag_without_a_value_is_on() {
        var properties = new Properties();
        properties.setProperty("shop.fresh", "");
        properties.setProperty("shop.stores-only", "true");
        assertThat(ShopSettings.of(properties).fresh()).isTrue();
        assertThat(ShopSettings.of(properties).layout()).isEqualTo(Layout.STORES);
    }

    @Test
    void replicas_are_servers_of_their_own() {
        var properties = new Properties();
        properties.setProperty("shop.replicas", "true");
        assertThat(ShopSettings.of(properties).layout()).isEqualTo(Layout.REPLICAS);
        assertThat(ServiceEnvironment.Server.of(Layout.REPLICAS))
                .extracting(ServiceEnvironment.Server::name)
                .contains("product-service", "product-service-2", "cart-order-service", "cart-order-service-2");
    }

    @Test
    void a_port_that_cannot_be_is_named() {
        var properties = new Properties();
        properties.setProperty("shop.smtp.port", "70000");
        assertThatThrownBy(() -> ShopSettings.of(properties))
                .hasMessage("shop.smtp.port must be a port from 1 to 65535, was 70000");
    }

    @Test
    void the_readme_and_the_build_know_every_port() throws IOException {
        var readme = Files.readString(Path.of("README.md"));
        var build = Files.readString(Path.of("pom.xml"));
        var defaults = ShopSettings.of(new Properties());
        assertThat(ShopSettings.portKeys()).allSatisfy(key -> {
            assertThat(readme).contains("`" + key + "` | " + defaults.port(key));
            assertThat(build).contains("-D" + key + "=${" + key + "}");
        });
    }
}
