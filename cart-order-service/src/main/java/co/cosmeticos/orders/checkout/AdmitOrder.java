package co.cosmeticos.orders.checkout;

import co.cosmeticos.orders.buyer.BuyerKeys;
import co.cosmeticos.orders.cart.PricedCart.PricedLine;
import co.cosmeticos.orders.checkout.OpenOrders.Candidate;
import co.cosmeticos.orders.checkout.OpenOrders.Hold;
import co.cosmeticos.orders.clientaddress.ClientAddress;
import co.cosmeticos.orders.payment.Payment;
import co.cosmeticos.platform.Component;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;

/**
 * Admits an order within the limits of unpaid orders per buyer, client network and SKU. An order is unpaid from when it
 * is certain to await its payer: by PIX or boleto when it is placed, by card when its bank asks for 3-D Secure or its
 * provider gives no answer. A card that pays at once is not counted, and not refused for unpaid orders, except for
 * unanswered cards of the same buyer or network, which hold stock until they are given up. Orders of the same buyer,
 * network or SKU queue here, so that two at once are counted as two.
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

    /**
     * Admits a new order and records its keys and holds, in the transaction that places it. Throws
     * {@link OrderLimitReached}.
     */
    void admit(QuotedCheckout purchase, UUID orderId) {
        var buyer = purchase.buyer();
        var keys = new ArrayList<>(buyer.accountableKeys());
        keys.addAll(BuyerKeys.client(ClientAddress.current()));
        var isUnpaid = purchase.means().method().isPaidLater();
        open.await(keys, isUnpaid ? purchase.skus() : List.of());
        if (buyer.customerId() == null) {
            requireFewOf(BuyerKeys.mailbox(buyer.email()));
        }
        var holds = holds(purchase);
        var candidate = candidate(orderId);
        if (isUnpaid) {
            requireRoom(keys, holds, candidate);
        } else {
            requireAnswers(keys, holds, candidate);
        }
        var now = candidate.now();
        keys.forEach(key -> open.note(orderId, key, now));
        open.hold(orderId, holds, isUnpaid);
    }

    /**
     * Admits a card order as unpaid, in the transaction from which on it awaits its payer. Throws
     * {@link OrderLimitReached}.
     */
    public void admitUnpaid(Payment payment) {
        if (payment.method().isPaidLater()) {
            return;
        }
        var keys = open.keysOf(payment.orderId());
        var holds = open.holdsOf(payment.orderId());
        open.await(keys, holds.stream().map(Hold::sku).toList());
        requireRoom(keys, holds, candidate(payment.orderId()));
        open.count(payment.orderId());
    }

    private void requireFewOf(String mailbox) {
        if (open.since(mailbox, OffsetDateTime.now(clock).minus(DAY)) >= limits.guestOrdersPerDay()) {
            throw new OrderLimitReached.GuestOrders();
        }
    }

    private Candidate candidate(UUID orderId) {
        return new Candidate(orderId, OffsetDateTime.now(clock));
    }

    private void requireRoom(Collection<String> keys, List<Hold> holds, Candidate candidate) {
        requireFew(keys, key -> open.unpaid(key, candidate));
        requireShare(holds, hold -> isTooMuch(hold, open.held(hold.sku(), candidate)));
    }

    private void requireAnswers(Collection<String> keys, List<Hold> holds, Candidate candidate) {
        requireFew(keys, key -> open.left(key, candidate));
        var left = open.unansweredUnits(keys, candidate);
        requireShare(holds, hold -> left.containsKey(hold.sku()) && isTooMuch(hold, left.getOrDefault(hold.sku(), 0L)));
    }

    private void requireFew(Collection<String> keys, ToLongFunction<String> count) {
        if (has(keys, key -> !BuyerKeys.isOfClient(key), key -> count.applyAsLong(key) >= limits.unpaidOrders())) {
            throw new OrderLimitReached.UnpaidOrders(limits.unpaidOrders());
        }
        if (has(keys, BuyerKeys::isOfClient, key -> count.applyAsLong(key) >= limits.unpaidPerNetwork())) {
            throw new OrderLimitReached.UnpaidOfNetwork(limits.unpaidPerNetwork());
        }
    }

    private static boolean has(Collection<String> keys, Predicate<String> kind, Predicate<String> isAtLimit) {
        return keys.stream().filter(kind).anyMatch(isAtLimit);
    }

    private static void requireShare(List<Hold> holds, Predicate<Hold> isTooMuch) {
        var tooMuch = holds.stream().filter(isTooMuch).map(Hold::sku).toList();
        if (!tooMuch.isEmpty()) {
            throw new OrderLimitReached.UnpaidStock(tooMuch);
        }
    }

    private boolean isTooMuch(Hold hold, long held) {
        return held + hold.quantity() > limits.unpaidUnits(hold.stock());
    }

    private List<Hold> holds(QuotedCheckout purchase) {
        var before = purchase.quoted().awaitingPayment();
        var now = open.awaitingPayment(purchase.skus());
        return purchase.cart().lines().stream()
                .map(priced -> new Hold(priced.line().sku(), priced.line().quantity(), stock(priced, before, now)))
                .toList();
    }

    // What came to be held since the quote, the quote calls free; what was given back since, it calls neither.
    private static long stock(PricedLine priced, Map<String, Long> before, Map<String, Long> now) {
        var sku = priced.line().sku();
        var free = priced.available() == null ? 0 : priced.available();
        return free + Math.min(before.getOrDefault(sku, 0L), now.getOrDefault(sku, 0L));
    }
}
