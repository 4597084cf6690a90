package co.cosmeticos.platform.problem;

import static org.assertj.core.api.Assertions.assertThat;

import co.cosmeticos.platform.value.CpfOrCnpj;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Locale;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FieldTextsTest {

    private static final Locale BRAZIL = Locale.forLanguageTag("pt-BR");
    private static final Validator VALIDATOR = Validation.byDefaultProvider()
            .configure()
            .messageInterpolator(new ParameterMessageInterpolator())
            .buildValidatorFactory()
            .getValidator();

    /** Wrong in each of its fields. */
    private record Wrong(
            @NotNull String a,
            @NotBlank String b,
            @NotEmpty List<String> c,
            @Size(min = 2, max = 5) String d,
            @Min(3) int e,
            @Max(1) int f,
            @Pattern(regexp = "[a-z]+") String g,
            @CpfOrCnpj String h,

            @Size(max = 9, message = "nobody has translated this") String i) {}

    @SuppressWarnings("NullAway") // which is what is wrong
    private static List<String> told(Locale reader) {
        var wrong = new Wrong(null, " ", List.of(), "1", 2, 2, "A", "1", "0123456789");
        return VALIDATOR.validate(wrong).stream()
                .map(violation -> violation.getPropertyPath() + " " + FieldTexts.of(violation, reader))
                .sorted()
                .toList();
    }

    @Test
    void each_constraint_speaks_the_language_of_the_reader() {
        assertThat(told(BRAZIL))
                .containsExactly(
                        "a é obrigatório",
                        "b não pode ficar em branco",
                        "c não pode ficar vazio",
                        "d o tamanho deve ficar entre 2 e 5",
                        "e deve ser no mínimo 3",
                        "f deve ser no máximo 1",
                        "g não está no formato esperado",
                        "h deve ser um CPF ou CNPJ com dígitos verificadores válidos",
                        "i nobody has translated this");
        assertThat(told(Locale.ROOT))
                .containsExactly(
                        "a must not be null",
                        "b must not be blank",
                        "c must not be empty",
                        "d size must be between 2 and 5",
                        "e must be greater than or equal to 3",
                        "f must be less than or equal to 1",
                        "g must match \"[a-z]+\"",
                        "h must be a CPF or CNPJ with valid check digits",
                        "i nobody has translated this");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            must be a list                                     | deve ser uma lista
            must be one of ACTIVE, DISABLED                    | deve ser um destes: ACTIVE, DISABLED
            must be a whole number from -2147483648 to 2147483647 | deve ser um número inteiro de -2147483648 a 2147483647
            must be a UUID such as 01890a5d-ac96-774b-bcce-b302099a8057 | deve ser um UUID, como 01890a5d-ac96-774b-bcce-b302099a8057
            must be a day in the years 1 to 9999 such as 2026-11-29 | deve ser um dia dos anos 1 a 9999, como 2026-11-29
            must be a moment in the years 1 to 9999 such as 2026-11-29T10:15:00-03:00 | deve ser um instante dos anos 1 a 9999, como 2026-11-29T10:15:00-03:00
            is no field of this request                        | não é um campo desta requisição
            stands twice in one object                         | está duas vezes no mesmo objeto
            must be a telephone number of 8 to 15 digits, such as +55 11 91234-5678 | deve ser um telefone de 8 a 15 dígitos, como +55 11 91234-5678
            is something that nobody says                      | is something that nobody says
            """)
    void what_is_found_in_a_text_is_told_with_its_numbers(String english, String portuguese) {
        assertThat(FieldTexts.of(english, BRAZIL)).isEqualTo(portuguese);
        assertThat(FieldTexts.of(english, Locale.ROOT)).isEqualTo(english);
    }
}
