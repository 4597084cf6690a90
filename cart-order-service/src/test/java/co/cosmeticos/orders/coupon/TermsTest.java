package co.cosmeticos.orders.coupon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import co.cosmeticos.platform.json.StrictJson;
import co.cosmeticos.platform.problem.Problem;
import co.cosmeticos.platform.problem.Problems;
import jakarta.json.bind.JsonbBuilder;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validation;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TermsTest {

    private static final Instant NOW = Instant.parse("2026-11-29T12:00:00Z");

    private static List<String> wrong(@Nullable Instant start, @Nullable Instant end, @Nullable String currency) {
        try (var factory = Validation.buildDefaultValidatorFactory()) {
            return fields(factory.getValidator()
                    .validate(new CouponTerms(
                            Coupon.Kind.PERCENT, 10L, currency, null, null, null, start, end, true, null, null)));
        }
    }

    @Test
    void it_ends_after_it_has_begun() {
        assertThat(wrong(NOW, NOW.plusSeconds(1), null)).isEmpty();
        assertThat(wrong(null, NOW, null)).isEmpty();
        assertThat(wrong(NOW, null, null)).isEmpty();
        assertThat(wrong(NOW, NOW, null)).containsExactly("endsAt");
        assertThat(wrong(NOW, NOW.minusNanos(1), null)).containsExactly("endsAt");
        assertThat(wrong(NOW, Instant.parse("2020-01-01T00:00:00Z"), null)).containsExactly("endsAt");
    }

    @Test
    void its_times_are_in_a_year_that_can_be_stored() {
        for (var far : List.of(
                Instant.MAX, Instant.parse("+10000-01-01T00:00:00Z"), Instant.parse("+999999999-01-01T00:00:00Z"))) {
            assertThat(wrong(null, far, null)).containsExactly("endsAt");
            assertThat(wrong(far, null, null)).containsExactly("startsAt");
        }
        for (var early :
                List.of(Instant.MIN, Instant.parse("0000-01-01T00:00:00Z"), Instant.parse("-0044-03-15T00:00:00Z"))) {
            assertThat(wrong(early, null, null)).containsExactly("startsAt");
        }
        assertThat(wrong(null, Instant.parse("9999-12-30T00:00:00Z"), null)).isEmpty();
    }

    @Test
    void its_currency_is_one() {
        for (var code : new String[] {"BRL", "USD", "EUR"}) {
            assertThat(wrong(null, null, code)).isEmpty();
        }
        for (var code : new String[] {"ZZZ", "XXX", "JPY", "KWD"}) {
            assertThat(wrong(null, null, code)).containsExactly("currency");
        }
        assertThat(wrong(null, null, "brl")).contains("currency");
        assertThat(wrong(null, null, "")).contains("currency");
    }

    @Test
    void its_amounts_are_those_of_a_shop() {
        for (var amount : new long[] {1, 100_000_000}) {
            assertThat(amounts(amount, amount)).isEmpty();
        }
        assertThat(amounts(100_000_001, 0)).containsExactly("value");
        assertThat(amounts(1, 100_000_001)).containsExactly("minSubtotalMinor");
        assertThat(amounts(0, -1)).containsExactly("minSubtotalMinor", "value");
        assertThat(amounts(Long.MAX_VALUE, Long.MAX_VALUE)).containsExactly("minSubtotalMinor", "value");
    }

    private static List<String> amounts(long value, long minSubtotal) {
        try (var factory = Validation.buildDefaultValidatorFactory()) {
            return fields(factory.getValidator()
                    .validate(new CouponTerms(
                            Coupon.Kind.AMOUNT, value, null, minSubtotal, null, null, null, null, true, null, null)));
        }
    }

    @Test
    void a_percentage_is_one_and_is_told_at_its_value() {
        for (var percent : new long[] {1, 99, 100}) {
            assertThat(percentage(percent)).isEmpty();
        }
        for (var percent : new long[] {0, -1, 101, 1_000}) {
            assertThat(percentage(percent)).containsExactly("value");
        }
    }

    private static List<String> percentage(long value) {
        try (var factory = Validation.buildDefaultValidatorFactory()) {
            return fields(factory.getValidator()
                    .validate(new CouponTerms(
                            Coupon.Kind.PERCENT, value, null, null, null, null, null, null, true, null, null)));
        }
    }

    private static CouponTerms amount(@Nullable String currency, @Nullable String code) {
        return new CouponTerms(Coupon.Kind.AMOUNT, 500L, currency, null, 10, null, null, null, true, code, null);
    }

    @Test
    void a_change_names_the_currency_which_is_never_guessed() {
        try (var factory = Validation.buildDefaultValidatorFactory()) {
            var validator = factory.getValidator();
            assertThat(fields(validator.validate(amount(null, null), CouponTerms.Change.class)))
                    .containsExactly("currency");
            assertThat(fields(validator.validate(amount("ZZZ", null), CouponTerms.Change.class)))
                    .containsExactly("currency");
            assertThat(fields(validator.validate(amount("USD", null), CouponTerms.Change.class)))
                    .isEmpty();
            assertThat(fields(validator.validate(amount(null, null)))).isEmpty();
        }
    }

    @Test
    void the_method_of_the_change_validates_it_as_one() throws Exception {
        try (var factory = Validation.buildDefaultValidatorFactory()) {
            var change = Arrays.stream(CouponResource.class.getMethods())
                    .filter(method -> method.getName().equals("change"))
                    .findFirst()
                    .orElseThrow();
            var resource = new CouponResource(null, null);
            var violations = factory.getValidator()
                    .forExecutables()
                    .validateParameters(resource, change, new Object[] {"X", "1", amount(null, null), null});
            assertThat(new Problems().invalid(violations).errors())
                    .extracting(Problem.FieldError::field)
                    .containsExactly("currency");
        }
    }

    @Test
    void the_code_is_the_one_in_the_path() {
        assertThat(amount("USD", null).toCoupon("X").code()).isEqualTo("X");
        assertThat(amount("USD", "X").toCoupon("X").rule().currency()).isEqualTo("USD");
        for (var other : List.of("Y", "x", "")) {
            assertThatThrownBy(() -> amount("USD", other).toCoupon("X"))
                    .isInstanceOfSatisfying(
                            CouponRefused.ReadOnly.class,
                            refused -> assertThat(refused.errors())
                                    .extracting(Problem.FieldError::pointer)
                                    .containsExactly("/code"));
        }
    }

    @Test
    void what_is_read_can_be_sent_back() {
        var stored = CouponExamples.percent("DEZ", 10, 5, 1);
        var read = JsonbBuilder.create().toJson(CouponView.of(stored));
        var terms = StrictJson.read(read, CouponTerms.class);
        assertThat(terms.toCoupon("DEZ")).isEqualTo(stored);
        assertThat(terms.redeemed()).isZero();
    }

    // As the client is told.
    private static List<String> fields(Set<ConstraintViolation<CouponTerms>> violations) {
        return new Problems()
                .invalid(violations).errors().stream()
                        .map(Problem.FieldError::field)
                        .toList();
    }
}
