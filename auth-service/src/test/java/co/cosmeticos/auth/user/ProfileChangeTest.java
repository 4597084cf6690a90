package co.cosmeticos.auth.user;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.validation.Validation;
import java.time.LocalDate;
import java.time.ZoneOffset;
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
