package co.cosmeticos.system.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import co.cosmeticos.system.RunningShop;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is wrong with a field is told in the language of the problem, whoever finds it. */
class FieldMessagesIT {

    private final RunningShop shop = RunningShop.get();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            pt-BR | /api/v1/auth/register | {}                        | é obrigatório
            en    | /api/v1/auth/register | {}                        | must not be null
            de    | /api/v1/auth/register | {}                        | must not be null
            pt    | /api/v1/auth/register | {"email": "nobody"}       | deve ser um e-mail
            pt-BR | /api/v1/auth/register | {"email": 1}              | deve ser um texto
            pt-BR | /api/v1/auth/register | {"nome": "Ana"}           | não é um campo
            pt-BR | /api/v1/shop/carts/01890a5d-ac96-774b-bcce-b302099a8057/lines | {"sku": "X", "quantity": 0} | deve ser no mínimo 1
            en    | /api/v1/shop/carts/01890a5d-ac96-774b-bcce-b302099a8057/lines | {"sku": "X", "quantity": 0} | must be greater than or equal to 1
            """)
    void a_field_is_told_of_in_the_language_of_the_reader(String language, String path, String body, String words) {
        var answer = shop.api().with("Accept-Language", language).once().send("POST", path, body, "application/json");
        assertThat(answer.isProblem(400, "validation")
                        .json()
                        .getJsonArray("errors")
                        .toString())
                .contains(words);
        assertThat(answer.header("Content-Language")).isEqualTo(language.startsWith("pt") ? "pt-BR" : "en");
    }
}
