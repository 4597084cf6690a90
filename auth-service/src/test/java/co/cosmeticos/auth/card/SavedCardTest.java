package co.cosmeticos.auth.card;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SavedCardTest {

    @ParameterizedTest
    @ValueSource(strings = {"4111111111111111", "tok_4111111111111111", "36227206271667", "123456789012", "a b", ""})
    void what_could_be_the_number_of_a_card_is_no_token(String text) {
        assertThat(text).doesNotMatch(SavedCard.TOKEN);
    }

    @Test
    void a_token_of_a_provider_is_one() {
        assertThat("pm_1Nv0FrGBrvhxP5Y2k3J4").matches(SavedCard.TOKEN);
    }
}
