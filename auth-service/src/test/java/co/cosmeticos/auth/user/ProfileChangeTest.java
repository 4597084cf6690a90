package co.cosmeticos.auth.user;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import co.cosmeticos.platform.json.JsonRefused;
import co.cosmeticos.platform.json.StrictJson;
import jakarta.validation.Validation;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProfileChangeTest {

    private static boolean isValid(@Nullable String taxId, @Nullable String birthDate) {
        try (var factory = Validation.buildDefaultValidatorFactory()) {
            return factory.getValidator()
                    .validate(new MeResource.Change(null, null, taxId, birthDate, null))
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
            529.982.247-25,     -,          true
            52998224725,        1990-02-28, true
            12.ABC.345/01DE-35, -,          true
            '',                 '',         true
            529.982.247-26,     -,          false
            11111111111,        -,          false
            -,                  1990-02-30, false
            -,                  1890-01-01, false
            -,                  28/02/1990, false
            """)
    void a_tax_id_has_its_check_digits_and_a_birth_a_day(
            @Nullable String taxId, @Nullable String birthDate, boolean valid) {
        assertThat(isValid(taxId, birthDate)).isEqualTo(valid);
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', textBlock = """
            {"name": null},                        name
            {"locale": null},                      locale
            {"phone": null},
            {"taxId": null},
            {"birthDate": null},
            """)
    void what_an_account_must_have_is_not_removed(String body, @Nullable String refused) {
        try (var factory = Validation.buildDefaultValidatorFactory()) {
            assertThat(factory.getValidator().validate(StrictJson.read(body, MeResource.Change.class)).stream()
                            .map(violation -> violation.getPropertyPath().toString()))
                    .isEqualTo(refused == null ? List.of() : List.of(refused));
        }
    }

    @Test
    void texts_are_read_as_strictly_as_all_others() {
        assertThatThrownBy(() -> StrictJson.read("{\"phone\": 5511912345678}", MeResource.Change.class))
                .isInstanceOfSatisfying(
                        JsonRefused.Invalid.class,
                        refused -> assertThat(refused.errors())
                                .singleElement()
                                .satisfies(error -> assertThat(error.pointer()).isEqualTo("/phone")));
    }

    @Test
    void nobody_is_born_today_or_later() {
        var today = LocalDate.now(ZoneOffset.UTC);
        assertThat(isValid(null, today.minusDays(1).toString())).isTrue();
        assertThat(isValid(null, today.plusDays(1).toString())).isFalse();
    }

    @Test
    void punctuation_is_not_kept() {
        assertThat(new MeResource.Change(null, null, "12.abc.345/01de-35", null, null)
                        .toChange()
                        .taxId())
                .isEqualTo("12ABC34501DE35");
    }
}
