package co.cosmeticos.devshop.brazil;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * A boleto's 44-digit bar code and the 47-digit line that people type, after FEBRABAN's "Especificações Técnicas –
 * Código de Barras de Boletos": modulo 11 over the bar code, modulo 10 over each of the line's first three fields.
 *
 * @param barcode 44 digits
 */
public record Boleto(String barcode) {

    /** Code of no real bank, so that a demo boleto cannot be paid by mistake. */
    private static final String BANK = "999";

    private static final String REAL = "9";
    private static final long AMOUNT_LIMIT = 9_999_999_999L;
    // The factor reached 9999 on 2025-02-21 and restarted at 1000 on the day after (FEBRABAN FB-009/2023).
    private static final LocalDate FACTOR_1000 = LocalDate.of(2025, 2, 22);
    private static final int FACTORS = 9000;

    /**
     * Creates the boleto of an amount and a due date.
     *
     * @param ourNumber up to 25 digits by which the payee identifies the boleto
     * @param amountMinor centavos, at most ten digits
     */
    public static Boleto of(String ourNumber, long amountMinor, LocalDate due) {
        if (amountMinor < 0 || amountMinor > AMOUNT_LIMIT) {
            throw new IllegalArgumentException("A boleto carries ten digits of centavos, not " + amountMinor);
        }
        var free = "0".repeat(25 - ourNumber.length()) + ourNumber;
        var factor = 1000 + Math.floorMod(ChronoUnit.DAYS.between(FACTOR_1000, due), FACTORS);
        var rest = "%04d%010d%s".formatted(factor, amountMinor, free);
        return new Boleto(BANK + REAL + modulo11(BANK + REAL + rest) + rest);
    }

    /** The linha digitável, without dots and blanks. */
    public String line() {
        var free = barcode.substring(19);
        return checked(barcode.substring(0, 4) + free.substring(0, 5))
                + checked(free.substring(5, 15))
                + checked(free.substring(15))
                + barcode.charAt(4)
                + barcode.substring(5, 19);
    }

    private static String checked(String field) {
        return field + modulo10(field);
    }

    static int modulo10(String digits) {
        var sum = 0;
        var weight = 2;
        for (var i = digits.length() - 1; i >= 0; i--) {
            var product = (digits.charAt(i) - '0') * weight;
            sum += product / 10 + product % 10;
            weight = 3 - weight;
        }
        return (10 - sum % 10) % 10;
    }

    static int modulo11(String digits) {
        var sum = 0;
        var weight = 2;
        for (var i = digits.length() - 1; i >= 0; i--) {
            sum += (digits.charAt(i) - '0') * weight;
            weight = weight == 9 ? 2 : weight + 1;
        }
        var digit = 11 - sum % 11;
        return digit == 10 || digit == 11 ? 1 : digit;
    }
}
