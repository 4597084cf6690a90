package co.cosmeticos.platform.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class ConditionalTest {

    @Test
    void a_client_that_has_this_version_needs_it_not_again() {
        assertThat(Conditional.unchanged("\"7\"", Conditional.tag(7))).isTrue();
        assertThat(Conditional.unchanged("\"6\", \"7\"", Conditional.tag(7))).isTrue();
        assertThat(Conditional.unchanged("*", Conditional.tag(7))).isTrue();
        assertThat(Conditional.unchanged("\"17\"", Conditional.tag(7))).isFalse();
        assertThat(Conditional.unchanged(null, Conditional.tag(7))).isFalse();
    }

    @Test
    void a_change_names_the_version_it_saw() {
        assertThat(Conditional.expected("\"7\"")).isEqualTo(7);
        assertThatThrownBy(() -> Conditional.expected(null)).isInstanceOf(Conditional.Missing.class);
        assertThatThrownBy(() -> Conditional.expected("\"abc\"")).isInstanceOf(Conditional.Stale.class);
    }
}
