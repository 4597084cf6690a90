package co.cosmeticos.system.checker;

import co.cosmeticos.system.checker.Stores.Row;
import jakarta.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Orders, payments, their entries and the provider's own ledger tell of the same money. */
final class MoneyRules {

    private static final Map<String, String> ENTERED =
            Map.of("CAPTURE", "captured_minor", "REFUND", "refunded_minor", "CHARGEBACK", "charged_back_minor");

    private final Books books;
    private final Map<String, List<JsonObject>> movements;
    private final Map<String, List<Row>> entries;
    private final Map<String, Row> payments;
    private final Map<String, List<Row>> refunds;
    private final List<String> found = new ArrayList<>();

    MoneyRules(Books books) {
        this.books = books;
        this.movements = books.ledger().stream().collect(Collectors.groupingBy(Books::order));
        this.entries = books.group("payment_entries", "order_id");
        this.payments = books.by("payments", "order_id");
        this.refunds = books.all("outbox").stream()
                .filter(event -> event.is("type", "order.refunded"))
                .collect(Collectors.groupingBy(event -> event.text("subject")));
    }

    List<String> violations() {
        ledgerIsWhole();
        books.all("orders").forEach(this::order);
        return found;
    }

    private void ledgerIsWhole() {
        for (var i = 0; i < books.ledger().size(); i++) {
            var sequence = books.ledger().get(i).getInt("sequence");
            if (sequence != i + 1) {
                found.add("ledger has a gap: movement %d stands in place %d".formatted(sequence, i + 1));
            }
        }
        var orders = books.by("orders", "id");
        movements.forEach((order, moved) -> {
            if (!orders.containsKey(order)) {
                found.add("ledger knows an order that the shop does not: %s, payments %s".formatted(order, ids(moved)));
            }
        });
    }

    private void order(Row order) {
        var id = order.text("id");
        var payment = payments.get(id);
        if (payment == null) {
            found.add("order has no payment: " + id);
            return;
        }
        var moved = movements.getOrDefault(id, List.of());
        kept(order, moved);
        sameAtTheProvider(order, payment, moved);
        sameInTheEntries(id, payment);
        toldToEverybody(order);
    }

    private void kept(Row order, List<JsonObject> moved) {
        var id = order.text("id");
        var status = order.text("status");
        var captured = sum(moved, "capture");
        var refunded = sum(moved, "refund") + sum(moved, "chargeback");
        if (refunded > captured) {
            found.add(
                    "refunds exceed the capture: order %s captured %d, refunded %d".formatted(id, captured, refunded));
        }
        if (!Books.SOLD.contains(status)) {
            if (captured > refunded) {
                found.add("money kept without a confirmed order: order %s is %s and keeps %d"
                        .formatted(id, status, captured - refunded));
            }
            return;
        }
        var captures = moved.stream().filter(m -> isKind(m, "capture")).count();
        if (captures != 1) {
            found.add("confirmed order without exactly one capture: order %s has %d".formatted(id, captures));
        } else if (captured != order.number("total_minor")) {
            found.add("capture is not the total: order %s of %d captured %d"
                    .formatted(id, order.number("total_minor"), captured));
        }
    }

    private void sameAtTheProvider(Row order, Row payment, List<JsonObject> moved) {
        var id = order.text("id");
        if (ids(moved).size() > 1) {
            found.add("order has several payments at the provider: order %s, payments %s".formatted(id, ids(moved)));
        }
        var told = "%s %d %d %d"
                .formatted(
                        payment.text("status"),
                        payment.number("captured_minor"),
                        payment.number("refunded_minor"),
                        payment.number("charged_back_minor"));
        var known = moved.isEmpty() ? provided(id) : fromLedger(moved);
        if (!known.equals(told) || !moved.isEmpty() && !ids(moved).contains(payment.text("provider_id"))) {
            found.add("provider and payments differ: order %s is '%s' (%s) there, '%s' (%s) here"
                    .formatted(id, known, ids(moved), told, payment.text("provider_id")));
        }
        var isOpen = moved.stream().anyMatch(m -> isKind(m, "authorize"))
                && moved.stream().allMatch(m -> isKind(m, "authorize"));
        if (isOpen && !order.is("status", "PENDING", "AWAITING_PAYMENT")) {
            found.add("authorization left open: order %s is %s, payments %s"
                    .formatted(id, order.text("status"), ids(moved)));
        }
    }

    private String provided(String order) {
        var payments = books.provided().getOrDefault(order, List.of());
        if (payments.isEmpty()) {
            return "NEW 0 0 0";
        }
        return payments.stream()
                .map(payment -> "%s %d %d %d"
                        .formatted(
                                payment.getString("status").toUpperCase(Locale.ROOT),
                                payment.getInt("capturedMinor"),
                                payment.getInt("refundedMinor"),
                                payment.getInt("chargedBackMinor")))
                .collect(Collectors.joining(", "));
    }

    private static String fromLedger(List<JsonObject> moved) {
        var captured = sum(moved, "capture");
        var refunded = sum(moved, "refund");
        var isVoid = moved.stream().anyMatch(m -> isKind(m, "void"));
        var status = captured == 0 ? isVoid ? "VOIDED" : "AUTHORIZED" : refunded == captured ? "REFUNDED" : "CAPTURED";
        return "%s %d %d %d".formatted(status, captured, refunded, sum(moved, "chargeback"));
    }

    private void sameInTheEntries(String order, Row payment) {
        for (var kind : ENTERED.keySet()) {
            var entered = entered(order, kind);
            var told = payment.number(ENTERED.get(kind));
            if (entered != told) {
                found.add("payment and its entries differ: order %s has %s %d, entries of %d"
                        .formatted(order, kind, told, entered));
            }
        }
    }

    private long entered(String order, String kind) {
        return entries.getOrDefault(order, List.of()).stream()
                .filter(entry -> entry.is("kind", kind))
                .mapToLong(entry -> entry.number("amount_minor"))
                .sum();
    }

    // Nobody here gives back money of an order that stands: what went back, the provider did, and everybody is told.
    private void toldToEverybody(Row order) {
        if (!Books.SOLD.contains(order.text("status"))) {
            return;
        }
        var id = order.text("id");
        var back = entered(id, "REFUND") + entered(id, "CHARGEBACK");
        var told = refunds.getOrDefault(id, List.of()).stream()
                .mapToLong(event -> event.json("data", JsonObject.class)
                        .getJsonNumber("amountMinor")
                        .longValue())
                .sum();
        if (told != back) {
            found.add("money that went back is not told once: order %s, %d went back, %d was told"
                    .formatted(id, back, told));
        }
    }

    private static boolean isKind(JsonObject movement, String kind) {
        return kind.equals(movement.getString("kind"));
    }

    private static long sum(List<JsonObject> moved, String kind) {
        return moved.stream()
                .filter(m -> isKind(m, kind))
                .mapToLong(m -> m.getJsonNumber("amountMinor").longValue())
                .sum();
    }

    private static List<String> ids(List<JsonObject> moved) {
        return moved.stream().map(m -> m.getString("paymentId")).distinct().toList();
    }
}
