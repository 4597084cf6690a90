package co.cosmeticos.system.checker;

import co.cosmeticos.system.checker.Stores.Database;
import co.cosmeticos.system.checker.Stores.Row;
import jakarta.json.JsonObject;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Everything that the rules look at, read once.
 *
 * @param tables by name; outbox and inbox by name and database
 * @param provided payments at the provider, by order, of the orders for which no money moved
 */
record Books(
        Map<String, List<Row>> tables,
        List<JsonObject> ledger,
        Map<String, List<JsonObject>> provided,
        List<JsonObject> mails,
        Instant mailsSince) {

    /** States of an order that keeps its money, its goods and its coupon. */
    static final Set<String> SOLD = Set.of("CONFIRMED", "FULFILLED", "RETURNED");

    private static final Map<Database, Map<String, String>> QUESTIONS = Map.of(
            Database.ORDER,
            Map.of(
                    "orders",
                    """
                    select id, number, status, cart_id, email, lines, currency, subtotal_minor, discount_minor, total_minor, coupon,
                           reservation_id
                      from orders""",
                    "payments",
                    "select order_id, provider_id, method, status, amount_minor, captured_minor, refunded_minor, charged_back_minor, currency from payments",
                    "payment_entries",
                    "select order_id, kind, amount_minor, currency from payment_entries",
                    "order_sagas",
                    "select type, order_id, status, step from order_sagas",
                    "coupons",
                    "select code, redeemed from coupons",
                    "coupon_redemptions",
                    "select order_id, code from coupon_redemptions",
                    "order_keys",
                    "select key, order_id from order_keys",
                    "carts",
                    "select id, version, status, customer_id, state from carts",
                    "cart_events",
                    "select cart_id, version, type, data from cart_events order by cart_id, version",
                    "cart_snapshots",
                    "select cart_id, version, state from cart_snapshots"),
            Database.PRODUCT,
            Map.of(
                    "stock_levels",
                    "select sku, on_hand, reserved from stock_levels",
                    "stock_movements",
                    "select sku, kind, delta from stock_movements",
                    "reservations",
                    "select order_id, status from reservations",
                    "reservation_lines",
                    "select order_id, sku, quantity from reservation_lines"),
            Database.WORKER,
            Map.of(
                    "notifications",
                    "select event_id, kind, order_id, status, message_id, sent_at from notifications",
                    "sales_orders",
                    "select order_id, sold_on, canceled_on from sales_orders"));
    private static final String OUTBOX = """
            select id, type, subject, data, occurred_at, published_at,
                   now() - occurred_at > interval '60 s' as is_old
              from outbox_events""";
    private static final String INBOX = "select queue, id, type, status, reason from inbox_messages";

    static Books read(Stores stores, Outside outside) {
        var tables = new HashMap<String, List<Row>>();
        for (var database : Database.values()) {
            tables.putAll(tablesOf(database, stores));
        }
        var ledger = outside.ledger();
        var unmoved = tables.get("orders").stream().map(row -> row.text("id")).collect(Collectors.toSet());
        unmoved.removeAll(ledger.stream().map(Books::order).toList());
        return new Books(tables, ledger, outside.payments(unmoved), outside.mails(), outside.mailsSince());
    }

    /** The same with the tables of this database as they are now. */
    Books again(Database database, Stores stores) {
        var others = new HashMap<>(tables);
        others.putAll(tablesOf(database, stores));
        return new Books(others, ledger, provided, mails, mailsSince);
    }

    private static Map<String, List<Row>> tablesOf(Database database, Stores stores) {
        var tables = new HashMap<String, List<Row>>();
        QUESTIONS
                .getOrDefault(database, Map.of())
                .forEach((table, sql) -> tables.put(table, stores.rows(database, sql)));
        tables.put("outbox " + database, stores.rows(database, OUTBOX));
        tables.put("inbox " + database, stores.rows(database, INBOX));
        return tables;
    }

    static String order(JsonObject movement) {
        return movement.getString("reference", "");
    }

    /** The rows of a table; the outboxes and inboxes of all services are one. */
    List<Row> all(String table) {
        if (tables.containsKey(table)) {
            return tables.get(table);
        }
        return Stream.of(Database.values())
                .flatMap(database -> tables.get(table + " " + database).stream())
                .toList();
    }

    /** The rows of a table by a column that is unique. */
    Map<String, Row> by(String table, String column) {
        return all(table).stream().collect(Collectors.toMap(row -> row.text(column), Function.identity()));
    }

    /** The rows of a table by a column. */
    Map<String, List<Row>> group(String table, String column) {
        return all(table).stream().collect(Collectors.groupingBy(row -> row.text(column)));
    }

    /** The same with another ledger, as a provider that errs would keep it. */
    Books withLedger(List<JsonObject> other) {
        return new Books(tables, other, provided, mails, mailsSince);
    }

    /** The same with other mails in the mailbox. */
    Books withMails(List<JsonObject> others) {
        return new Books(tables, ledger, provided, others, mailsSince);
    }
}
