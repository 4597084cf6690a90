package co.cosmeticos.auth.audit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class UserAgentTest {

    @Test
    void what_a_client_calls_itself_is_kept_as_far_as_it_can_be_shown() {
        assertThat(UserAgent.of(null)).isNull();
        assertThat(UserAgent.of("  ")).isNull();
        assertThat(UserAgent.of("\u0001\u202e")).isNull();
        assertThat(UserAgent.of("curl/8.1\u0000\u0007 x")).isEqualTo("curl/8.1   x");
        assertThat(UserAgent.of("😀".repeat(300))).isEqualTo("😀".repeat(200));
    }
}
