package co.cosmeticos.orders.simulation;

import co.cosmeticos.orders.cart.Cart;
import co.cosmeticos.orders.cart.CartEvent;
import co.cosmeticos.orders.cart.CartRefused;
import co.cosmeticos.orders.cart.Carts;
import co.cosmeticos.orders.simulation.Tables.Version;
import jakarta.json.bind.Jsonb;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;

/** {@link Carts} on the tables in memory; what is stored goes through JSON as it does in production. */
final class MemoryCarts extends Carts {

    private final Tables tables;
    private final Jsonb jsonb;

    MemoryCarts(Tables tables, Jsonb jsonb, Clock clock) {
        super(MemoryDatabase.NONE, jsonb, clock);
        this.tables = tables;
        this.jsonb = jsonb;
    }

    @Override
    public Cart get(String id) {
        return find(id).orElseThrow(CartRefused.NotFound::new);
    }

    @Override
    public Optional<Cart> find(String id) {
        return tables.database.statement("carts.get", () -> tables.carts.find(id));
    }

    @Override
    public Cart lock(String id) {
        return lockIfKept(id).orElseThrow(CartRefused.NotFound::new);
    }

    @Override
    public Optional<Cart> lockIfKept(String id) {
        return tables.database.statement("carts.lock", () -> tables.carts.lock(id));
    }

    @Override
    public Optional<Cart> openOf(UUID customer) {
        return tables.database.statement(
                "carts.openOf",
                () ->
                        tables
                                .carts
                                .where(cart -> customer.equals(cart.customerId()) && cart.status() == Cart.Status.OPEN)
                                .stream()
                                .findFirst());
    }

    @Override
    public Cart append(Cart before, CartEvent event) {
        var after = event.applyTo(before);
        return tables.database.statement("carts.append", () -> {
            tables.database.note("%s %s".formatted(tables.database.name("cart", after.id()), event.storedType()));
            var stored = jsonb.fromJson(jsonb.toJson(event), event.getClass());
            if (!tables.cartEvents.insert(new Version(after.id(), after.version()), stored)) {
                throw new AssertionError("Two events of one version of a cart.");
            }
            tables.carts.put(after.id(), jsonb.fromJson(jsonb.toJson(after), Cart.class));
            return after;
        });
    }
}
