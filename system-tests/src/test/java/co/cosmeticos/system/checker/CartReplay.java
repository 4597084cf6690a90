package co.cosmeticos.system.checker;

import co.cosmeticos.system.checker.Stores.Row;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Folds the events of each cart anew, without the shop's code, and compares with the projection and the snapshot. */
final class CartReplay {

    private final Books books;
    private final Map<String, List<Row>> events;
    private final Map<String, Row> snapshots;
    private final List<String> found = new ArrayList<>();

    CartReplay(Books books) {
        this.books = books;
        this.events = books.group("cart_events", "cart_id");
        this.snapshots = books.by("cart_snapshots", "cart_id");
    }

    List<String> violations() {
        var carts = books.by("carts", "id");
        carts.values().forEach(cart -> cart(cart, events.getOrDefault(cart.text("id"), List.of())));
        events.keySet().stream()
                .filter(id -> !carts.containsKey(id))
                .forEach(id -> found.add("cart has events and no projection: " + id));
        return found;
    }

    private void cart(Row cart, List<Row> happened) {
        var id = cart.text("id");
        for (var i = 0; i < happened.size(); i++) {
            if (happened.get(i).number("version") != i + 1) {
                found.add("cart versions have a gap: cart %s, version %d in place %d"
                        .formatted(id, happened.get(i).number("version"), i + 1));
                return;
            }
        }
        var folded = new Folded(id);
        var snapshot = snapshots.get(id);
        for (var event : happened) {
            folded.apply(event.text("type"), event.json("data", JsonObject.class));
            if (snapshot != null && snapshot.number("version") == folded.version) {
                same("snapshot", id, folded.state(), snapshot.json("state", JsonObject.class));
            }
        }
        same("projection", id, folded.state(), cart.json("state", JsonObject.class));
        if (cart.number("version") != folded.version
                || !folded.status.equals(cart.text("status"))
                || !Objects.equals(folded.customer, cart.text("customer_id"))) {
            found.add("cart projection is not its events: cart %s is %s at %d, its events say %s at %d"
                    .formatted(id, cart.text("status"), cart.number("version"), folded.status, folded.version));
        }
    }

    private void same(String what, String id, JsonObject folded, JsonObject stored) {
        if (!folded.equals(stored)) {
            found.add(
                    "cart %s is not its events: cart %s is %s, its events say %s".formatted(what, id, stored, folded));
        }
    }

    /** A cart as far as its events have been read. */
    private static final class Folded {

        private final String id;
        private final Map<String, JsonObject> lines = new LinkedHashMap<>();
        private final Map<String, Integer> quantities = new HashMap<>();
        private long version;
        private String status = "";
        private String customer;
        private String coupon;
        private String order;

        Folded(String id) {
            this.id = id;
        }

        void apply(String type, JsonObject data) {
            version++;
            switch (type) {
                case "Created" -> {
                    status = "OPEN";
                    customer = data.getString("customerId", null);
                }
                case "LinePut" -> put(data.getJsonObject("line"));
                case "QuantityChanged" -> quantities.replace(data.getString("sku"), data.getInt("quantity"));
                case "LineRemoved" -> remove(data.getString("sku"));
                case "LinesRequoted", "LinesMerged" -> {
                    List.copyOf(lines.keySet()).forEach(this::remove);
                    data.getJsonArray("lines").getValuesAs(JsonObject.class).forEach(this::put);
                }
                case "CouponEntered" -> coupon = data.getString("code");
                case "CouponRemoved" -> coupon = null;
                case "Claimed" -> customer = data.getString("customerId");
                case "MergedInto" -> become("MERGED", null);
                case "CheckoutStarted" -> become("IN_CHECKOUT", data.getString("orderId"));
                case "CheckoutAbandoned" -> become("OPEN", null);
                case "Converted" -> become("CONVERTED", data.getString("orderId"));
                default -> throw new IllegalArgumentException("The checker does not know the event " + type);
            }
        }

        private void put(JsonObject line) {
            lines.put(line.getString("sku"), line);
            quantities.put(line.getString("sku"), line.getInt("quantity"));
        }

        private void remove(String sku) {
            lines.remove(sku);
            quantities.remove(sku);
        }

        private void become(String other, String forOrder) {
            status = other;
            order = forOrder;
        }

        JsonObject state() {
            var all = Json.createArrayBuilder();
            lines.forEach((sku, line) -> all.add(Json.createObjectBuilder(line).add("quantity", quantities.get(sku))));
            var state = Json.createObjectBuilder()
                    .add("id", id)
                    .add("version", version)
                    .add("status", status)
                    .add("lines", all);
            Map<String, JsonValue> optional = new LinkedHashMap<>();
            putIfPresent(optional, "customerId", customer);
            putIfPresent(optional, "coupon", coupon);
            putIfPresent(optional, "orderId", order);
            optional.forEach(state::add);
            return state.build();
        }

        private static void putIfPresent(Map<String, JsonValue> values, String name, String value) {
            if (value != null) {
                values.put(name, Json.createValue(value));
            }
        }
    }
}
