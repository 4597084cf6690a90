package co.cosmeticos.devshop.edge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TargetPathTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/a;x=1/b",
                "/internal;x=1/",
                "//internal",
                "/a//b",
                "/a/./b",
                "/a/../b",
                "/a/%2e%2e/b",
                "/a/.%2E",
                "/a%2fb",
                "/a%5Cb",
                "/a\\b",
                "/a%00",
                "/a%0d%0aX",
                "/a%7f",
                "/a%3Bx",
                "/a%",
                "/a%zz",
                "/a%4",
                "/a#b",
                "/a?b#c",
                "/a|b",
                "/\u00e9",
                "*",
                "a",
                "",
                "http://evil.example/"
            })
    void what_two_readers_could_take_for_two_paths_is_refused(String target) {
        assertThatThrownBy(() -> TargetPath.of(target)).isInstanceOf(EdgeRefused.class);
    }

    @ParameterizedTest
    @CsvSource({
        "/, /",
        "/a/b/, /a/b/",
        "/api/v1/shop/%69nternal, /api/v1/shop/internal",
        "/%41%7a%7E%2d%5f%39, /Az~-_9",
        "/a%20b, /a%20b",
        "/%C3%A9, /%C3%A9",
        "/%2569nternal, /%2569nternal",
        "/a:b@c(1), /a:b@c(1)"
    })
    void what_needs_no_percent_sign_is_read_without(String target, String path) {
        assertThat(TargetPath.of(target).path()).isEqualTo(path);
    }

    @Test
    void the_query_stays_as_it_is() {
        assertThat(TargetPath.of("/a?q=%C3%A9&x=/..//;[1]?")).isEqualTo(new TargetPath("/a", "?q=%C3%A9&x=/..//;[1]?"));
    }

    @Test
    void a_prefix_ends_where_a_segment_does() {
        assertThat(TargetPath.of("/api/v1/shop").isWithin("/api/v1/shop")).isTrue();
        assertThat(TargetPath.of("/api/v1/shop/x").isWithin("/api/v1/shop")).isTrue();
        assertThat(TargetPath.of("/api/v1/shopping").isWithin("/api/v1/shop")).isFalse();
        assertThat(TargetPath.of("/x").isWithin("/")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/a", "/%C3", "/a?b=", "/a?%20", "/a-b/c"})
    void a_target_is_read_on_the_small_stack_of_a_connection_however_long_it_is(String repeated) throws Exception {
        var target = repeated + repeated.substring(repeated.indexOf('?') + 1).repeat(50_000);
        var path = new String[1];
        var small = new Thread(null, () -> path[0] = TargetPath.of(target).path(), "small", 64 << 10);
        small.start();
        small.join();
        assertThat(path[0]).startsWith("/");
    }
}
