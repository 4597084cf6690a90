package co.cosmeticos.platform.revocation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import co.cosmeticos.platform.settings.Settings;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RevocationSettingsTest {

    private static RevocationSettings of(Map<String, String> given) {
        return RevocationSettings.from(new Settings(key -> Optional.ofNullable(given.get(key)), "order"));
    }

    @Test
    void a_service_asks_every_ten_seconds_unless_told_otherwise() {
        assertThat(of(Map.of()).every()).isEqualTo(Duration.ofSeconds(10));
        assertThat(of(Map.of("order.auth.revocations-every", "PT1S")).every()).isEqualTo(Duration.ofSeconds(1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"PT0S", "PT0.099S", "-PT1S", "10"})
    void a_pause_that_is_none_is_refused(String every) {
        assertThatThrownBy(() -> of(Map.of("order.auth.revocations-every", every)))
                .hasMessageContaining("auth.revocations-every");
    }
}
