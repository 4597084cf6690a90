package co.cosmeticos.product.taxonomy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SlugTest {

    @ParameterizedTest
    @CsvSource({
        "Batom Líquido 'Rubi' nº 5, batom-liquido-rubi-n-5",
        "  Crème™ -- de la Mer , creme-de-la-mer",
        "Maquiagem > Batons, maquiagem-batons"
    })
    void a_name_becomes_small_letters_digits_and_hyphens(String name, String slug) {
        assertThat(Slug.of(name)).hasToString(slug);
    }

    @Test
    void a_name_without_latin_letters_has_a_slug_of_its_own() {
        assertThat(Slug.of("日本")).isNotEqualTo(Slug.of("中国"));
    }

    @Test
    void a_long_name_is_cut() {
        assertThat(Slug.of("ab ".repeat(100)).text()).hasSizeLessThanOrEqualTo(Slug.MAX);
    }

    @Test
    void a_category_has_one_to_five_names() {
        assertThat(CategoryPath.parse("Maquiagem>Batons").names()).containsExactly("Maquiagem", "Batons");
        for (var text : List.of("", " > Batons", "a>b>c>d>e>f")) {
            assertThatThrownBy(() -> CategoryPath.parse(text)).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void marks_are_not_counted_however_many_there_are() {
        assertThat(Slug.of("Ac\u0327a\u0303o" + "\u0300\u0316".repeat(100)).text())
                .isEqualTo("acao");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "7", "ab", "a-b", "batom-rubi-5", "a-b-c-d"})
    void a_slug_is_small_letters_digits_and_single_hyphens(String text) {
        assertThat(text).matches(Slug.FORM);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-", "-a", "a-", "a--b", "a---b", "A", "a b", "a_b", "á", "a\n", "a\n--b", "a--"})
    void anything_else_is_none(String text) {
        assertThat(text).doesNotMatch(Slug.FORM);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "a-", "-", "--a"})
    void a_text_of_any_length_is_looked_at_on_a_small_stack(String repeated) throws Exception {
        var text = repeated.repeat(200_000);
        var matches = new Boolean[1];
        var small = new Thread(null, () -> matches[0] = text.matches(Slug.FORM), "small", 128 << 10);
        small.start();
        small.join();
        assertThat(matches).containsExactly("a".equals(repeated));
    }
}
