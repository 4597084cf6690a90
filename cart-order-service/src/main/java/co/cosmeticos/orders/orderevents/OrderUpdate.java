package co.cosmeticos.orders.orderevents;

import co.cosmeticos.orders.order.OrderStatus;
import co.cosmeticos.orders.order.OrderTimelines;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The data of an event of an order: what happened, and the state of the order by now. It tells nothing of the buyer.
 *
 * @param orderId UUID of the order
 * @param number its number for people: {@code CO-7K3M9Q2}
 * @param status its state by now, which may be later than what happened
 * @param reason why it was rejected, expired or was canceled, as in the order itself; else absent
 * @param event what happened
 * @param at when it happened
 * @param amountMinor how much was paid, refunded or charged back then, in the minor unit of the order's currency; else absent
 */
@Schema(name = "OrderUpdate")
public record OrderUpdate(
        UUID orderId,
        String number,
        OrderStatus status,
        @Nullable String reason,
        OrderTimelines.Milestone event,
        Instant at,
        @Nullable Long amountMinor) {}
