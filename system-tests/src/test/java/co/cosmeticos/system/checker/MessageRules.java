package co.cosmeticos.system.checker;

import co.cosmeticos.system.checker.Stores.Row;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Every event left the outbox, and had its effect once in each feature that listens to it. */
final class MessageRules {

    static final Set<String> TOLD_BY_MAIL = Set.of(
            "user.registered",
            "user.registration-repeated",
            "user.verification-requested",
            "user.password-reset-requested",
            "user.password-changed",
            "user.second-factor-enabled",
            "user.second-factor-disabled",
            "user.email-change-requested",
            "user.email-changed",
            "user.export-ready",
            "user.erasure-announced",
            "user.erasure-requested",
            "session.reuse-detected",
            "invitation.sent",
            "order.placed",
            "order.awaiting-payment",
            "order.canceled",
            "order.rejected",
            "order.expired");

    private static final Set<String> OF_PERSONS = Set.of("user.export-requested", "user.erased");

    /** Who listens to what, as the READMEs of the services say. */
    static final Map<String, Predicate<String>> QUEUES = Map.of(
            "async-worker.event-log", type -> true,
            "async-worker.notification", TOLD_BY_MAIL::contains,
            "async-worker.sales", Set.of("order.placed", "order.canceled", "order.refunded")::contains,
            "product-service.person", OF_PERSONS::contains,
            "auth-service.person", OF_PERSONS::contains,
            "cart-order-service.person", OF_PERSONS::contains,
            "async-worker.person", OF_PERSONS::contains);

    private final Books books;
    private final List<String> found = new ArrayList<>();

    MessageRules(Books books) {
        this.books = books;
    }

    List<String> violations() {
        var inbox = new HashMap<String, Row>();
        books.all("inbox").forEach(row -> {
            inbox.put(row.text("queue") + " " + row.text("id"), row);
            if (row.is("status", "RETRY", "PARKED")) {
                found.add("message is %s: %s in %s, %s: %s"
                        .formatted(
                                row.text("status"),
                                row.text("id"),
                                row.text("queue"),
                                row.text("type"),
                                row.text("reason")));
            }
        });
        var published = new HashSet<String>();
        books.all("outbox").forEach(event -> {
            if (event.has("published_at")) {
                QUEUES.forEach((queue, listens) -> {
                    if (listens.test(event.text("type"))) {
                        published.add(queue + " " + event.text("id"));
                        heard(inbox, queue, event);
                    }
                });
            } else if (Boolean.TRUE.equals(event.columns().get("is_old"))) {
                found.add("outbox row is unsent: %s %s of %s"
                        .formatted(event.text("id"), event.text("type"), event.text("occurred_at")));
            }
        });
        inbox.keySet().stream()
                .filter(key -> !published.contains(key))
                .forEach(key -> found.add("effect without an event: " + key));
        sales();
        return found;
    }

    private void heard(Map<String, Row> inbox, String queue, Row event) {
        if (!inbox.containsKey(queue + " " + event.text("id"))) {
            found.add("event without its effect: %s %s never came to %s"
                    .formatted(event.text("id"), event.text("type"), queue));
        }
    }

    private void sales() {
        var placed = subjects("order.placed");
        var sold = books.all("sales_orders").stream()
                .filter(row -> row.has("sold_on"))
                .map(row -> row.text("order_id"))
                .collect(Collectors.toSet());
        books.all("orders").stream()
                .filter(order -> Books.SOLD.contains(order.text("status")))
                .map(order -> order.text("id"))
                .filter(id -> !placed.getOrDefault(id, List.of()).equals(List.of(id)) || !sold.contains(id))
                .forEach(id ->
                        found.add("confirmed order is not told once: order %s, order.placed %d times, in the sales %s"
                                .formatted(
                                        id, placed.getOrDefault(id, List.of()).size(), sold.contains(id))));
    }

    private Map<String, List<String>> subjects(String type) {
        return books.all("outbox").stream()
                .filter(event -> event.is("type", type))
                .map(event -> event.text("subject"))
                .collect(Collectors.groupingBy(subject -> subject));
    }
}
