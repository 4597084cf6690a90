package co.cosmeticos.orders.checkout;

import co.cosmeticos.orders.buyer.BuyerKeys;
import co.cosmeticos.orders.cart.PricedCart.PricedLine;
import co.cosmeticos.platform.Component;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * Lets an order in, unless its buyer, its client or its goods have as many unpaid ones as they may. Orders of the same buyer
 * or of the same goods wait for each other here, so that two at once are counted as two.
 */
@Component
public class AdmitOrder {

    private static final Duration DAY = Duration.ofDays(1);

    private final OpenOrders open;
    private final OrderLimits limits;
    private final Clock clock;

    @Inject
    public AdmitOrder(OpenOrders open, OrderLimits limits, Clock clock) {
        this.open = open;
        this.limits = limits;
        this.clock = clock;
    }

    /** Counts the order from now on; to be called in the transaction that places it. Throws {@link OrderLimitReached}. */
    void admit(Purchase purchase, UUID orderId) {
        var buyer = purchase.buyer();
        var keys = new ArrayList<>(buyer.keys().keys());
        keys.addAll(BuyerKeys.client(ClientAddress.current()));
        var unpaid = purchase.means().method().isPaidLater() ? purchase.cart().lines() : List.<PricedLine>of();
        open.await(keys, unpaid.stream().map(priced -> priced.line().sku()).toList());
        if (buyer.customerId() == null) {
            requireFewOf(BuyerKeys.mailbox(buyer.email()));
        }
        if (!unpaid.isEmpty()) {
            requireUnpaidOrders(keys);
            requireUnpaidStock(unpaid);
        }
        var now = OffsetDateTime.now(clock);
        keys.forEach(key -> open.note(orderId, key, now));
        unpaid.forEach(
                priced -> open.hold(orderId, priced.line().sku(), priced.line().quantity()));
    }

    private void requireFewOf(String mailbox) {
        if (open.since(mailbox, OffsetDateTime.now(clock).minus(DAY)) >= limits.guestOrdersPerDay()) {
            throw new OrderLimitReached.GuestOrders();
        }
    }

    private void requireUnpaidOrders(List<String> keys) {
        if (keys.stream().anyMatch(key -> open.unpaid(key) >= limits.unpaidOrders())) {
            throw new OrderLimitReached.UnpaidOrders(limits.unpaidOrders());
        }
    }

    private void requireUnpaidStock(List<PricedLine> unpaid) {
        var tooMuch = unpaid.stream()
                .filter(this::isTooMuch)
                .map(priced -> priced.line().sku())
                .toList();
        if (!tooMuch.isEmpty()) {
            throw new OrderLimitReached.UnpaidStock(tooMuch);
        }
    }

    private boolean isTooMuch(PricedLine priced) {
        var held = open.held(priced.line().sku());
        var free = priced.available() == null ? 0 : priced.available();
        return held + priced.line().quantity() > limits.unpaidUnits(held + free);
    }
}
