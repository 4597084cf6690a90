package co.cosmeticos.orders.orderquery;

import co.cosmeticos.orders.order.OrderLine;
import co.cosmeticos.orders.order.OrderStatus;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An order in a list.
 *
 * @param id UUID of the order
 * @param number its number for people: {@code CO-7K3M9Q2}
 * @param status its state
 * @param reason why it was rejected, expired or was canceled, as in the order itself; else absent
 * @param totalMinor what is to be paid, in the minor unit of currency
 * @param refundedMinor what went back to the customer, in the minor unit of currency
 * @param chargedBackMinor what the card's bank took back, in the minor unit of currency
 * @param currency ISO 4217 code of all its amounts
 * @param lines number of its lines
 * @param units number of all its units
 * @param preview the first of its lines, at most three, as they were bought
 * @param createdAt when it was placed
 * @param confirmedAt when it was confirmed; absent before
 */
public record OrderSummary(
        String id,
        String number,
        OrderStatus status,
        @Nullable String reason,
        long totalMinor,
        long refundedMinor,
        long chargedBackMinor,
        String currency,
        int lines,
        long units,
        List<OrderLine> preview,
        Instant createdAt,
        @Nullable Instant confirmedAt) {

    public OrderSummary {
        preview = List.copyOf(preview);
    }
}
