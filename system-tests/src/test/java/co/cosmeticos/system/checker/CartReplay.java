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
import java.util.Set;

/** Folds the events of each cart anew, without the shop's code, and compares with the projection and the snapshot. */
final class CartReplay {

    private final Books books;
    private final Map<String, List<Row>> events;
    private final Map<String, Row> snapshots;
    private final Map<String, Row> orders;
    private final List<String> found = new ArrayList<>();

    CartReplay(Books books) {
        this.books = books;
        this.events = books.group("cart_events", "cart_id");
        this.snapshots = books.by("cart_snapshots", "cart_id");
        this.orders = books.by("orders", "id");
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
            if (event.is("type", "CheckoutStarted")) {
                shownIsOrdered(folded);
            }
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

    // What the cart cost at the version that the customer saw is what the order costs before shipping.
    private void shownIsOrdered(Folded folded) {
        var order = orders.get(folded.order);
        if (order == null) {
            return;
        }
        var shown = folded.shown();
        var ordered = "%d - %d %s"
                .formatted(order.number("subtotal_minor"), order.number("discount_minor"), order.text("currency"));
        if (!shown.equals(ordered)) {
            found.add("order is not what was shown: order %s costs %s, the cart showed %s"
                    .formatted(folded.order, ordered, shown));
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

        private static final Set<String> KEEPS_CONTENT = Set.of(
                "Claimed",
                "MergedInto",
                "CheckoutStarted",
                "CheckoutAbandoned",
                "Converted",
                "SavedForLater",
                "Reopened");

        private final String id;
        private final Map<String, JsonObject> lines = new LinkedHashMap<>();
        private final Map<String, Integer> quantities = new HashMap<>();
        private long version;
        private String status = "";
        private String customer;
        private String coupon;
        private JsonObject rule;
        private long contentVersion;
        private String order;

        Folded(String id) {
            this.id = id;
        }

        void apply(String type, JsonObject data) {
            version++;
            if (!KEEPS_CONTENT.contains(type)) {
                contentVersion = version;
            }
            switch (type) {
                case "Created" -> {
                    status = "OPEN";
                    customer = data.getString("customerId", null);
                }
                case "LinePut" -> put(data.getJsonObject("line"));
                case "QuantityChanged" -> quantities.replace(data.getString("sku"), data.getInt("quantity"));
                case "LineRemoved" -> remove(data.getString("sku"));
                case "LinesRequoted", "LinesBought" -> hold(data);
                case "Requoted" -> {
                    hold(data);
                    rule = data.getJsonObject("couponRule");
                }
                case "LinesMerged" -> {
                    if (data.containsKey("put")) {
                        data.getJsonArray("put").getValuesAs(JsonObject.class).forEach(this::put);
                    } else {
                        hold(data);
                    }
                    if (data.containsKey("coupon")) {
                        coupon = data.getString("coupon");
                        rule = data.getJsonObject("couponRule");
                    }
                }
                case "CouponEntered" -> {
                    coupon = data.getString("code");
                    rule = data.getJsonObject("couponRule");
                }
                case "CouponRemoved" -> {
                    coupon = null;
                    rule = null;
                }
                case "Claimed" -> customer = data.getString("customerId", null);
                case "MergedInto" -> become("MERGED", null);
                case "CheckoutStarted" -> become("IN_CHECKOUT", data.getString("orderId"));
                case "CheckoutAbandoned", "Reopened" -> become("OPEN", null);
                case "SavedForLater" -> become("SAVED", null);
                case "Converted" -> become("CONVERTED", data.getString("orderId"));
                case "DeliveryChanged" -> {
                    // Where the goods go stands beside the events.
                }
                default -> throw new IllegalArgumentException("The checker does not know the event " + type);
            }
        }

        private void hold(JsonObject data) {
            List.copyOf(lines.keySet()).forEach(this::remove);
            data.getJsonArray("lines").getValuesAs(JsonObject.class).forEach(this::put);
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

        /** The subtotal and what the coupon took off, as the customer saw them. */
        String shown() {
            var subtotal = lines.entrySet().stream()
                    .mapToLong(line ->
                            line.getValue().getJsonNumber("unitMinor").longValue() * quantities.get(line.getKey()))
                    .sum();
            var currencies = lines.values().stream()
                    .map(line -> line.getString("currency"))
                    .distinct()
                    .toList();
            return "%d - %d %s".formatted(subtotal, discount(subtotal), String.join("+", currencies));
        }

        private long discount(long subtotal) {
            if (rule == null
                    || subtotal < rule.getJsonNumber("minSubtotalMinor").longValue()) {
                return 0;
            }
            var value = rule.getJsonNumber("value").longValue();
            return "PERCENT".equals(rule.getString("kind")) ? subtotal * value / 100 : Math.min(value, subtotal);
        }

        JsonObject state() {
            var all = Json.createArrayBuilder();
            lines.forEach((sku, line) -> all.add(Json.createObjectBuilder(line).add("quantity", quantities.get(sku))));
            var state = Json.createObjectBuilder()
                    .add("id", id)
                    .add("version", version)
                    .add("status", status)
                    .add("contentVersion", contentVersion)
                    .add("lines", all);
            Map<String, JsonValue> optional = new LinkedHashMap<>();
            putIfPresent(optional, "customerId", customer);
            putIfPresent(optional, "coupon", coupon);
            putIfPresent(optional, "orderId", order);
            if (rule != null) {
                optional.put("couponRule", rule);
            }
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
