package co.cosmeticos.system.checker;

import co.cosmeticos.system.checker.Stores.Row;
import jakarta.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Each thing that a customer is told of is one mail to the right address. A copy with the same Message-ID is the price
 * of sending at least once: it is counted, and no violation.
 */
final class MailRules {

    private final Books books;
    private final Map<String, Row> orders;
    private final Map<String, List<JsonObject>> mails;
    private final List<String> found = new ArrayList<>();

    MailRules(Books books) {
        this.books = books;
        this.orders = books.by("orders", "id");
        this.mails = books.mails().stream().collect(Collectors.groupingBy(MailRules::messageId));
    }

    private static String messageId(JsonObject mail) {
        return mail.getString("messageId", "").replaceAll("[<>\\s]", "");
    }

    /** How many mails are copies of another. */
    int copies() {
        return books.mails().size() - mails.size();
    }

    List<String> violations() {
        var known = books.by("notifications", "message_id");
        known.forEach(this::notification);
        mails.keySet().stream()
                .filter(id -> !known.containsKey(id))
                .forEach(id -> found.add("mail that nobody sent: Message-ID " + id));
        eventsAreToldOnce();
        ordersAreToldOnce();
        return found;
    }

    private void notification(String messageId, Row notification) {
        var arrived = mails.getOrDefault(messageId, List.of());
        var what = "%s of event %s, order %s"
                .formatted(notification.text("kind"), notification.text("event_id"), notification.text("order_id"));
        if (notification.is("status", "PENDING", "FAILED")) {
            found.add("notification is %s: %s".formatted(notification.text("status"), what));
        }
        var isSent = notification.is("status", "SENT");
        if (isSent && arrived.isEmpty() && notification.time("sent_at").isAfter(books.mailsSince())) {
            found.add("e-mails per order are not 1: none arrived of " + what);
        }
        if (!isSent && !arrived.isEmpty()) {
            found.add("e-mails per order are not 1: one arrived that is %s, %s"
                    .formatted(notification.text("status"), what));
        }
        if (notification.has("order_id")) {
            arrived.forEach(mail -> addressed(mail, orders.get(notification.text("order_id")), what));
        }
    }

    private void addressed(JsonObject mail, Row order, String what) {
        if (order == null
                || !mail.getJsonArray("to").toString().contains(order.text("email"))
                || !mail.getString("text", "").contains(order.text("number"))) {
            found.add("mail to another address or of another order: %s to %s".formatted(what, mail.getJsonArray("to")));
        }
    }

    private void eventsAreToldOnce() {
        var told = books.group("notifications", "event_id");
        books.all("outbox").stream()
                .filter(event -> MessageRules.TOLD_BY_MAIL.contains(event.text("type")))
                .filter(event -> !event.is("type", "order.awaiting-payment") || isPaidLater(event))
                .filter(event -> !event.is("type", "order.rejected") || !isToldAlready(event))
                .filter(event -> event.has("published_at"))
                .filter(event -> told.getOrDefault(event.text("id"), List.of()).size() != 1)
                .forEach(event -> found.add("effects are not the distinct events: %s %s has %d notifications"
                        .formatted(
                                event.text("id"),
                                event.text("type"),
                                told.getOrDefault(event.text("id"), List.of()).size())));
    }

    private static boolean isPaidLater(Row event) {
        return List.of("pix", "boleto")
                .contains(event.json("data", JsonObject.class).getString("method", ""));
    }

    private static boolean isToldAlready(Row event) {
        return event.json("data", JsonObject.class).getBoolean("customerTold", false);
    }

    private void ordersAreToldOnce() {
        Function<Row, String> orderAndKind = row -> row.text("order_id") + " " + row.text("kind");
        var told = books.all("notifications").stream()
                .filter(row -> row.has("order_id"))
                .collect(Collectors.groupingBy(
                        orderAndKind, Collectors.mapping(row -> row.text("message_id"), Collectors.toSet())));
        told.forEach((what, messages) -> {
            if (messages.size() != 1) {
                found.add("e-mails per order are not 1: order %s has %s".formatted(what, messages));
            }
        });
        orders.forEach((id, order) -> {
            var kind = Books.SOLD.contains(order.text("status"))
                    ? "ORDER_CONFIRMED"
                    : Map.of("EXPIRED", "ORDER_EXPIRED", "CANCELED", "ORDER_CANCELED")
                            .get(order.text("status"));
            if (kind != null && !told.containsKey(id + " " + kind)) {
                found.add("e-mails per order are not 1: order %s is %s and has no %s"
                        .formatted(id, order.text("status"), kind));
            }
        });
    }
}
