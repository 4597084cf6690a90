package co.cosmeticos.auth.key;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import co.cosmeticos.auth.Accounts;
import java.time.Duration;
import java.util.Base64;
import org.junit.jupiter.api.Test;

class SecretCipherTest {

    private final SecretCipher secretCipher = new SecretCipher(Accounts.KEYS);

    @Test
    void what_was_sealed_opens_under_its_name_and_secret() {
        var sealed = secretCipher.seal("key-1", "ação");
        assertThat(secretCipher.open("key-1", sealed)).isEqualTo("ação");
        assertThat(secretCipher.seal("key-1", "ação")).isNotEqualTo(sealed);
    }

    @Test
    void it_does_not_open_under_another_name_or_secret_or_changed() {
        var sealed = secretCipher.seal("key-1", "text");
        assertThatThrownBy(() -> secretCipher.open("key-2", sealed)).isInstanceOf(IllegalStateException.class);
        var other = new SecretCipher(new KeySettings(
                "iss", "x".repeat(32), Duration.ofMinutes(10), Duration.ofDays(1), Duration.ofMinutes(15)));
        assertThatThrownBy(() -> other.open("key-1", sealed)).isInstanceOf(IllegalStateException.class);
        var bytes = Base64.getDecoder().decode(sealed);
        bytes[bytes.length - 1] ^= 1;
        assertThatThrownBy(() -> secretCipher.open("key-1", Base64.getEncoder().encodeToString(bytes)))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void a_mac_is_of_its_purpose_and_text() {
        assertThat(secretCipher.mac("a", "text"))
                .isEqualTo(secretCipher.mac("a", "text"))
                .hasSize(32);
        assertThat(secretCipher.mac("b", "text")).isNotEqualTo(secretCipher.mac("a", "text"));
        assertThat(secretCipher.mac("a", "text2")).isNotEqualTo(secretCipher.mac("a", "text"));
    }

    @Test
    void settings_name_the_key_and_what_is_wrong_with_it() {
        assertThatThrownBy(() -> new KeySettings(
                        "iss", "short", Duration.ofMinutes(10), Duration.ofDays(1), Duration.ofMinutes(15)))
                .hasMessage("auth.key-secret must have at least 32 characters, has 5");
        assertThatThrownBy(() -> new KeySettings(
                        "iss", "x".repeat(32), Duration.ofMinutes(11), Duration.ofDays(1), Duration.ofMinutes(15)))
                .hasMessageContaining("auth.token.ttl");
    }
}
