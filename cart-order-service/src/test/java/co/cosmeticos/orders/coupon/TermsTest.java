package co.cosmeticos.orders.coupon;

import static org.assertj.core.api.Assertions.assertThat;

import co.cosmeticos.platform.problem.Problem;
import co.cosmeticos.platform.problem.Problems;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validation;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TermsTest {

    private static final Instant NOW = Instant.parse("2026-11-29T12:00:00Z");

    private static List<String> wrong(@Nullable Instant start, @Nullable Instant end, @Nullable String currency) {
        try (var factory = Validation.buildDefaultValidatorFactory()) {
            return fields(factory.getValidator()
                    .validate(new CouponResource.Terms(
                            Coupon.Kind.PERCENT, 10L, currency, null, null, null, start, end, true)));
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
        for (var code : new String[] {"BRL", "USD", "JPY", "KWD"}) {
            assertThat(wrong(null, null, code)).isEmpty();
        }
        assertThat(wrong(null, null, "ZZZ")).containsExactly("currency");
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
                    .validate(new CouponResource.Terms(
                            Coupon.Kind.AMOUNT, value, null, minSubtotal, null, null, null, null, true)));
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
                    .validate(new CouponResource.Terms(
                            Coupon.Kind.PERCENT, value, null, null, null, null, null, null, true)));
        }
    }

    // As the client is told.
    private static List<String> fields(Set<ConstraintViolation<CouponResource.Terms>> violations) {
        return new Problems()
                .invalid(violations).errors().stream()
                        .map(Problem.FieldError::field)
                        .toList();
    }
}
