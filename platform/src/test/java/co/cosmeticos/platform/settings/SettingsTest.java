package co.cosmeticos.platform.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SettingsTest {

    private static Settings settings(String key, String value) {
        return new Settings(asked -> Optional.ofNullable(Map.of(key, value).get(asked)), "order");
    }

    @Test
    void a_setting_is_looked_up_below_the_prefix_of_its_service() {
        assertThat(settings("order.checkout.lease", "PT15S").duration("checkout.lease", Duration.ZERO))
                .isEqualTo(Duration.ofSeconds(15));
    }

    @Test
    void a_setting_that_is_not_set_or_blank_has_its_default() {
        assertThat(settings("order.other", "1").number("lines", 7)).isEqualTo(7);
        assertThat(settings("order.name", " ").text("name", "shop")).isEqualTo("shop");
        assertThat(settings("order.other", "1").flag("on", true)).isTrue();
    }

    @Test
    void a_shared_setting_belongs_to_the_shop() {
        assertThat(settings("shop.proxies", "2").shared("proxies", "0")).isEqualTo("2");
    }

    @Test
    void a_setting_without_default_must_be_set() {
        assertThatThrownBy(() -> settings("order.other", "1").text("amqp.uri"))
                .hasMessage("order.amqp.uri must be set, and is not.");
    }

    @Test
    void a_value_that_cannot_be_read_is_named_with_its_key() {
        assertThatThrownBy(() -> settings("order.lines", "many").number("lines", 7))
                .hasMessage("order.lines must be a whole number, was many");
        assertThatThrownBy(() -> settings("order.wait", "10s").duration("wait", Duration.ZERO))
                .hasMessage("order.wait must be an ISO 8601 duration, as PT15S, was 10s");
        assertThatThrownBy(() -> settings("order.on", "yes").flag("on", false))
                .hasMessage("order.on must be true or false, was yes");
    }
}
