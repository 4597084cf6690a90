package co.cosmeticos.orders.simulation;

import co.cosmeticos.orders.payment.PaymentApi.Found;
import co.cosmeticos.orders.payment.PaymentApi.Made;
import co.cosmeticos.orders.payment.PaymentApi.Order;
import co.cosmeticos.platform.remote.RemoteRefused;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.UnaryOperator;

/**
 * The payment provider by its contract: idempotent by key, a table of states as that of the simulator of dev-shop, and a
 * ledger of its own of all that moved.
 */
final class SimulatedProvider {

    private static final String OPEN = "pending|requires_action";

    private final Map<String, Account> accounts = new LinkedHashMap<>();
    private final Map<String, Made> answers = new HashMap<>();
    private final List<Movement> ledger = new ArrayList<>();
    private final BiConsumer<Made, UUID> changed;

    /** @param changed hears of each payment that is new, or in another state, and its reference */
    SimulatedProvider(BiConsumer<Made, UUID> changed) {
        this.changed = changed;
    }

    /** A payment with what it is for. */
    record Account(Made made, Order order) {
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
    List<Account> of(UUID reference) {
        return accounts.values().stream()
                .filter(account -> account.reference().equals(reference))
                .toList();
    }

    List<Movement> ledger() {
        return ledger;
    }

    List<Account> accounts() {
        return List.copyOf(accounts.values());
    }

    Made make(String key, Order order) {
        return once(key, () -> {
            var id = "pay_" + key;
            var status = "card".equals(order.method()) ? card(String.valueOf(order.token())) : "pending";
            return to(new Account(made(id, order, status, 0, 0), order));
        });
    }

    private static String card(String token) {
        return switch (token) {
            case "tok_ok" -> "authorised";
            case "tok_3ds" -> "requires_action";
            default -> "declined";
        };
    }

    Made get(String id) {
        return account(id).made();
    }

    Found find(String key) {
        return new Found(Optional.ofNullable(accounts.get("pay_" + key)).map(Account::made).stream()
                .toList());
    }

    Made capture(String key, String id) {
        return once(key, () -> change(id, "authorised", made -> in(made, "captured", made.amountMinor(), 0)));
    }

    Made giveUp(String key, String id) {
        return once(key, () -> change(id, "authorised|" + OPEN, made -> in(made, "voided", 0, 0)));
    }

    Made refund(String key, String id, long amount) {
        return once(key, () -> change(id, "captured", made -> in(made, "refunded", made.capturedMinor(), amount)));
    }

    /** The customer pays a PIX or boleto, perhaps after its day. */
    void settle(String id) {
        if (account(id).isIn("pending|expired")
                && !"card".equals(account(id).order().method())) {
            change(id, "pending|expired", made -> in(made, "captured", made.amountMinor(), 0));
        }
    }

    /** The bank has asked the card's holder. */
    void challenge(String id, boolean success) {
        if (account(id).isIn("requires_action")) {
            change(id, OPEN, made -> in(made, success ? "authorised" : "declined", 0, 0));
        }
    }

    /** The time to pay is over. */
    void expire(String id) {
        if (account(id).isIn(OPEN)) {
            change(id, OPEN, made -> in(made, "expired", 0, 0));
        }
    }

    private Account account(String id) {
        return Optional.ofNullable(accounts.get(id)).orElseThrow(() -> new RemoteRefused(404, "{}"));
    }

    // A key leads to the payment as it is now, whatever it was used for.
    private Made once(String key, java.util.function.Supplier<Made> operation) {
        var known = answers.get(key);
        if (known != null) {
            return get(known.id());
        }
        var made = operation.get();
        answers.put(key, made);
        return made;
    }

    private Made change(String id, String states, UnaryOperator<Made> change) {
        var account = account(id);
        if (!account.isIn(states)) {
            throw new RemoteRefused(409, "{\"type\":\"/problems/payment-state\"}");
        }
        return to(new Account(change.apply(account.made()), account.order()));
    }

    private Made to(Account account) {
        var made = account.made();
        accounts.put(made.id(), account);
        ledger.add(new Movement(made.status(), account.reference(), amount(made)));
        changed.accept(made, account.reference());
        return made;
    }

    private static long amount(Made made) {
        return "refunded".equals(made.status()) ? made.refundedMinor() : made.amountMinor();
    }

    private static Made in(Made made, String status, long captured, long refunded) {
        return new Made(
                made.id(),
                status,
                made.amountMinor(),
                captured,
                refunded,
                made.currency(),
                null,
                null,
                null,
                null,
                null,
                made.reference());
    }

    private static Made made(String id, Order order, String status, long captured, long refunded) {
        return new Made(
                id,
                status,
                order.amountMinor(),
                captured,
                refunded,
                order.currency(),
                null,
                null,
                null,
                null,
                null,
                order.reference());
    }
}
