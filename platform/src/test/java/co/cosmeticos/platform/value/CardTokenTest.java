package co.cosmeticos.platform.value;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CardTokenTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "tok_ok",
                "pm_1NxYzA2eZvKYlo2C",
                "4242424242424241",
                "ff8080814c11e237014c1ff593b57b4d",
                "12345678901",
                "98765432109876543210987654321",
                "42424242424242410000",
                "20261129-0123456789-4242424241"
            })
    void tokens_of_providers_are_taken(String token) {
        assertThat(CardToken.isValid(token)).isTrue();
        assertThat(CardToken.parse(" " + token + "\n").value()).isEqualTo(token);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "4242424242424242",
                "4242-4242-4242-4242",
                "4242 4242 4242 4242",
                "tok_4242424242424242",
                "4242.4242.4242.4242",
                "378282246310005",
                "6011000990139424",
                "4222222222222",
                "pan=5555555555554444;cvc=123",
                "4242424242424242;12/30",
                "4242424242424242|12|2030|123",
                "4242-4242-4242-4242:12:2030",
                "42424242424242420000",
                "4242424242424242123012345",
                "3782822463100051230123",
                "tok_4242424242424242_12_2030",
                "5555.5555.5555.4444/1230",
                "",
                " ",
                "tok\u0000en",
                "tok en",
                "４２４２４２４２４２４２４２４２"
            })
    void numbers_of_cards_are_not(String number) {
        assertThat(CardToken.isValid(number)).isFalse();
    }

    @Test
    void a_token_is_not_printed() {
        assertThat(new CardToken("tok_ok")).hasToString("CardToken");
        assertThat(CardToken.isValid("x".repeat(129))).isFalse();
    }
}
