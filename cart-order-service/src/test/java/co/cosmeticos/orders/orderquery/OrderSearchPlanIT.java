package co.cosmeticos.orders.orderquery;

import static org.assertj.core.api.Assertions.assertThat;

import co.cosmeticos.orders.Shopper;
import co.cosmeticos.orders.World;
import co.cosmeticos.orders.order.OrderStatus;
import co.cosmeticos.platform.value.EmailAddress;
import co.cosmeticos.platform.value.TaxId;
import java.time.OffsetDateTime;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Each search goes by an index, however many orders there are. */
class OrderSearchPlanIT {

    private static final int ORDERS = 20_000;
    private static final OffsetDateTime FROM = OffsetDateTime.parse("2026-01-05T00:00:00Z");

    private static World world;

    @BeforeAll
    static void fill() {
        world = new World();
        var model = new Shopper(world)
                .puts(1, World.SERUM)
                .paysByCard("k", "tok_ok")
                .orderId();
        world.jdbi.useTransaction(handle -> {
            handle.execute("""
                    insert into orders (id, number, status, customer_id, cart_id, email, tax_id, locale, address, lines, currency,
                                        subtotal_minor, discount_minor, shipping_minor, total_minor, shipping_option,
                                        reservation_id, token, created_at, updated_at)
                    select gen_random_uuid(), 'N-' || n, case when n % 100 = 0 then 'EXPIRED' else status end, gen_random_uuid(),
                           'cart-' || n, 'mail' || n || '@example.com', lpad(n::text, 11, '0'), locale, address, lines, currency,
                           subtotal_minor, discount_minor, shipping_minor, total_minor, shipping_option,
                           gen_random_uuid(), '!' || n, timestamptz '2026-01-01 00:00Z' + n * interval '1 minute', updated_at
                      from orders, generate_series(1, ?) n where id = ?
                    """, ORDERS, model);
            handle.execute("""
                    insert into payments (order_id, idempotency_key, method, status, amount_minor, currency, installments)
                    select id, 'k' || number, 'CARD', 'NEW', total_minor, currency, 1 from orders where number like 'N-%'
                    """);
        });
        world.jdbi.useHandle(handle -> handle.execute("analyze"));
    }

    @AfterAll
    static void close() {
        world.close();
    }

    private static OrderSearch search(
            @Nullable OrderStatus status,
            @Nullable String email,
            @Nullable String taxId,
            @Nullable OffsetDateTime from) {
        return new OrderSearch(
                null,
                status,
                email == null ? null : EmailAddress.parse(email),
                taxId == null ? null : TaxId.parse(taxId),
                null,
                new SearchedPeriod(from, null));
    }

    private static String plan(OrderSearch search, boolean isContinued) {
        var values = new TreeMap<>(search.values());
        var after = isContinued ? new Place(OffsetDateTime.parse("2026-01-10T00:00:00Z"), UUID.randomUUID()) : null;
        if (after != null) {
            values.put("lastCreatedAt", after.createdAt());
            values.put("lastId", after.id());
        }
        return world.jdbi.withHandle(handle -> String.join(
                "\n",
                handle.createQuery("explain " + OrderSummaries.sql(search, after))
                        .bindMap(values)
                        .bind("limit", 25)
                        .mapTo(String.class)
                        .list()));
    }

    private static void goesBy(String index, OrderSearch search) {
        for (var isContinued : new boolean[] {false, true}) {
            assertThat(plan(search, isContinued)).contains(index).doesNotContain("Seq Scan");
        }
    }

    @Test
    void each_filter_has_its_index() {
        goesBy("orders_newest ", search(null, null, null, null));
        goesBy("orders_newest", search(null, null, null, FROM));
        goesBy("orders_newest_of_status", search(OrderStatus.EXPIRED, null, null, null));
        goesBy("orders_newest_of_status", search(OrderStatus.EXPIRED, null, null, FROM));
        goesBy("orders_of_email", search(null, "mail7@example.com", null, null));
        goesBy("orders_of_email", search(OrderStatus.CONFIRMED, "mail7@example.com", null, FROM));
        goesBy("orders_of_tax_id", search(null, null, "52998224725", null));
        goesBy(
                "orders_of_customer",
                new OrderSearch(null, null, null, null, UUID.randomUUID(), new SearchedPeriod(null, null)));
        goesBy("orders_number", new OrderSearch("CO-7K3M9Q2", null, null, null, null, new SearchedPeriod(null, null)));
    }
}
