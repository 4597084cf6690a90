package co.cosmeticos.worker.mail;

import static org.assertj.core.api.Assertions.assertThat;

import co.cosmeticos.fixtures.HostileText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PersonalLineTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Ana Souza",
                "João d'Ávila Jr.",
                "Av. Brasil, 7.500 – bloco B, s/n",
                "山田 太郎",
                "Zoë & Cia",
                "می\u200cخواهم"
            })
    void what_people_are_called_and_where_they_live_stays_as_it_is(String text) {
        assertThat(PersonalLine.of(text)).hasToString(text);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ganhou um vale!\\n\\nResgate                  | ganhou um vale! Resgate
            a\\u2028b                                      | a b
            a\\u0085b                                      | a b
            Ana\\u202Eazuos                                | Ana azuos
            Ana\\u2066\\u2069 Souza                        | Ana Souza
            A\\u00adna\\ufeff                              | A na
            a\\u2800\\u2800b                               | a b
            nul\\u0000                                     | nul
            \\ud800                                        | ''
            """)
    void what_breaks_or_turns_a_line_is_a_blank(String escaped, String shown) {
        assertThat(PersonalLine.of(unescaped(escaped))).hasToString(shown);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            https://evil.example/a?b=c    | https: //evil. example/a?b=c
            evil.example                  | evil. example
            www.evil.example              | www. evil. example
            evil。example                 | evil。 example
            evil．example                 | evil． example
            eva@evil.example              | eva@ evil. example
            mailto:eva                    | mailto: eva
            tel:0800                      | tel: 0800
            """)
    void no_mail_program_makes_a_link_of_it(String text, String shown) {
        assertThat(PersonalLine.of(text)).hasToString(shown);
        assertThat(PersonalLine.of(shown)).hasToString(shown);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://evil.example",
                "ganhou um vale!\n\nResgate: https://evil.example",
                "evil.example",
                "Ana <b>Souza</b>",
                "12345",
                "  "
            })
    void nobody_is_greeted_by_what_is_no_name(String stored) {
        assertThat(PersonalLine.name(stored).hasText()).isFalse();
    }

    @Test
    void a_name_is_greeted_and_none_is_not() {
        assertThat(PersonalLine.name(" Ana Souza ")).hasToString("Ana Souza");
        assertThat(PersonalLine.name(null).hasText()).isFalse();
    }

    @Test
    void it_has_an_end() {
        assertThat(PersonalLine.of("😀".repeat(5_000)).text().codePoints().count())
                .isEqualTo(200);
    }

    @Test
    void a_stored_text_of_marks_is_shown_without_them_and_cheap() {
        assertThat(PersonalLine.of("Jose\u0301" + "\u0316\u0300".repeat(15))).hasToString("Jose");
        assertThat(PersonalLine.of("Jose\u0301")).hasToString("José");
        HostileText.costsInProportion(PersonalLine::name);
    }

    private static String unescaped(String text) {
        return java.util.regex.Pattern.compile("\\\\u([0-9a-fA-F]{4})")
                .matcher(text.replace("\\n", "\n"))
                .replaceAll(sign -> java.util.regex.Matcher.quoteReplacement(
                        String.valueOf((char) Integer.parseInt(sign.group(1), 16))));
    }
}
