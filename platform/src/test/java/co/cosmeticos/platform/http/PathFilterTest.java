package co.cosmeticos.platform.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PathFilterTest {

    @ParameterizedTest
    @ValueSource(
            strings = {"", "/", "/api/v1/catalog/products/batom", "/a;v=1/b@c:(d)!", "/caf%C3%A9/%2f", "/%aF~_-.$&'*+,="
            })
    void a_path_of_the_characters_that_uris_have_goes_on(String path) {
        assertThat(PathFilter.isPath(path)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/a b", "/a|b", "/é", "/a\\b", "/a%", "/a%4", "/a%4g", "/%%20", "/a\u0000", "/[a]", "/a\"", "/a^"
            })
    void any_other_character_is_refused(String path) {
        assertThat(PathFilter.isPath(path)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "%41", "/", "a%2F", "%"})
    void a_path_is_looked_at_however_long_it_is_and_on_however_small_a_stack(String repeated) throws Exception {
        var path = "/" + repeated.repeat(1_000_000);
        var taken = new Boolean[1];
        var small = new Thread(null, () -> taken[0] = PathFilter.isPath(path), "small", 64 << 10);
        small.start();
        small.join();
        assertThat(taken).containsExactly(false);
    }

    @Test
    void the_longest_path_goes_on_and_one_character_more_does_not() {
        for (var repeated : new String[] {"x", "%41"}) {
            var longest = "/" + repeated.repeat(PathFilter.LONGEST / repeated.length());
            assertThat(PathFilter.isPath(longest.substring(0, longest.length() - repeated.length())))
                    .isTrue();
            assertThat(PathFilter.isPath(longest + repeated)).isFalse();
        }
    }
}
