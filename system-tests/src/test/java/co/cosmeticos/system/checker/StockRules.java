package co.cosmeticos.system.checker;

import co.cosmeticos.system.checker.Stores.Row;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Stock is conserved. For each SKU: received = available + reserved + sold, where received is what was opened, counted
 * and adjusted in the ledger, reserved what live reservations hold, and sold what committed ones hold. And each order
 * that is sold has one committed reservation of its very lines.
 */
final class StockRules {

    private static final Set<String> RECEIVED = Set.of("OPENING", "STOCKTAKE", "ADJUSTMENT");

    private final Books books;
    private final Map<String, Row> reservations;
    private final Map<String, Map<String, Long>> lines = new HashMap<>();
    private final List<String> found = new ArrayList<>();

    StockRules(Books books) {
        this.books = books;
        this.reservations = books.by("reservations", "order_id");
        books.all("reservation_lines")
                .forEach(line -> lines.computeIfAbsent(line.text("order_id"), id -> new TreeMap<>())
                        .put(line.text("sku"), line.number("quantity")));
    }

    List<String> violations() {
        var movements = books.group("stock_movements", "sku");
        var held = units("HELD");
        var sold = units("COMMITTED");
        books.all("stock_levels").forEach(level -> {
            var sku = level.text("sku");
            level(
                    level,
                    movements.getOrDefault(sku, List.of()),
                    held.getOrDefault(sku, 0L),
                    sold.getOrDefault(sku, 0L));
        });
        books.all("orders").forEach(this::order);
        reservationsHaveTheirOrder();
        return found;
    }

    private Map<String, Long> units(String status) {
        return books.all("reservation_lines").stream()
                .filter(line -> reservations.get(line.text("order_id")).is("status", status))
                .collect(Collectors.groupingBy(
                        line -> line.text("sku"), Collectors.summingLong(line -> line.number("quantity"))));
    }

    private void level(Row level, List<Row> movements, long held, long sold) {
        var sku = level.text("sku");
        var onHand = level.number("on_hand");
        var reserved = level.number("reserved");
        var received = movements.stream()
                .filter(movement -> RECEIVED.contains(movement.text("kind")))
                .mapToLong(movement -> movement.number("delta"))
                .sum();
        if (onHand - reserved + held + sold != received) {
            found.add("stock is not conserved: %s received %d, has %d on hand, %d reserved, %d held, %d sold"
                    .formatted(sku, received, onHand, reserved, held, sold));
        }
        if (reserved != held) {
            found.add("reserved is not what is held: %s reserved %d, reservations hold %d"
                    .formatted(sku, reserved, held));
        }
        var moved = movements.stream()
                .mapToLong(movement -> movement.number("delta"))
                .sum();
        if (moved != onHand) {
            found.add("stock ledger does not add up: %s has %d on hand, movements of %d".formatted(sku, onHand, moved));
        }
    }

    private void order(Row order) {
        var id = order.text("id");
        var reservation = reservations.get(order.text("reservation_id"));
        var status = reservation == null ? "absent" : reservation.text("status");
        if (Books.SOLD.contains(order.text("status"))) {
            if (!"COMMITTED".equals(status)) {
                found.add("sold order without its goods: order %s, reservation %s is %s"
                        .formatted(id, order.text("reservation_id"), status));
            } else if (!wanted(order).equals(lines.get(order.text("reservation_id")))) {
                found.add("reservation has other lines: order %s wants %s, reserved %s"
                        .formatted(id, wanted(order), lines.get(order.text("reservation_id"))));
            }
        } else if ("COMMITTED".equals(status)) {
            found.add("goods sold without an order: order %s is %s".formatted(id, order.text("status")));
        } else if ("HELD".equals(status) && !order.is("status", "PENDING", "AWAITING_PAYMENT")) {
            found.add("live reservation of a finished saga: order %s is %s".formatted(id, order.text("status")));
        }
    }

    private static Map<String, Long> wanted(Row order) {
        return order.json("lines", JsonArray.class).getValuesAs(JsonObject.class).stream()
                .collect(Collectors.toMap(
                        line -> line.getString("sku"),
                        line -> (long) line.getInt("quantity"),
                        Long::sum,
                        TreeMap::new));
    }

    private void reservationsHaveTheirOrder() {
        var known = books.all("orders").stream()
                .map(order -> order.text("reservation_id"))
                .collect(Collectors.toSet());
        books.all("reservations").stream()
                .filter(reservation -> reservation.is("status", "HELD", "COMMITTED"))
                .filter(reservation -> !known.contains(reservation.text("order_id")))
                .forEach(reservation -> found.add("reservation without an order: %s is %s"
                        .formatted(reservation.text("order_id"), reservation.text("status"))));
    }
}
