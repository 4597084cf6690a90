package co.cosmeticos.devshop.payments;

import co.cosmeticos.devshop.http.Refused;
import java.net.URI;
import java.time.Duration;
import java.util.Currency;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Request body of {@code POST /v1/payments}. */
public record PaymentOrder(
        long amountMinor,
        @Nullable String currency,
        @Nullable String method,
        @Nullable String token,
        int installments,
        @Nullable String reference,
        @Nullable String returnUrl,
        long expiresInSeconds,
        @Nullable Payer payer) {

    private static final long AMOUNT_LIMIT = 9_999_999_999L;
    private static final int INSTALLMENTS_LIMIT = 24;
    private static final long EXPIRY_LIMIT = Duration.ofDays(365).toSeconds();
    // Codes without a minor unit are none that anybody pays in: XXX, XAU.
    private static final Set<String> CURRENCIES = Currency.getAvailableCurrencies().stream()
            .filter(one -> one.getDefaultFractionDigits() >= 0)
            .map(Currency::getCurrencyCode)
            .collect(Collectors.toSet());
    private static final Set<String> METHODS = Set.of("card", "pix", "boleto");

    /** Payer. */
    public record Payer(@Nullable String name, @Nullable String taxId) {}

    /** The request itself when it is valid; throws otherwise. */
    PaymentOrder checked() {
        require(amountMinor > 0 && amountMinor <= AMOUNT_LIMIT, "amountMinor must be 1 to " + AMOUNT_LIMIT);
        require(currency != null && CURRENCIES.contains(currency), "currency must be a code of ISO 4217, as BRL");
        require(method != null && METHODS.contains(method), "method must be card, pix or boleto");
        require(reference != null && !reference.isBlank(), "reference must name the order");
        require(installments >= 0 && installments <= INSTALLMENTS_LIMIT, "installments must be 1 to 24, or 0 for none");
        require(
                expiresInSeconds >= 0 && expiresInSeconds <= EXPIRY_LIMIT,
                "expiresInSeconds must be 1 to " + EXPIRY_LIMIT + ", or 0 for the usual time");
        require(!isCard() || token != null, "a card needs its token");
        require(isCard() || "BRL".equals(currency), "PIX and boleto are paid in BRL");
        require(!"boleto".equals(method) || (payer != null && payer.taxId() != null), "a boleto needs payer.taxId");
        require(returnUrl == null || isHttp(returnUrl), "returnUrl must be an http address");
        return this;
    }

    private static void require(boolean condition, String rule) {
        if (!condition) {
            throw Refused.badRequest(rule + ".");
        }
    }

    private static boolean isHttp(String text) {
        try {
            var scheme = URI.create(text).getScheme();
            return "http".equals(scheme) || "https".equals(scheme);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    boolean isCard() {
        return "card".equals(method);
    }

    /** Time until the payment expires. */
    Duration timeToLive() {
        if (expiresInSeconds > 0) {
            return Duration.ofSeconds(expiresInSeconds);
        }
        return isCard() ? Duration.ofMinutes(15) : "pix".equals(method) ? Duration.ofMinutes(30) : Duration.ofDays(3);
    }
}
