package co.cosmeticos.orders.webhook;

import static co.cosmeticos.orders.World.SERUM;

import co.cosmeticos.orders.Shopper;
import co.cosmeticos.orders.World;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** An order that was paid by card, and what is told of its money. */
record PaidOrder(World world, Shopper.Answer placed) {

    static PaidOrder of(World world, int units, String key) {
        return new PaidOrder(world, new Shopper(world).puts(units, SERUM).paysByCard(key, "tok_ok"));
    }

    UUID id() {
        return placed.orderId();
    }

    int total() {
        return placed.json().getInt("totalMinor");
    }

    String token() {
        return placed.json().getString("orderToken");
    }

    Shopper.Answer cancels() {
        return new Shopper(world).cancels(id(), token(), "c");
    }

    /** All that the outbox told of money that went back. */
    List<Map<String, Object>> told() {
        return world.rows("""
                select (data::json->>'amountMinor')::bigint as amount, (data::json->>'keptMinor')::bigint as kept,
                       data::json->>'currency' as currency, data::json->>'reference' as reference, data::json->>'reason' as reason
                  from outbox_events where type = 'order.refunded' order by sequence
                """);
    }

    /** What is told when so much of its money goes back, and so much is left. */
    Map<String, Object> fact(long amount, long kept, String reason) {
        return Map.of(
                "amount",
                amount,
                "kept",
                kept,
                "currency",
                "BRL",
                "reference",
                world.provider.of(id()).id(),
                "reason",
                reason);
    }
}
