package co.cosmeticos.auth.key;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import co.cosmeticos.auth.Accounts;
import java.time.Duration;
import java.util.Base64;
import org.junit.jupiter.api.Test;

class SealingTest {

    private final Sealing sealing = new Sealing(Accounts.KEYS);

    @Test
    void what_was_sealed_opens_under_its_name_and_secret() {
        var sealed = sealing.seal("key-1", "ação");
        assertThat(sealing.open("key-1", sealed)).isEqualTo("ação");
        assertThat(sealing.seal("key-1", "ação")).isNotEqualTo(sealed);
    }

    @Test
    void it_does_not_open_under_another_name_or_secret_or_changed() {
        var sealed = sealing.seal("key-1", "text");
        assertThatThrownBy(() -> sealing.open("key-2", sealed)).isInstanceOf(IllegalStateException.class);
        var other = new Sealing(new KeySettings(
                "iss", "x".repeat(32), Duration.ofMinutes(10), Duration.ofDays(1), Duration.ofMinutes(15)));
        assertThatThrownBy(() -> other.open("key-1", sealed)).isInstanceOf(IllegalStateException.class);
        var bytes = Base64.getDecoder().decode(sealed);
        bytes[bytes.length - 1] ^= 1;
        assertThatThrownBy(() -> sealing.open("key-1", Base64.getEncoder().encodeToString(bytes)))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void a_mac_is_of_its_purpose_and_text() {
        assertThat(sealing.mac("a", "text")).isEqualTo(sealing.mac("a", "text")).hasSize(32);
        assertThat(sealing.mac("b", "text")).isNotEqualTo(sealing.mac("a", "text"));
        assertThat(sealing.mac("a", "text2")).isNotEqualTo(sealing.mac("a", "text"));
    }

    @Test
    void settings_name_the_key_and_what_is_wrong_with_it() {
        assertThatThrownBy(() -> new KeySettings(
                        "iss", "short", Duration.ofMinutes(10), Duration.ofDays(1), Duration.ofMinutes(15)))
                .hasMessage("auth.key-secret must have at least 32 characters, has 5");
        assertThatThrownBy(() -> new KeySettings(
                        "iss", "x".repeat(32), Duration.ofMinutes(11), Duration.ofDays(1), Duration.ofMinutes(15)))
                .hasMessageContaining("auth.token.life");
    }
}
