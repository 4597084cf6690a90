package co.cosmeticos.product.taxonomy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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
}
