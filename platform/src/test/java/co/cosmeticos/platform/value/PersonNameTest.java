package co.cosmeticos.platform.value;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PersonNameTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Maria da Conceição",
                "J. R. R. Tolkien",
                "O'Hara",
                "Ana-Luíza",
                "Nguyễn Thị Minh Khai",
                "李小龍",
                "محمد",
                "Dr. Silva",
                "क्‍ष",
                "Zé",
                " Maria ",
                "Maria Silva Jr."
            })
    void names_of_people_are_names(String name) {
        assertThat(PersonName.isValid(name)).isTrue();
        assertThat(PersonName.parse(name).text()).isEqualTo(name.strip());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ganhou um vale!\n\nResgate: https://evil.example",
                "Visite evil.example",
                "www.evil.example",
                "a\rb",
                "Maria\u202Egnp.exe",
                "Maria\u2028Silva",
                "Maria\u0085Silva",
                "Maria\u2066x",
                "http://x",
                "x@evil.example",
                "<b>Maria</b>",
                "",
                "  ",
                "123",
                "\uD83D",
                "Maria\u0000",
                "Maria\tSilva",
                "\uFEFFMaria",
                "t.co"
            })
    void advertisements_and_layout_are_none(String text) {
        assertThat(PersonName.isValid(text)).isFalse();
    }

    @Test
    void a_name_has_one_form_and_an_end() {
        assertThat(PersonName.parse("Joa\u0303o").text()).isEqualTo("João");
        assertThat(PersonName.isValid("x".repeat(120))).isTrue();
        assertThat(PersonName.isValid("x".repeat(121))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Rua 7 de Setembro, 12/304", "Av. Paulista", "Lote 3 (fundos)", "a.b.c"})
    void a_line_of_an_address_may_hold_more(String line) {
        assertThat(TextLine.isValid(line)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Rua\nX", "Rua\u2029X", "Rua \u202E X", "Rua\u0007", "Rua\u200B"})
    void a_line_of_an_address_is_one_line(String line) {
        assertThat(TextLine.isValid(line)).isFalse();
    }
}
