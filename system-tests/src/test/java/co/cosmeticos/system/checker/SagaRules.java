package co.cosmeticos.system.checker;

import co.cosmeticos.system.checker.Stores.Row;
import jakarta.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Sagas have ended, or wait for a customer who has to pay; a cart became one order, and an order had one cart. */
final class SagaRules {

    private final Books books;
    private final Map<String, Row> orders;
    private final Map<String, Row> carts;
    private final Map<String, List<Row>> sagas;
    private final Set<String> abandoned;
    private final List<String> found = new ArrayList<>();

    SagaRules(Books books) {
        this.books = books;
        this.orders = books.by("orders", "id");
        this.carts = books.by("carts", "id");
        this.sagas = books.group("order_sagas", "order_id");
        this.abandoned = books.group("cart_events", "cart_id").values().stream()
                .flatMap(SagaRules::abandoned)
                .collect(Collectors.toSet());
    }

    // The cart of an order that came to nothing was opened again, went into the one that was open, or waits for room
    // there.
    private static Stream<String> abandoned(List<Row> events) {
        return IntStream.range(1, events.size())
                .filter(next -> events.get(next).is("type", "CheckoutAbandoned", "MergedInto", "SavedForLater"))
                .mapToObj(next -> events.get(next - 1))
                .filter(before -> before.is("type", "CheckoutStarted"))
                .map(before -> before.json("data", JsonObject.class).getString("orderId"));
    }

    List<String> violations() {
        books.all("order_sagas").forEach(this::saga);
        books.all("orders").forEach(this::order);
        books.all("carts").forEach(this::cart);
        return found;
    }

    private void saga(Row saga) {
        if (!saga.is("status", "DONE") && !waitsForItsCustomer(saga, orders.get(saga.text("order_id")))) {
            found.add("saga is not final: %s of order %s is %s at %s"
                    .formatted(saga.text("type"), saga.text("order_id"), saga.text("status"), saga.text("step")));
        }
    }

    static boolean waitsForItsCustomer(Row saga, Row order) {
        return saga.is("type", "CHECKOUT")
                && saga.is("status", "WAITING")
                && saga.is("step", "SETTLE_PAYMENT")
                && order.is("status", "AWAITING_PAYMENT");
    }

    private void order(Row order) {
        var id = order.text("id");
        var checkout = sagas.getOrDefault(id, List.of()).stream()
                .filter(saga -> saga.is("type", "CHECKOUT"))
                .toList();
        if (checkout.size() != 1) {
            found.add("order has %d checkout sagas: %s".formatted(checkout.size(), id));
        } else if (order.is("status", "PENDING", "AWAITING_PAYMENT")
                && checkout.get(0).is("status", "DONE")) {
            found.add("nobody moves the order any more: %s is %s".formatted(id, order.text("status")));
        }
        if (Books.SOLD.contains(order.text("status")) && !abandoned.contains(id) && !isConvertedFor(order)) {
            found.add("carts converted are not the orders: order %s is %s, its cart %s is not converted for it"
                    .formatted(id, order.text("status"), order.text("cart_id")));
        }
    }

    private boolean isConvertedFor(Row order) {
        var cart = carts.get(order.text("cart_id"));
        return cart != null
                && cart.is("status", "CONVERTED")
                && order.text("id").equals(orderOf(cart));
    }

    private static String orderOf(Row cart) {
        return cart.json("state", JsonObject.class).getString("orderId", "");
    }

    private void cart(Row cart) {
        if (cart.is("status", "OPEN", "MERGED", "SAVED")) {
            return;
        }
        var order = orders.get(orderOf(cart));
        var status = order == null ? "absent" : order.text("status");
        var isRight = cart.is("status", "CONVERTED")
                ? Books.SOLD.contains(status) || "CANCELED".equals(status)
                : "PENDING".equals(status) || "AWAITING_PAYMENT".equals(status);
        if (!isRight) {
            found.add("carts converted are not the orders: cart %s is %s for order %s, which is %s"
                    .formatted(cart.text("id"), cart.text("status"), orderOf(cart), status));
        }
    }
}
