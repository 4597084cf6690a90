package co.cosmeticos.auth.card;

import java.time.YearMonth;
import java.util.UUID;

/**
 * A saved card, by what its owner recognizes it by.
 *
 * @param id id of the saved card
 * @param token token of the payment provider, by which a checkout pays
 * @param brand as the provider names it: {@code visa}, {@code elo}
 * @param lastFour last four digits of the card number
 * @param expiryMonth 1 to 12
 * @param expiryYear four digits; the card is valid to the end of its month
 */
public record SavedCard(UUID id, String token, String brand, String lastFour, int expiryMonth, int expiryYear) {

    boolean isExpired(YearMonth now) {
        return YearMonth.of(expiryYear, expiryMonth).isBefore(now);
    }
}
