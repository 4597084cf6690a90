package co.cosmeticos.orders.promotion;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.validation.Validation;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TermsTest {

    private static final Instant NOW = Instant.parse("2026-11-29T12:00:00Z");

    private static List<String> wrong(@Nullable Instant start, @Nullable Instant end, @Nullable String currency) {
        try (var factory = Validation.buildDefaultValidatorFactory()) {
            return factory
                    .getValidator()
                    .validate(new CouponResource.Terms(
                            Coupon.Kind.PERCENT, 10L, currency, null, null, null, start, end, true))
                    .stream()
                    .map(one -> one.getPropertyPath().toString())
                    .sorted()
                    .toList();
        }
    }

    @Test
    void it_ends_after_it_has_begun() {
        assertThat(wrong(NOW, NOW.plusSeconds(1), null)).isEmpty();
        assertThat(wrong(null, NOW, null)).isEmpty();
        assertThat(wrong(NOW, null, null)).isEmpty();
        assertThat(wrong(NOW, NOW, null)).containsExactly("endAfterStart");
        assertThat(wrong(NOW, NOW.minusNanos(1), null)).containsExactly("endAfterStart");
        assertThat(wrong(NOW, Instant.parse("2020-01-01T00:00:00Z"), null)).containsExactly("endAfterStart");
    }

    @Test
    void its_times_are_in_a_year_that_can_be_stored() {
        for (var far : List.of(
                Instant.MAX, Instant.parse("+10000-01-01T00:00:00Z"), Instant.parse("+999999999-01-01T00:00:00Z"))) {
            assertThat(wrong(null, far, null)).containsExactly("inCalendar");
            assertThat(wrong(far, null, null)).containsExactly("inCalendar");
        }
        for (var early :
                List.of(Instant.MIN, Instant.parse("0000-01-01T00:00:00Z"), Instant.parse("-0044-03-15T00:00:00Z"))) {
            assertThat(wrong(early, null, null)).containsExactly("inCalendar");
        }
        assertThat(wrong(null, Instant.parse("9999-12-30T00:00:00Z"), null)).isEmpty();
    }

    @Test
    void its_currency_is_one() {
        for (var code : new String[] {"BRL", "USD", "JPY", "KWD"}) {
            assertThat(wrong(null, null, code)).isEmpty();
        }
        assertThat(wrong(null, null, "ZZZ")).containsExactly("currencyKnown");
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
            return factory
                    .getValidator()
                    .validate(new CouponResource.Terms(
                            Coupon.Kind.AMOUNT, value, null, minSubtotal, null, null, null, null, true))
                    .stream()
                    .map(one -> one.getPropertyPath().toString())
                    .sorted()
                    .toList();
        }
    }
}
