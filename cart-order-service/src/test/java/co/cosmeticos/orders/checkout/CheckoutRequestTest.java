package co.cosmeticos.orders.checkout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import co.cosmeticos.orders.buyer.Address;
import co.cosmeticos.platform.origin.WebOrigins;
import co.cosmeticos.platform.problem.Problem;
import co.cosmeticos.platform.problem.Problems;
import co.cosmeticos.platform.settings.Settings;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CheckoutRequestTest {

    private static final Validator VALIDATOR =
            Validation.buildDefaultValidatorFactory().getValidator();

    private static List<String> wrong(Object value) {
        return new Problems()
                .invalid(VALIDATOR.validate(value)).errors().stream()
                        .map(Problem.FieldError::field)
                        .toList();
    }

    private static Address address(String postalCode, String state) {
        return new Address("Ana Souza", postalCode, "Avenida Paulista", "1000", null, null, "Cidade", state, "BR");
    }

    @ParameterizedTest
    @CsvSource({
        "01310-100, SP, ''",
        "01310-100, AM, state",
        "20040-002, RJ, ''",
        "20040-002, SP, state",
        "69005-010, AM, ''",
        "69301-110, AM, state",
        "69301-110, RR, ''",
        "72800-010, DF, state",
        "72800-010, GO, ''",
        "00000-000, SP, state",
        "0131-100, SP, postalCode",
        "013101000, SP, postalCode"
    })
    void a_postal_code_lies_in_its_state(String postalCode, String state, String field) {
        assertThat(wrong(address(postalCode, state))).isEqualTo(field.isEmpty() ? List.of() : List.of(field));
    }

    @ParameterizedTest
    @ValueSource(strings = {"01310-100", "01310100", "01310 100", " 01310-100\n", "01.310-100"})
    void a_postal_code_is_kept_in_one_form(String typed) {
        assertThat(wrong(address(typed, "SP"))).isEmpty();
        assertThat(address(typed, "SP").canonical().postalCode()).isEqualTo("01310-100");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\nb", "a\u202eb", "a\u2028b", "a\u0085b", "a\u0000b"})
    void a_line_of_an_address_is_one_line(String text) {
        assertThat(wrong(new Address(text, "01310-100", text, text, text, text, text, "SP", "BR")))
                .containsExactly("city", "complement", "district", "name", "number", "street");
    }

    private static List<String> wrong(String method, @Nullable String token, @Nullable Integer installments) {
        return wrong(new CheckoutRequest.PaymentChoice(method, token, installments, null, null));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "4242424242424242",
                "4242-4242-4242-4242",
                "4242 4242 4242 4242",
                "378282246310005",
                "tok_4242424242424242"
            })
    void a_card_number_is_no_token(String number) {
        assertThat(wrong("card", number, 1)).containsExactly("token");
        assertThat(wrong("card", "tok_ok", 1)).isEmpty();
    }

    @Test
    void a_card_needs_its_token() {
        for (var none : new String[] {null, "", " "}) {
            assertThat(wrong("card", none, 1)).containsExactly("token");
            assertThat(wrong("pix", none, 1)).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                " +55 11 91234-5678",
                "+55 11 91234-5678\n",
                "+55\u00a011\u00a091234-5678",
                "\t+55  11 91234-5678 ",
                "+55 11 91234-5678"
            })
    void a_phone_is_taken_as_it_is_pasted(String phone) {
        assertThat(phone(phone).phone()).isEqualTo("+55 11 91234-5678");
        assertThat(wrong(phone(phone))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"(11) 99999-0000", "11.99999.0000", "34567890"})
    void a_phone_has_its_digits_in_any_groups(String phone) {
        assertThat(wrong(phone(phone))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"--------", "(((((((((", "1234567", "1234567890123456", "", "1-2-3-4-5-6-7-8-9-0-1-2-3"})
    void what_is_no_number_is_no_phone(String phone) {
        assertThat(wrong(phone(phone))).contains("phone");
    }

    private static CheckoutRequest phone(String phone) {
        return new CheckoutRequest(
                "c",
                0L,
                null,
                "ana@example.com",
                phone,
                null,
                address("01310-100", "SP"),
                null,
                "economica",
                new CheckoutRequest.PaymentChoice("pix", null, null, null, null));
    }

    @Test
    void a_saved_card_comes_alone_and_a_saved_address_too() {
        var id = java.util.UUID.randomUUID();
        assertThat(wrong(new CheckoutRequest.PaymentChoice("card", null, 1, null, id)))
                .isEmpty();
        assertThat(wrong(new CheckoutRequest.PaymentChoice("card", "tok_ok", 1, null, id)))
                .hasSize(1);
        assertThat(wrong(new CheckoutRequest.PaymentChoice("pix", null, null, null, id)))
                .hasSize(1);
        var pix = new CheckoutRequest.PaymentChoice("pix", null, null, null, null);
        var address = address("01310-100", "SP");
        assertThat(wrong(new CheckoutRequest("c", 0L, null, null, null, null, null, id, null, pix)))
                .isEmpty();
        assertThat(wrong(new CheckoutRequest("c", 0L, null, null, null, null, address, id, null, pix)))
                .hasSize(1);
    }

    @Test
    void only_a_card_is_paid_in_installments() {
        assertThat(wrong("card", "tok_ok", 12)).isEmpty();
        for (var method : new String[] {"pix", "boleto"}) {
            assertThat(wrong(method, null, 12)).containsExactly("installments");
            assertThat(wrong(method, null, 2)).hasSize(1);
            assertThat(wrong(method, null, 1)).isEmpty();
            assertThat(wrong(method, null, null)).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://own.example@evil.example/",
                "https://evil.example/",
                "https://own.example.evil.example/",
                "https://own.example:8443/",
                "http://own.example/",
                "https://own.example\\@evil.example/",
                "https://own.example%2eevil.example/",
                "//own.example/",
                "javascript:alert(1)",
                "https:own.example",
                "https://",
                "https://own.example:443@evil.example/",
                " https://own.example/",
                ""
            })
    void a_customer_is_sent_back_to_the_shop_alone(String url) {
        var settings = new CheckoutSettings(
                Duration.ofSeconds(3), WebOrigins.parse("origins", "https://own.example,http://localhost:8080"));
        assertThat(settings.mayReturnTo(url)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://own.example",
                "https://own.example/pedido?x=1#y",
                "https://own.example:443/pedido",
                "http://localhost:8080/pedido"
            })
    void the_shops_own_pages_are_taken(String url) {
        var settings = new CheckoutSettings(
                Duration.ofSeconds(3), WebOrigins.parse("origins", "https://own.example,http://localhost:8080"));
        assertThat(settings.mayReturnTo(url)).isTrue();
    }

    @Test
    void the_shops_own_origin_and_those_that_may_ask_are_the_default() {
        var all = Map.of(
                "shop.public-url",
                "https://loja.example",
                "shop.cors.origins",
                "https://app.example , https://b.example");
        var settings = CheckoutSettings.from(new Settings(key -> Optional.ofNullable(all.get(key)), "order"));
        assertThat(settings.returnOrigins().exact())
                .containsExactly("https://loja.example", "https://app.example", "https://b.example");
        assertThatThrownBy(() -> CheckoutSettings.from(new Settings(
                        key -> Optional.of("order.checkout.return-origins")
                                .filter(key::equals)
                                .map(same -> "*"),
                        "order")))
                .hasMessageContaining("return-origins");
    }
}
