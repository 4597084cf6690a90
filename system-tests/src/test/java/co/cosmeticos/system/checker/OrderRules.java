package co.cosmeticos.system.checker;

import co.cosmeticos.system.checker.Stores.Row;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** An order, its lines and its payment are in one currency; unpaid ones are few, and what was bought lies in no open cart. */
final class OrderRules {

    private final Books books;
    private final long unpaidOrders;
    private final Map<String, Row> payments;
    private final Map<String, List<Row>> entries;
    private final Map<String, List<Row>> events;
    private final Map<String, Row> carts;
    private final List<String> found = new ArrayList<>();

    /** @param unpaidOrders that one buyer may have */
    OrderRules(Books books, long unpaidOrders) {
        this.books = books;
        this.unpaidOrders = unpaidOrders;
        this.payments = books.by("payments", "order_id");
        this.entries = books.group("payment_entries", "order_id");
        this.events = books.group("cart_events", "cart_id");
        this.carts = books.by("carts", "id");
    }

    List<String> violations() {
        for (var order : books.all("orders")) {
            oneCurrency(order);
            notInAnOpenCart(order);
        }
        fewUnpaid();
        return found;
    }

    private void oneCurrency(Row order) {
        var id = order.text("id");
        var currencies = new TreeSet<String>();
        currencies.add(order.text("currency"));
        order.json("lines", JsonArray.class)
                .getValuesAs(JsonObject.class)
                .forEach(line -> currencies.add(line.getString("currency", order.text("currency"))));
        entries.getOrDefault(id, List.of()).forEach(entry -> currencies.add(entry.text("currency")));
        var payment = payments.get(id);
        if (payment != null) {
            currencies.add(payment.text("currency"));
            if (payment.number("amount_minor") != order.number("total_minor")) {
                found.add("payment is not over the total: order %s of %d, payment of %d"
                        .formatted(id, order.number("total_minor"), payment.number("amount_minor")));
            }
        }
        if (currencies.size() > 1) {
            found.add("currencies are not one: order %s has %s".formatted(id, currencies));
        }
    }

    // An order that was paid late finds its cart open again, or merged into one that is, and takes out what it has
    // bought.
    private void notInAnOpenCart(Row order) {
        if (!order.is("status", "CONFIRMED", "FULFILLED")) {
            return;
        }
        var id = order.text("id");
        var cart = carts.get(order.text("cart_id"));
        while (cart != null && cart.is("status", "MERGED")) {
            cart = carts.get(mergedInto(cart));
        }
        if (cart == null || !cart.is("status", "OPEN", "SAVED")) {
            return;
        }
        var isTakenOut = events.getOrDefault(cart.text("id"), List.of()).stream()
                .filter(event -> event.is("type", "LinesBought"))
                .anyMatch(
                        event -> id.equals(event.json("data", JsonObject.class).getString("orderId")));
        if (!isTakenOut) {
            found.add("open cart holds bought goods: order %s, cart %s".formatted(id, cart.text("id")));
        }
    }

    // Only of a card it is not known before the provider has answered whether its payer is awaited.
    private static boolean isUnpaid(Row order, Row payment) {
        return order.is("status", "AWAITING_PAYMENT") || order.is("status", "PENDING") && !payment.is("method", "CARD");
    }

    private String mergedInto(Row cart) {
        return events.getOrDefault(cart.text("id"), List.of()).stream()
                .filter(event -> event.is("type", "MergedInto"))
                .map(event -> event.json("data", JsonObject.class).getString("cart"))
                .findFirst()
                .orElse("");
    }

    private void fewUnpaid() {
        var orders = books.by("orders", "id");
        var unpaid = new HashMap<String, Integer>();
        for (var key : books.all("order_keys")) {
            var order = orders.get(key.text("order_id"));
            var payment = payments.get(key.text("order_id"));
            if (order != null && payment != null && isUnpaid(order, payment)) {
                unpaid.merge(key.text("key"), 1, Integer::sum);
            }
        }
        unpaid.forEach((key, number) -> {
            if (number > unpaidOrders) {
                found.add("unpaid orders exceed the limit: %s has %d".formatted(key, number));
            }
        });
    }
}
