package co.cosmeticos.auth.authorize;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PageLanguageTest {

    @ParameterizedTest
    @CsvSource({
        "en, ENGLISH",
        "en-GB, ENGLISH",
        "EN, ENGLISH",
        "pt-BR, PORTUGUESE",
        "pt, PORTUGUESE",
        "pt-PT en, PORTUGUESE",
        "fr de-CH en pt, ENGLISH",
        "xx_yy  en, ENGLISH"
    })
    void the_first_that_the_page_has_is_taken(String wishes, PageLanguage language) {
        assertThat(PageLanguage.preferred(wishes)).contains(language);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "fr", "fr de", "english", "pt_BR", "*"})
    void a_wish_that_cannot_be_met_is_none(String wishes) {
        assertThat(PageLanguage.preferred(wishes)).isEmpty();
    }
}
