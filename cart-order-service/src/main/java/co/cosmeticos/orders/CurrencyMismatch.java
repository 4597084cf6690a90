package co.cosmeticos.orders;

import co.cosmeticos.platform.problem.Refusal;
import java.util.Currency;
import java.util.Map;

/** An amount in another currency than the cart's one. */
public final class CurrencyMismatch extends Refusal {

    private final String field;
    private final Currency expected;
    private final Currency actual;

    /** @param field of the request that brought the other currency in: {@code sku} */
    public CurrencyMismatch(String field, Currency expected, Currency actual) {
        super("currency-mismatch", 409, "The currency of the cart is %s, not %s.".formatted(expected, actual));
        this.field = field;
        this.expected = expected;
        this.actual = actual;
    }

    @Override
    public Map<String, Object> extensions() {
        return Map.of("field", field, "expected", expected.getCurrencyCode(), "actual", actual.getCurrencyCode());
    }
}
