package co.cosmeticos.orders.cart;

import co.cosmeticos.platform.Component;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/**
 * Queries over the event history of carts, for trails. They read the few events that name an order or another cart, and
 * of those only the name, as clients decide how long a history is and how much a merge brings.
 */
@Component
@Transactional
public class CartHistories {

    /**
     * The order or the other cart that an event names; an index finds the event by it, however many others there are.
     */
    static final String SUBJECT = "coalesce(data ->> 'orderId', data ->> 'fromCart', data ->> 'cart')";

    private static final String PASSAGE = """
            with arrival as (select coalesce(max(version), 0) as version from cart_events
                              where cart_id = :cart and type in ('CheckoutStarted', 'LinesMerged') and %1$s = :subject)
            select arrival.version,
                   (select %1$s from cart_events e where cart_id = :cart and type = 'MergedInto' limit 1) as merged_into,
                   exists (select from cart_events e
                            where cart_id = :cart and type = 'LinesMerged' and e.version <= arrival.version) as has_taken_in,
                   array(select %1$s from cart_events e
                          where cart_id = :cart and type in ('Converted', 'LinesBought') and e.version > arrival.version
                          limit :most) as buyers
              from arrival
            """.formatted(SUBJECT);

    private static final String BEGUN = """
            select %1$s as order_id, version from cart_events
             where cart_id = :cart and type = 'CheckoutStarted' and %1$s = any (:orders)
            """.formatted(SUBJECT);

    private final Jdbi jdbi;

    @Inject
    public CartHistories(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /**
     * The history of a cart around the arrival of an order's goods.
     *
     * @param arrival the version at which they came; 0 where nothing tells of it
     * @param mergedInto the cart into which it was merged, if it was
     * @param hasTakenIn whether another cart had been merged into it by then
     * @param buyers the orders that have bought it, or of it, since: one more than a trail may have at most
     */
    public record Passage(long arrival, Optional<String> mergedInto, boolean hasTakenIn, List<UUID> buyers) {

        public Passage {
            buyers = List.copyOf(buyers);
        }
    }

    /** A started checkout of a cart: its order, and the version at which it started. */
    public record StartedCheckout(UUID order, long version) {}

    /** The passage of goods that came with the checkout of this order, or with the merge of this cart. */
    public Passage passage(String cart, String subject) {
        return jdbi.withHandle(handle -> handle.createQuery(PASSAGE)
                .bind("cart", cart)
                .bind("subject", subject)
                .bind("most", CartTrails.Trail.MOST_BUYERS + 1)
                .map((row, context) -> passage(row))
                .one());
    }

    /** Those of these orders that were placed for the cart. */
    public List<StartedCheckout> startedCheckouts(String cart, List<UUID> orders) {
        var names = orders.stream().map(UUID::toString).toList();
        return jdbi.withHandle(handle -> handle.createQuery(BEGUN)
                .bind("cart", cart)
                .bindArray("orders", String.class, names)
                .map((row, context) ->
                        new StartedCheckout(UUID.fromString(row.getString("order_id")), row.getLong("version")))
                .list());
    }

    private static Passage passage(ResultSet row) throws SQLException {
        var buyers = (String[]) row.getArray("buyers").getArray();
        return new Passage(
                row.getLong("version"),
                Optional.ofNullable(row.getString("merged_into")),
                row.getBoolean("has_taken_in"),
                Arrays.stream(buyers).map(UUID::fromString).toList());
    }
}
