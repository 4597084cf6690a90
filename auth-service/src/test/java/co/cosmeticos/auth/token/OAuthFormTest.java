package co.cosmeticos.auth.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OAuthFormTest {

    /** Names in their order: a, b, …, aa, ab, …; their hashes follow each other too. */
    private static Map<String, List<String>> names(int many) {
        var fields = new HashMap<String, List<String>>();
        for (var at = 0; at < many; at++) {
            var name = new StringBuilder();
            for (var rest = at + 1; rest > 0; rest = (rest - 1) / 26) {
                name.insert(0, (char) ('a' + (rest - 1) % 26));
            }
            fields.put(name.toString(), List.of(""));
        }
        return fields;
    }

    @Test
    void thirty_parameters_are_read_and_one_more_is_refused() {
        assertThat(new OAuthForm(names(30)).fields()).hasSize(30);
        assertThatThrownBy(() -> new OAuthForm(names(31)))
                .isInstanceOf(OAuthError.Malformed.class)
                .hasMessageContaining("30");
    }

    @Test
    void no_choice_of_names_costs_more_than_another() {
        for (var many : List.of(31, 40_000, 230_000)) {
            var fields = names(many);
            // The first time the classes of the assertion are loaded too.
            assertThat(Math.min(millisOf(fields), millisOf(fields))).isLessThan(100);
        }
    }

    private static long millisOf(Map<String, List<String>> fields) {
        var begin = System.nanoTime();
        assertThatThrownBy(() -> new OAuthForm(fields)).isInstanceOf(OAuthError.Malformed.class);
        return (System.nanoTime() - begin) / 1_000_000;
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u0000", "loja\u0000", "\u0000loja", "lo\nja", "loja\r", "\u007f", "\u0085"})
    void no_parameter_has_a_control_character(String value) {
        var form = new OAuthForm(Map.of("client_id", List.of(value), "code", List.of("é")));
        assertThatThrownBy(() -> form.one("client_id"))
                .isInstanceOf(OAuthError.Malformed.class)
                .hasMessageContaining("client_id");
        assertThat(form.one("code")).isEqualTo("é");
    }

    @Test
    void a_parameter_stands_there_once_and_what_is_empty_is_not_there() {
        var form = new OAuthForm(Map.of("token", List.of("t"), "scope", List.of(""), "code", List.of("a", "b")));
        assertThat(form.required("token")).isEqualTo("t");
        assertThat(form.one("scope")).isNull();
        assertThatThrownBy(() -> form.one("code")).isInstanceOf(OAuthError.Malformed.class);
        assertThatThrownBy(() -> form.required("state")).isInstanceOf(OAuthError.Malformed.class);
        assertThatThrownBy(() -> form.fields().put("x", List.of())).isInstanceOf(UnsupportedOperationException.class);
    }
}
