package co.cosmeticos.orders.simulation;

import co.cosmeticos.orders.payment.PaymentApi.PaymentRequest;
import co.cosmeticos.orders.payment.PaymentApi.ProviderPayment;
import co.cosmeticos.orders.payment.PaymentApi.ProviderPayments;
import co.cosmeticos.orders.payment.ProviderPaymentBuilder;
import co.cosmeticos.platform.remote.RemoteRefused;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The payment provider by its contract: idempotent by key, a table of states as that of the simulator of dev-shop, and a
 * ledger of its own of all that moved.
 */
final class SimulatedProvider {

    private static final String OPEN = "pending|requires_action";

    private final Map<String, Account> accounts = new LinkedHashMap<>();
    private final Map<String, ProviderPayment> answers = new HashMap<>();
    private final List<Movement> ledger = new ArrayList<>();
    private final BiConsumer<ProviderPayment, String> changed;

    /** @param changed hears of each payment that is new, or changed, and how */
    SimulatedProvider(BiConsumer<ProviderPayment, String> changed) {
        this.changed = changed;
    }

    /** A payment with what it is for. */
    record Account(ProviderPayment made, PaymentRequest order) {
        UUID reference() {
            return UUID.fromString(order.reference());
        }

        boolean isIn(String states) {
            return made.status().matches(states);
        }
    }

    /** Money that moved or was reserved. */
    record Movement(String kind, UUID reference, long amountMinor) {}

    /** The payments of an order: one, if all is well. */
    List<Account> of(UUID order) {
        return accounts.values().stream()
                .filter(one -> one.reference().equals(order))
                .toList();
    }

    List<Movement> ledger() {
        return ledger;
    }

    List<Account> accounts() {
        return List.copyOf(accounts.values());
    }

    ProviderPayment create(String key, PaymentRequest order) {
        return once(key, () -> {
            var id = "pay_" + key;
            var status = "card".equals(order.method()) ? card(String.valueOf(order.token())) : "pending";
            var made = ProviderPaymentBuilder.requested(id, status, order).build();
            return to(new Account(made, order));
        });
    }

    private static String card(String token) {
        return switch (token) {
            case "tok_ok" -> "authorized";
            case "tok_3ds" -> "requires_action";
            default -> "declined";
        };
    }

    ProviderPayment get(String id) {
        return account(id).made();
    }

    ProviderPayments find(String key) {
        return new ProviderPayments(Optional.ofNullable(accounts.get("pay_" + key)).map(Account::made).stream()
                .toList());
    }

    ProviderPayment capture(String key, String id) {
        return once(key, () -> change(id, "authorized", SimulatedProvider::captured));
    }

    ProviderPayment voidPayment(String key, String id) {
        return once(key, () -> change(id, "authorized|" + OPEN, made -> in(made, "voided")));
    }

    ProviderPayment refund(String key, String id, long amount) {
        return once(key, () -> {
            var made = refunded(id, amount);
            ledger.add(new Movement("refunded by the shop", account(id).reference(), amount));
            return made;
        });
    }

    /** The shop's staff gives money back at the provider's dashboard. */
    void refundAtDashboard(String id, long amount) {
        if (left(id) >= amount) {
            refunded(id, amount);
        }
    }

    /** The card's bank takes back what is left. */
    void chargeBack(String id) {
        var left = left(id);
        if (left > 0) {
            change(id, "captured", made -> gone(made, made.refundedMinor(), made.chargedBackMinor() + left));
        }
    }

    private ProviderPayment refunded(String id, long amount) {
        if (left(id) < amount) {
            throw new RemoteRefused(409, "{\"type\":\"/problems/amount-not-available\"}");
        }
        return change(id, "captured", made -> gone(made, made.refundedMinor() + amount, made.chargedBackMinor()));
    }

    private static ProviderPayment gone(ProviderPayment made, long refunded, long chargedBack) {
        var status = refunded == made.capturedMinor() ? "refunded" : "captured";
        return ProviderPaymentBuilder.of(made)
                .status(status)
                .refunded(refunded)
                .chargedBack(chargedBack)
                .build();
    }

    private long left(String id) {
        var made = account(id).made();
        return account(id).isIn("captured") ? made.capturedMinor() - made.refundedMinor() - made.chargedBackMinor() : 0;
    }

    /** Payments of which money went back. */
    ProviderPayments listReversed(@Nullable String after, int limit) {
        return new ProviderPayments(accounts.values().stream()
                .map(Account::made)
                .filter(made -> made.refundedMinor() + made.chargedBackMinor() > 0)
                .filter(made -> after == null || made.id().compareTo(after) > 0)
                .sorted(Comparator.comparing(ProviderPayment::id))
                .limit(limit)
                .toList());
    }

    /** The customer pays a PIX or boleto, perhaps after its day. */
    void settle(String id) {
        if (account(id).isIn("pending|expired")
                && !"card".equals(account(id).order().method())) {
            change(id, "pending|expired", SimulatedProvider::captured);
        }
    }

    /** The bank has asked the card's holder. */
    void challenge(String id, boolean success) {
        if (account(id).isIn("requires_action")) {
            change(id, OPEN, made -> in(made, success ? "authorized" : "declined"));
        }
    }

    /** The time to pay is over. */
    void expire(String id) {
        if (account(id).isIn(OPEN)) {
            change(id, OPEN, made -> in(made, "expired"));
        }
    }

    private Account account(String id) {
        return Optional.ofNullable(accounts.get(id)).orElseThrow(() -> new RemoteRefused(404, "{}"));
    }

    // A key leads to the payment as it is now, whatever it was used for.
    private ProviderPayment once(String key, Supplier<ProviderPayment> operation) {
        var known = answers.get(key);
        if (known != null) {
            return get(known.id());
        }
        var made = operation.get();
        answers.put(key, made);
        return made;
    }

    private ProviderPayment change(String id, String states, UnaryOperator<ProviderPayment> change) {
        var account = account(id);
        if (!account.isIn(states)) {
            throw new RemoteRefused(409, "{\"type\":\"/problems/payment-state\"}");
        }
        return to(new Account(change.apply(account.made()), account.order()));
    }

    private ProviderPayment to(Account account) {
        var made = account.made();
        var before = accounts.put(made.id(), account);
        var isNew = before == null || !before.isIn(made.status());
        if (isNew) {
            ledger.add(new Movement(made.status(), account.reference(), made.amountMinor()));
        }
        changed.accept(made, isNew ? made.status() : went(before.made(), made));
        return made;
    }

    private static String went(ProviderPayment before, ProviderPayment after) {
        return after.chargedBackMinor() > before.chargedBackMinor() ? "charged_back" : "refunded";
    }

    private static ProviderPayment captured(ProviderPayment made) {
        return ProviderPaymentBuilder.of(made)
                .status("captured")
                .captured(made.amountMinor())
                .build();
    }

    private static ProviderPayment in(ProviderPayment made, String status) {
        return ProviderPaymentBuilder.of(made).status(status).build();
    }
}
