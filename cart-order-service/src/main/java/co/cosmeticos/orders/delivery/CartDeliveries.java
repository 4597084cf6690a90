package co.cosmeticos.orders.delivery;

import co.cosmeticos.orders.buyer.Address;
import co.cosmeticos.platform.Component;
import jakarta.inject.Inject;
import jakarta.json.bind.Jsonb;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** The table of contact and shipping of carts. A row is changed by who has locked its cart, together with the version. */
@Component
@Transactional
public class CartDeliveries {

    private static final String FIND = """
            select email, phone, address, shipping_option from cart_deliveries where cart_id = :cart
            """;

    private static final String PUT = """
            insert into cart_deliveries (cart_id, email, phone, address, shipping_option, updated_at)
            values (:cart, :email, :phone, :address::jsonb, :shippingOption, :now)
            on conflict (cart_id) do update
               set email = excluded.email, phone = excluded.phone, address = excluded.address,
                   shipping_option = excluded.shipping_option, updated_at = excluded.updated_at
            """;

    private static final String DELETE = "delete from cart_deliveries where cart_id = :cart";

    private final Jdbi jdbi;
    private final Jsonb jsonb;
    private final Clock clock;

    @Inject
    public CartDeliveries(Jdbi jdbi, Jsonb jsonb, Clock clock) {
        this.jdbi = jdbi;
        this.jsonb = jsonb;
        this.clock = clock;
    }

    /** What the cart keeps. */
    public CartDelivery of(String cart) {
        return jdbi.withHandle(handle -> handle.createQuery(FIND)
                        .bind("cart", cart)
                        .map((row, context) -> delivery(row))
                        .findOne())
                .orElse(CartDelivery.NONE);
    }

    /** Keeps this with the cart from now on. */
    public void put(String cart, CartDelivery delivery) {
        if (delivery.equals(CartDelivery.NONE)) {
            jdbi.useHandle(
                    handle -> handle.createUpdate(DELETE).bind("cart", cart).execute());
            return;
        }
        var address = delivery.address();
        jdbi.useHandle(handle -> handle.createUpdate(PUT)
                .bind("cart", cart)
                .bind("email", delivery.email())
                .bind("phone", delivery.phone())
                .bind("address", address == null ? null : jsonb.toJson(address))
                .bind("shippingOption", delivery.shippingOption())
                .bind("now", OffsetDateTime.now(clock))
                .execute());
    }

    private CartDelivery delivery(ResultSet row) throws SQLException {
        return new CartDelivery(
                row.getString("email"),
                row.getString("phone"),
                address(row.getString("address")),
                row.getString("shipping_option"));
    }

    private @Nullable Address address(@Nullable String json) {
        return json == null ? null : jsonb.fromJson(json, Address.class);
    }
}
