package co.cosmeticos.orders.sales;

import static org.assertj.core.api.Assertions.assertThat;

import co.cosmeticos.orders.World;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The figures of the database are, to the cent, those that a plain sum over random orders and refunds gives. */
class SalesOfRandomHistoriesIT {

    private static final ZoneId ZONE = ZoneId.of("America/Sao_Paulo");
    private static final LocalDate FIRST = LocalDate.parse("2026-01-10");
    private static final int ORDERS = 400;
    private static final int MINUTES = 20 * 24 * 60;

    private final Map<Key, SalesFigures> expected = new HashMap<>();

    private record Key(LocalDate day, String currency) {}

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void each_day_and_the_whole_are_exact(long seed) {
        var random = new Random(seed);
        try (var world = new World()) {
            world.jdbi.useTransaction(handle -> {
                for (var order = 0; order < ORDERS; order++) {
                    addOrder(handle, random, order);
                }
            });
            for (var round = 0; round < 20; round++) {
                var from = FIRST.plusDays(random.nextInt(20) - 3);
                compare(world.get(Sales.class), new SalesPeriod(from, from.plusDays(random.nextInt(20)), ZONE));
            }
        }
    }

    private void addOrder(Handle handle, Random random, int number) {
        var id = new UUID(number, number);
        var currency = random.nextInt(4) == 0 ? "USD" : "BRL";
        var units = random.nextInt(1, 4);
        // Sums of several would overflow 32 bits.
        var unit = random.nextInt(1, 900_000_000);
        var gross = (long) units * unit;
        var discount = random.nextBoolean() ? 0 : random.nextLong(gross + 1);
        var shipping = random.nextInt(5_000);
        var confirmedAt = random.nextInt(5) == 0 ? null : moment(random);
        var total = gross - discount + shipping;
        handle.createUpdate("""
                        insert into orders (id, number, status, cart_id, email, locale, address, lines, units, currency, subtotal_minor,
                                            discount_minor, shipping_minor, total_minor, shipping_option, reservation_id, token,
                                            confirmed_at, created_at, updated_at)
                        values (:id, :number, :status, :number, '', 'en', '{}', jsonb_build_array(jsonb_build_object('quantity', :items)),
                                :units::integer, :currency, :gross, :discount, :shipping, :total, 'economica', :id, :number,
                                :confirmedAt::timestamptz, now(), now())
                        """)
                .bind("id", id)
                .bind("number", "N-" + number)
                .bind("status", confirmedAt == null || random.nextInt(4) == 0 ? "CANCELED" : "CONFIRMED")
                .bind("items", units)
                .bind("units", random.nextInt(3) == 0 ? null : units)
                .bind("currency", currency)
                .bind("gross", gross)
                .bind("discount", discount)
                .bind("shipping", shipping)
                .bind("total", total)
                .bind("confirmedAt", confirmedAt)
                .execute();
        if (confirmedAt != null) {
            expect(confirmedAt, currency, new SalesFigures(1, units, gross, discount, shipping, 0, 0));
        }
        if (total > 0) {
            addMovements(handle, random, new Bought(id, currency, total, confirmedAt != null));
        }
    }

    private record Bought(UUID id, String currency, long total, boolean isSale) {}

    private void addMovements(Handle handle, Random random, Bought order) {
        handle.execute(
                "insert into payments (order_id, idempotency_key, method, status, amount_minor, currency, installments) "
                        + "values (?, ?, 'CARD', 'NEW', ?, ?, 1)",
                order.id(),
                "k" + order.id(),
                order.total(),
                order.currency());
        addMovement(handle, order, "CAPTURE", moment(random), order.total());
        for (var left = order.total(); left > 0 && random.nextInt(3) == 0; ) {
            var amount = random.nextLong(1, left + 1);
            var at = moment(random);
            var isRefund = random.nextBoolean();
            addMovement(handle, order, isRefund ? "REFUND" : "CHARGEBACK", at, amount);
            left -= amount;
            if (order.isSale()) {
                expect(
                        at,
                        order.currency(),
                        new SalesFigures(0, 0, 0, 0, 0, isRefund ? amount : 0, isRefund ? 0 : amount));
            }
        }
    }

    private static void addMovement(Handle handle, Bought order, String kind, OffsetDateTime at, long amount) {
        handle.execute(
                "insert into payment_entries (order_id, kind, amount_minor, currency, idempotency_key, at) "
                        + "values (?, ?, ?, ?, ?, ?)",
                order.id(),
                kind,
                amount,
                order.currency(),
                UUID.randomUUID().toString(),
                at);
    }

    // Often a second around midnight.
    private static OffsetDateTime moment(Random random) {
        return random.nextInt(3) == 0
                ? FIRST.plusDays(random.nextInt(20))
                        .atStartOfDay(ZONE)
                        .toOffsetDateTime()
                        .plusSeconds(random.nextInt(-1, 2))
                        .withOffsetSameInstant(ZoneOffset.UTC)
                : FIRST.atStartOfDay(ZoneOffset.UTC).toOffsetDateTime().plusMinutes(random.nextInt(MINUTES));
    }

    private void expect(OffsetDateTime at, String currency, SalesFigures figures) {
        expected.merge(new Key(at.atZoneSameInstant(ZONE).toLocalDate(), currency), figures, SalesFigures::plus);
    }

    private void compare(Sales sales, SalesPeriod period) {
        var told = sales.byDay(period);
        var toldByKey = new HashMap<Key, SalesFigures>();
        told.forEach(daily -> toldByKey.put(new Key(daily.day(), daily.currency()), daily.figures()));
        var inPeriod = new HashMap<Key, SalesFigures>();
        expected.forEach((key, figures) -> {
            if (!key.day().isBefore(period.from()) && !key.day().isAfter(period.to())) {
                inPeriod.put(key, figures);
            }
        });
        assertThat(toldByKey).isEqualTo(inPeriod).hasSameSizeAs(told);

        var view = SalesView.of(period, told);
        for (var total : view.totals()) {
            List<SalesFigures> parts = new ArrayList<>();
            inPeriod.forEach((key, figures) -> {
                if (key.currency().equals(total.currency())) {
                    parts.add(figures);
                }
            });
            var sum = parts.stream().reduce(SalesFigures.NONE, SalesFigures::plus);
            assertThat(total.netMinor())
                    .isEqualTo(sum.grossMinor()
                            - sum.discountMinor()
                            + sum.shippingMinor()
                            - sum.refundedMinor()
                            - sum.chargedBackMinor());
            assertThat(total.orders()).isEqualTo(sum.orders());
            assertThat(total.items()).isEqualTo(sum.items());
        }
        assertThat(view.days()).hasSize(period.days().size() * view.totals().size());
    }
}
