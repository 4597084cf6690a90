package co.cosmeticos.orders.order;

import static org.assertj.core.api.Assertions.assertThat;

import co.cosmeticos.fixtures.Stores;
import co.cosmeticos.platform.sql.Resources;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;

/** Orders that stand in the database when this release is rolled out get what can be told of them. */
class OlderOrdersIT {

    private static final String OLDER = """
            insert into orders (id, number, status, cart_id, email, locale, address, lines, currency, subtotal_minor, discount_minor,
                                shipping_minor, total_minor, shipping_option, reservation_id, token, created_at, updated_at,
                                confirmed_at)
            values (gen_random_uuid(), :number, :number, :number, 'Ana@Example.com', 'en', '{}',
                    '[{"sku": "A", "quantity": 2}, {"sku": "B", "quantity": 3}]', 'BRL', 100, 0, 0, 100, 'economica',
                    gen_random_uuid(), :number, '2026-01-01T00:00Z', '2026-01-03T00:00Z', :confirmedAt::timestamptz)
            """;

    private static void migrate(DataSource dataSource, String target) {
        Flyway.configure()
                .dataSource(dataSource)
                .locations("classpath:db/order")
                .table("flyway_order")
                .baselineOnMigrate(true)
                .baselineVersion("0")
                .target(target)
                .load()
                .migrate();
    }

    @Test
    void their_units_addresses_and_moments_are_told() {
        try (var database = Stores.database("db/platform")) {
            migrate(database.dataSource(), "19");
            var jdbi = Resources.jdbiOn(database.dataSource());
            jdbi.useHandle(handle -> {
                for (var status : List.of("PENDING", "CONFIRMED", "EXPIRED")) {
                    handle.createUpdate(OLDER)
                            .bind("number", status)
                            .bind("confirmedAt", (String) null)
                            .execute();
                }
                handle.createUpdate(OLDER)
                        .bind("number", "CANCELED")
                        .bind("confirmedAt", "2026-01-02T00:00Z")
                        .execute();
            });

            migrate(database.dataSource(), "latest");

            var told =
                    jdbi.withHandle(handle -> handle.createQuery("""
                            select number, units, email, (confirmed_at at time zone 'UTC')::date::text as confirmed,
                                   (select string_agg(c.status || ' ' || (c.at at time zone 'UTC')::date, ', ' order by c.at)
                                      from order_status_changes c where c.order_id = o.id) as changes
                              from orders o order by number
                            """).mapToMap().list());
            assertThat(told).extracting(row -> row.get("units")).containsOnly(5);
            assertThat(told).extracting(row -> row.get("email")).containsOnly("ana@example.com");
            assertThat(told)
                    .extracting(OlderOrdersIT::moments)
                    .containsExactly(
                            "CANCELED 2026-01-02: CONFIRMED 2026-01-02, CANCELED 2026-01-03",
                            "CONFIRMED 2026-01-03: CONFIRMED 2026-01-03",
                            "EXPIRED null: EXPIRED 2026-01-03",
                            "PENDING null: null");
        }
    }

    private static String moments(Map<String, Object> row) {
        return "%s %s: %s".formatted(row.get("number"), row.get("confirmed"), row.get("changes"));
    }
}
