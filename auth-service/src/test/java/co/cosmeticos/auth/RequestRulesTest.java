package co.cosmeticos.auth;

import static org.assertj.core.api.Assertions.assertThat;

import co.cosmeticos.auth.address.AddressResource;
import co.cosmeticos.auth.card.CardResource;
import co.cosmeticos.auth.credential.MyPasswordResource;
import co.cosmeticos.auth.credential.PasswordResource;
import co.cosmeticos.auth.email.EmailResource;
import co.cosmeticos.auth.email.MyEmailResource;
import co.cosmeticos.auth.registration.RegistrationResource;
import co.cosmeticos.auth.user.MeResource;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What people write of themselves, by whichever door it comes. */
class RequestRulesTest {

    private static final Validator VALIDATOR = Validation.byDefaultProvider()
            .configure()
            .messageInterpolator(new ParameterMessageInterpolator())
            .buildValidatorFactory()
            .getValidator();
    private static final String PASSWORD = "um segredo comprido";

    private static Set<String> wrong(Object request) {
        return VALIDATOR.validate(request).stream()
                .map(violation -> violation.getPropertyPath().toString())
                .collect(Collectors.toSet());
    }

    private static RegistrationResource.Registration registration(String email, String name) {
        return new RegistrationResource.Registration(email, PASSWORD, name, null, null);
    }

    private static AddressResource.AddressRequest address(String name, String postalCode, String line, String state) {
        return new AddressResource.AddressRequest(name, postalCode, line, "1", line, line, line, state, null);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "šara.x@exemplo.com",
                "почта@пример.рф",
                "a@",
                "a b@example.com",
                "a@exa\u00ADmple.com",
                "\"a\"@example.com"
            })
    void an_address_that_no_mail_reaches_as_it_stands_comes_in_by_no_door(String email) {
        assertThat(wrong(registration(email, "Ana"))).containsExactly("email");
        assertThat(wrong(new EmailResource.Unverified(email))).containsExactly("email");
        assertThat(wrong(new PasswordResource.Forgotten(email))).containsExactly("email");
        assertThat(wrong(new MyEmailResource.Change(email, PASSWORD, null))).containsExactly("email");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"ana@example.com", " Ana@Example.COM ", "ana+loja@example.com", "maria@exemplo.рф", "a@b.co\n"})
    void an_address_is_taken_as_it_is_pasted(String email) {
        assertThat(wrong(registration(email, "Ana"))).isEmpty();
        assertThat(wrong(new PasswordResource.Forgotten(email))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ganhou um vale!\n\nResgate: https://evil.example",
                "Ana\u202Emoc.live",
                "Ana\u2028Souza",
                "Ana\u0085Souza",
                "evil.example/x",
                "a@b",
                "<b>Ana</b>"
            })
    void a_name_is_a_name_and_no_message(String name) {
        assertThat(wrong(registration("ana@example.com", name))).containsExactly("name");
        assertThat(wrong(new MeResource.Change(name, null, null, null, null))).containsExactly("name");
        assertThat(wrong(address(name, "01310-100", "Rua A", "SP"))).containsExactly("name");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Ana Souza", "José D'Ávila-Sá", "王小明", "Maria Jr.", " Ana "})
    void a_name_may_be_as_it_is(String name) {
        assertThat(wrong(registration("ana@example.com", name))).isEmpty();
        assertThat(wrong(address(name, "01310-100", "Rua A", "SP"))).isEmpty();
    }

    @Test
    void a_line_of_an_address_is_one_line() {
        for (var line : List.of("Rua A\nRua B", "Rua\u202EA", "Rua\u2028A", "Rua\u0085A", "Rua\tA")) {
            assertThat(wrong(address("Ana", "01310-100", line, "SP")))
                    .containsExactlyInAnyOrder("street", "complement", "district", "city");
        }
        assertThat(wrong(address("Ana", "01310-100", "Rua 25 de Março, s/n.", "SP")))
                .isEmpty();
    }

    @Test
    void a_postal_code_is_read_in_each_spelling_and_held_against_the_state() {
        for (var code : List.of("01310-100", "01310100", "01310 100", " 01310-100 ", "01.310-100")) {
            assertThat(wrong(address("Ana", code, "Rua A", "SP"))).as(code).isEmpty();
            assertThat(wrong(address("Ana", code, "Rua A", "AM"))).as(code).containsExactly("state");
        }
        for (var code : List.of("0131010", "013101000", "01310_100", "abcdefgh", "")) {
            assertThat(wrong(address("Ana", code, "Rua A", "SP"))).as(code).containsExactly("postalCode");
        }
    }

    @Test
    void a_number_of_a_card_is_no_token() {
        for (var number : List.of(
                "4242424242424242",
                "4242-4242-4242-4242",
                "4242 4242 4242 4242",
                "tok_4111111111111111",
                "36227206271667")) {
            assertThat(wrong(new CardResource.CardRequest(number, "visa", "4242", 12, 2030)))
                    .as(number)
                    .containsExactly("token");
        }
        for (var token : List.of("tok_ok", "pm_1Nv0FrGBrvhxP5Y2k3J4", "tok_123456789012", "a:b/c=")) {
            assertThat(wrong(new CardResource.CardRequest(token, "visa", "4242", 12, 2030)))
                    .as(token)
                    .isEmpty();
        }
    }

    @Test
    void a_chosen_password_has_eight_signs_that_can_be_typed() {
        for (var password : List.of("1234567", "com\u0000controle", "a\u0301a\u0301a\u0301a\u0301")) {
            assertThat(wrong(new PasswordResource.Reset("code", password))).contains("password");
            assertThat(wrong(new MyPasswordResource.Change(PASSWORD, password, null)))
                    .contains("newPassword");
            assertThat(wrong(new RegistrationResource.Registration("ana@example.com", password, "Ana", null, null)))
                    .contains("password");
        }
    }
}
