package co.cosmeticos.product.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import co.cosmeticos.fixtures.HostileText;
import co.cosmeticos.product.taxonomy.CategoryPath;
import co.cosmeticos.product.taxonomy.Slug;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProductTextTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "  ",
                "Batom\nresgate: https://evil.example",
                "Batom\u0000",
                "Batom\u0099",
                "Batom\u0085",
                "Ba\u2028tom",
                "Batom\u202Etxt.exe",
                "Batom\u2066x",
                "Batom\uFEFFx",
                "Batom\uD800",
                "Batom\uFDD0",
                "Batom\tx"
            })
    void a_name_is_one_line_that_is_seen(String text) {
        assertThat(ProductText.NAME.fault(text)).isPresent();
        assertThatThrownBy(() -> ProductText.NAME.read(text)).hasMessageStartingWith("name must");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Crème de la Mer™",
                "日本の口紅",
                "Batom 💄 nº 5 (½)",
                "👩‍🦰 cachos",
                "L'Occitane & Cia + 1 <3",
                "می‌خواهم"
            })
    void what_people_write_is_a_name(String text) {
        assertThat(ProductText.NAME.read(" " + text + " ")).isEqualTo(text);
    }

    @Test
    void a_text_has_one_form() {
        assertThat(ProductText.BRAND.read("Ipe\u0302")).isEqualTo("Ipê");
    }

    @Test
    void a_description_may_be_empty_and_have_lines() {
        assertThat(ProductText.DESCRIPTION.read("")).isEmpty();
        assertThat(ProductText.DESCRIPTION.read("uma\r\n\tduas")).isEqualTo("uma\r\n\tduas");
        assertThat(ProductText.DESCRIPTION.fault("uma\u0000")).isPresent();
        assertThat(ProductText.INGREDIENTS.fault("x".repeat(20_001))).isPresent();
    }

    @Test
    void the_longest_text_is_counted_in_its_one_form() {
        assertThat(ProductText.NAME.fault("é".repeat(200))).isEmpty();
        assertThat(ProductText.NAME.fault("e\u0301".repeat(200))).isEmpty();
        assertThat(ProductText.NAME.fault("é".repeat(201))).isPresent();
    }

    @Test
    void the_worst_text_is_refused_and_cheap_in_every_field() {
        for (var field : ProductText.values()) {
            HostileText.costsInProportion(field::fault);
        }
        HostileText.costsInProportion(Slug::of);
        HostileText.costsInProportion(ProductText::canonical);
    }

    @Test
    void a_long_description_has_thirty_marks_in_a_row_at_most() {
        var most = "a" + "\u0300\u0316".repeat(15);
        assertThat(ProductText.DESCRIPTION.fault(most.repeat(600))).isEmpty();
        assertThat(ProductText.DESCRIPTION.fault(most.repeat(600) + "\u0300"))
                .hasValue("must have no more than 30 combining marks in a row");
        assertThat(ProductText.NAME.fault("Rímel श्री Nguye\u0302\u0303n 👩🏽\u200D🔬"))
                .isEmpty();
        assertThatThrownBy(() -> CategoryPath.parse("Rosto > a" + "\u0300".repeat(31)))
                .hasMessageContaining("30 combining marks");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../../admin",
                "a/../b",
                "/etc/passwd",
                "//evil.example/x.png",
                "javascript:alert(1)",
                "data:text/html,x",
                "HTTPS://images.example/x.png",
                "https://user@evil.example/x.png",
                "https://images.example\\@evil.example/x",
                "https:///x.png",
                "a b.png",
                "a%2e%2e/b.png",
                "..",
                ".htaccess",
                "a/.git/config",
                "a//b.png",
                "foto.png\n",
                "https://images.example/\"onerror=x",
                ""
            })
    void what_leaves_the_media_address_is_no_image(String name) {
        assertThatThrownBy(() -> new ImageName(name)).isInstanceOf(IllegalArgumentException.class);
        assertThat(ImageName.address(name, "http://media.example/")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"foto.jpg", "batons/2026/foto-1_b.svg", "_x.webp", "a..b.png"})
    void a_name_below_the_media_address_is_an_image(String name) {
        assertThat(ImageName.address(name, "http://media.example/")).hasValue("http://media.example/" + name);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"https://images.example/a/b.png?w=1&h=2", "http://localhost:8090/x", "https://images.example"})
    void a_whole_address_is_an_image(String name) {
        assertThat(ImageName.address(name, "http://media.example/")).hasValue(name);
    }
}
