package co.cosmeticos.orders;

import co.cosmeticos.orders.payment.PaymentApi;
import co.cosmeticos.orders.payment.ProviderPaymentBuilder;
import co.cosmeticos.platform.remote.RemoteRefused;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;

/** The payment provider, as its contract has it, in memory, with the test cards of the simulator. */
public final class FakeProvider implements PaymentApi {

    private final Map<String, ProviderPayment> payments = new HashMap<>();
    private final Map<String, String> references = new HashMap<>();
    private final Map<String, String> keys = new HashMap<>();
    private final List<String> ledger = new ArrayList<>();
    public final Breakage breakage = new Breakage();

    /** What happens when money is to be captured. */
    public volatile Runnable onCapture = () -> {};

    /** What the provider tells instead of a payment. */
    public volatile UnaryOperator<ProviderPayment> lie = made -> made;

    /** Everything that moved or reserved money: {@code capture <reference> <amount>}. */
    public synchronized List<String> ledger() {
        return List.copyOf(ledger);
    }

    public synchronized ProviderPayment of(UUID order) {
        return payments.get(references.get(order.toString()));
    }

    /** The payer pays a PIX or boleto, also late. */
    public synchronized void settle(UUID order) {
        change(
                references.get(order.toString()),
                "capture",
                made -> ProviderPaymentBuilder.of(made)
                        .status("captured")
                        .captured(made.amountMinor())
                        .build());
    }

    /** The time to pay is over; a PIX or boleto can be paid all the same. */
    public synchronized void expire(UUID order) {
        change(
                references.get(order.toString()),
                "expire",
                made -> ProviderPaymentBuilder.of(made).status("expired").build());
    }

    /** The bank has asked the card's holder. */
    public synchronized void challenge(UUID order, boolean success) {
        var id = references.get(order.toString());
        change(
                id,
                success ? "authorize" : "decline",
                made -> ProviderPaymentBuilder.of(made)
                        .status(success ? "authorized" : "declined")
                        .build());
    }

    @Override
    public ProviderPayment create(String bearer, String key, PaymentRequest order) {
        return breakage.around("authorize", () -> lie.apply(made(key, order)));
    }

    private synchronized ProviderPayment made(String key, PaymentRequest order) {
        if (keys.containsKey(key)) {
            return payments.get(keys.get(key));
        }
        var id = "pay_" + UUID.nameUUIDFromBytes(key.getBytes(java.nio.charset.StandardCharsets.UTF_8));
        var status = "card".equals(order.method()) ? cardStatus(order.token()) : "pending";
        var made = ProviderPaymentBuilder.requested(id, status, order).build();
        payments.put(id, made);
        references.put(order.reference(), id);
        keys.put(key, id);
        if ("authorized".equals(status)) {
            ledger.add("authorize " + order.reference() + " " + order.amountMinor());
        }
        return made;
    }

    private static String cardStatus(String token) {
        return switch (token) {
            case "tok_ok" -> "authorized";
            case "tok_3ds" -> "requires_action";
            default -> "declined";
        };
    }

    @Override
    public ProviderPayment get(String bearer, String id) {
        return breakage.around("query", () -> lie.apply(known(id)));
    }

    /** What the provider answers to a question about one order's payment, and to no other. */
    public void answers(UUID order, int status) {
        lie = made -> {
            if (order.toString().equals(made.reference())) {
                throw new RemoteRefused(status, "{}");
            }
            return made;
        };
    }

    private synchronized ProviderPayment known(String id) {
        return payments.get(id);
    }

    @Override
    public ProviderPayments find(String bearer, String key) {
        return breakage.around(
                "query",
                () -> new ProviderPayments(found(key).items().stream().map(lie).toList()));
    }

    private synchronized ProviderPayments found(String key) {
        return new ProviderPayments(keys.containsKey(key) ? List.of(payments.get(keys.get(key))) : List.of());
    }

    @Override
    public ProviderPayment capture(String bearer, String key, String id) {
        return breakage.around(
                "capture",
                () -> lie.apply(once(key, () -> {
                    onCapture.run();
                    require(id, "authorized");
                    return change(
                            id,
                            "capture",
                            made -> ProviderPaymentBuilder.of(made)
                                    .status("captured")
                                    .captured(made.amountMinor())
                                    .build());
                })));
    }

    @Override
    public ProviderPayment voidPayment(String bearer, String key, String id) {
        return breakage.around(
                "void",
                () -> once(key, () -> {
                    require(id, "authorized|pending|requires_action");
                    return change(
                            id,
                            "void",
                            made -> ProviderPaymentBuilder.of(made)
                                    .status("voided")
                                    .build());
                }));
    }

    @Override
    public ProviderPayment refund(String bearer, String key, String id, Refund refund) {
        return breakage.around("refund", () -> once(key, () -> refunded(id, "refund", refund.amountMinor())));
    }

    /** Staff gives money back at the provider's dashboard. */
    public synchronized void refundAtDashboard(UUID order, long amount) {
        refunded(references.get(order.toString()), "dashboard-refund", amount);
    }

    /** The card's bank takes money back. */
    public synchronized void chargeBack(UUID order, long amount) {
        var id = references.get(order.toString());
        requireLeft(id, amount);
        change(
                id,
                "chargeback",
                made -> ProviderPaymentBuilder.of(made)
                        .chargedBack(made.chargedBackMinor() + amount)
                        .build());
    }

    private ProviderPayment refunded(String id, String kind, long amount) {
        requireLeft(id, amount);
        return change(id, kind, made -> {
            var all = made.refundedMinor() + amount;
            return ProviderPaymentBuilder.of(made)
                    .status(all == made.capturedMinor() ? "refunded" : "captured")
                    .refunded(all)
                    .build();
        });
    }

    private void requireLeft(String id, long amount) {
        require(id, "captured");
        var made = payments.get(id);
        if (amount < 1 || amount > made.capturedMinor() - made.refundedMinor() - made.chargedBackMinor()) {
            throw new RemoteRefused(409, "{\"type\":\"/problems/amount-not-available\"}");
        }
    }

    @Override
    public ProviderPayments listReversed(String bearer, String since, String after, int limit) {
        return breakage.around("query", () -> new ProviderPayments(listReversed(after, limit)));
    }

    private synchronized List<ProviderPayment> listReversed(String after, int limit) {
        return payments.values().stream()
                .filter(made -> made.refundedMinor() + made.chargedBackMinor() > 0)
                .filter(made -> after == null || made.id().compareTo(after) > 0)
                .sorted(Comparator.comparing(ProviderPayment::id))
                .limit(limit)
                .toList();
    }

    private synchronized ProviderPayment once(String key, java.util.function.Supplier<ProviderPayment> operation) {
        if (keys.containsKey(key)) {
            return payments.get(keys.get(key));
        }
        var made = operation.get();
        keys.put(key, made.id());
        return made;
    }

    private void require(String id, String states) {
        if (!payments.get(id).status().matches(states)) {
            throw new RemoteRefused(409, "{\"type\":\"/problems/payment-state\"}");
        }
    }

    private ProviderPayment change(String id, String kind, UnaryOperator<ProviderPayment> change) {
        var made = change.apply(payments.get(id));
        payments.put(id, made);
        var reference = references.entrySet().stream()
                .filter(entry -> entry.getValue().equals(id))
                .findFirst()
                .orElseThrow()
                .getKey();
        ledger.add(kind + " " + reference + " " + made.amountMinor());
        return made;
    }
}
