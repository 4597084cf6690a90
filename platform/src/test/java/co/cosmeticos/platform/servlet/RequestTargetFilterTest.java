package co.cosmeticos.platform.servlet;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RequestTargetFilterTest {

    @ParameterizedTest
    @ValueSource(
            strings = {"", "/", "/api/v1/catalog/products/batom", "/a;v=1/b@c:(d)!", "/caf%C3%A9/%2f", "/%aF~_-.$&'*+,="
            })
    void a_path_of_the_characters_that_uris_have_goes_on(String path) {
        assertThat(RequestTargetFilter.isPath(path)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/a b", "/a|b", "/é", "/a\\b", "/a%", "/a%4", "/a%4g", "/%%20", "/a\u0000", "/[a]", "/a\"", "/a^"
            })
    void any_other_character_is_refused(String path) {
        assertThat(RequestTargetFilter.isPath(path)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "a=b&c=d%20e+f",
                "ids[]=1&ids[]=2",
                "q=%C3%A1gua",
                "at=2026-11-30T10:00:00-03:00",
                "x=/?:@!$'()*,;~"
            })
    void a_query_of_the_characters_that_uris_have_goes_on(String query) {
        assertThat(RequestTargetFilter.isQuery(query)).isTrue();
        assertThat(RequestTargetFilter.isQuery(null)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a=%",
                "a=%4",
                "a=x%zz",
                "a={x}",
                "a=|",
                "a=^",
                "a=`",
                "a=<",
                "a=\"",
                "a=\\",
                "q=água",
                "a=b c",
                "a=#",
                "%",
                "a=\u0000"
            })
    void a_query_with_any_other_character_is_refused(String query) {
        assertThat(RequestTargetFilter.isQuery(query)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "%41", "/", "a%2F", "%"})
    void a_path_is_looked_at_however_long_it_is_and_on_however_small_a_stack(String repeated) throws Exception {
        var path = "/" + repeated.repeat(1_000_000);
        var taken = new Boolean[1];
        var small = new Thread(null, () -> taken[0] = RequestTargetFilter.isPath(path), "small", 64 << 10);
        small.start();
        small.join();
        assertThat(taken).containsExactly(false);
    }

    @Test
    void the_longest_path_goes_on_and_one_character_more_does_not() {
        for (var repeated : new String[] {"x", "%41"}) {
            var longest = "/" + repeated.repeat(RequestTargetFilter.LONGEST / repeated.length());
            assertThat(RequestTargetFilter.isPath(longest.substring(0, longest.length() - repeated.length())))
                    .isTrue();
            assertThat(RequestTargetFilter.isPath(longest + repeated)).isFalse();
        }
    }
}
