package co.cosmeticos.product.value;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ImageNameTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a",
                "batom.jpg",
                "batons/rubi.jpg",
                "a/b/c/d.e..f",
                "_a/-b",
                "https://images.example/outra.jpg?w=1",
                "http://a:8080",
                "https://a.b/"
            })
    void a_name_below_the_media_address_or_a_whole_address_is_one(String text) {
        assertThat(text).matches(ImageName.FORM);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "/a",
                "a/",
                "a//b",
                "a/.b",
                "a/../b",
                ".a",
                "a/b/",
                "a b",
                "a\n",
                "a/\n",
                "ftp://a",
                "https://",
                "https://-a/",
                "a%2f"
            })
    void what_could_leave_the_media_address_is_none(String text) {
        assertThat(text).doesNotMatch(ImageName.FORM);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a/", "a", "https://a.", "a//", "./"})
    void a_text_of_any_length_is_looked_at_on_a_small_stack(String repeated) throws Exception {
        var text = repeated.repeat(100_000) + "a";
        var matches = new Boolean[1];
        var small = new Thread(null, () -> matches[0] = text.matches(ImageName.FORM), "small", 128 << 10);
        small.start();
        small.join();
        assertThat(matches).containsExactly("a/".equals(repeated) || "a".equals(repeated));
    }
}
