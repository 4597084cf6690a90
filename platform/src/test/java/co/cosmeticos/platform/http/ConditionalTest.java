package co.cosmeticos.platform.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConditionalTest {

    @ParameterizedTest
    @ValueSource(
            strings = {"\"7\"", "\"6\", \"7\"", "\"6\",\"7\"", ", \"7\" ,,", "W/\"7\"", "\"6\", W/\"7\"", "*", " * "})
    void a_client_that_has_this_version_needs_it_not_again(String ifNoneMatch) {
        assertThat(Conditional.unchanged(ifNoneMatch, Conditional.tag(7))).isTrue();
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {"", "\"17\"", "\"70\"", "\"6\", \"8\"", "\"6,\"7\",8\"", "7", "w/\"7\"", "x\"7\"", "*, \"6\""})
    void a_client_that_has_another_version_or_names_none_gets_all_of_it(String ifNoneMatch) {
        assertThat(Conditional.unchanged(ifNoneMatch, Conditional.tag(7))).isFalse();
    }

    @Test
    void a_tag_may_hold_a_comma() {
        assertThat(Conditional.unchanged("\"a,b\"", "\"a,b\"")).isTrue();
        assertThat(Conditional.unchanged("\"a,b\"", "\"b\"")).isFalse();
        assertThat(Conditional.unchanged("\"a\", \"b\"", "W/\"b\"")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"7\"", "\"3\", \"7\"", "\"3\",\"7\"", "W/\"7\", \"7\"", ",\"7\",", "*", "\t*"})
    void a_change_is_done_where_one_of_its_tags_is_the_version_that_there_is(String ifMatch) {
        var expected = Conditional.expected(ifMatch);
        assertThat(expected.matches(7)).isTrue();
        assertThatCode(() -> expected.require(7)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"6\"",
                "\"3\", \"5\"",
                "W/\"7\"",
                "\"3\", W/\"7\"",
                "\"07\"",
                "\"+7\"",
                "\"abc\"",
                "\"\"",
                "\"7,\"",
                "\"*\""
            })
    void a_change_is_stale_where_none_of_them_is_and_a_weak_tag_never_is(String ifMatch) {
        var expected = Conditional.expected(ifMatch);
        assertThat(expected.matches(7)).isFalse();
        assertThatThrownBy(() -> expected.require(7)).isInstanceOf(Conditional.Stale.class);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "  "})
    void a_change_names_what_it_saw(String ifMatch) {
        assertThatThrownBy(() -> Conditional.expected(ifMatch)).isInstanceOf(Conditional.Missing.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "7",
                "\"7",
                "7\"",
                "'7'",
                "\"7\" \"8\"",
                "\"7\";\"8\"",
                "\"7\", 8",
                "*, \"7\"",
                "**",
                "w/\"7\"",
                "W/ \"7\"",
                ",",
                "\"a b\""
            })
    void what_is_no_list_of_tags_is_refused_with_the_headers_name(String ifMatch) {
        assertThatThrownBy(() -> Conditional.expected(ifMatch))
                .isInstanceOfSatisfying(Conditional.Malformed.class, refused -> {
                    assertThat(refused.status()).isEqualTo(400);
                    assertThat(refused.extensions()).containsEntry("header", "If-Match");
                });
    }
}
