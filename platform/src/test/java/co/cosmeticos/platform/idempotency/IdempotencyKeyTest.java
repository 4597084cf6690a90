package co.cosmeticos.platform.idempotency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class IdempotencyKeyTest {

    @Test
    void a_request_without_a_key_is_refused() {
        assertThatThrownBy(() -> IdempotencyKey.required(null)).isInstanceOf(IdempotencyKey.Missing.class);
        assertThatThrownBy(() -> IdempotencyKey.required(" ")).isInstanceOf(IdempotencyKey.Missing.class);
    }

    @Test
    void a_key_is_short_and_printable() {
        assertThat(IdempotencyKey.required("a".repeat(128)).value()).hasSize(128);
        assertThatThrownBy(() -> IdempotencyKey.required("a".repeat(129))).isInstanceOf(IdempotencyKey.Malformed.class);
        assertThatThrownBy(() -> IdempotencyKey.required("a b")).isInstanceOf(IdempotencyKey.Malformed.class);
    }
}
