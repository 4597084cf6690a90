package co.cosmeticos.product.productimport;

import static org.assertj.core.api.Assertions.assertThat;

import co.cosmeticos.fixtures.TestJson;
import co.cosmeticos.platform.value.Ids;
import co.cosmeticos.product.Race;
import co.cosmeticos.product.Shop;
import co.cosmeticos.product.catalog.SaveProduct;
import co.cosmeticos.product.catalog.VariantDraft;
import co.cosmeticos.product.csv.ColumnMapping;
import co.cosmeticos.product.reservation.EndReservation;
import co.cosmeticos.product.reservation.Reservation;
import co.cosmeticos.product.reservation.ReserveStock;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class ImportRaceIT {

    private static final String HEADER = String.join(",", ColumnMapping.OWN) + "\n";
    private static final int ROUNDS = 40;

    private static Shop shop;

    @BeforeAll
    static void open() {
        shop = new Shop();
    }

    @AfterAll
    static void close() {
        shop.close();
    }

    private static void sells(String name) {
        var draft = Shop.draft(
                name,
                "Aurora",
                "Maquiagem > Batons",
                new VariantDraft(name + "-IN", List.of("Rubi"), 1_000, 0),
                new VariantDraft(name + "-OUT", List.of("Coral"), 1_000, 1));
        shop.get(SaveProduct.class).create(draft, Optional.empty());
    }

    private static String row(String name, int stock) {
        return "%s,%s,Aurora,Maquiagem > Batons,Cor,Aqua,b.jpg,%s-IN,Cor,Rubi,,,10,BRL,%d\n"
                .formatted(name.toLowerCase(java.util.Locale.ROOT), name, name, stock);
    }

    private static ImportJob imported(String text) {
        var imports = shop.get(Imports.class);
        var id = Ids.next();
        imports.begin(id, TestJson.JSONB.toJson(ColumnMapping.parse(null, "BRL", null)), Optional.empty());
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        imports.addChunk(id, 0, bytes);
        imports.queue(id, bytes.length);
        shop.get(RunImport.class).run(id);
        return imports.find(id).orElseThrow();
    }

    private static UUID buysTheLastOfBoth() {
        var orderId = Ids.next();
        var lines = List.of(new Reservation.Line("FIRST-OUT", 1), new Reservation.Line("SECOND-OUT", 1));
        shop.get(ReserveStock.class).reserve(orderId, Duration.ofHours(1), lines);
        shop.get(EndReservation.class).release(orderId);
        return orderId;
    }

    /** The file names one variant of each product, the orders the other one; both flip what is available. */
    @Test
    void an_import_and_orders_of_the_same_products_do_not_deadlock() throws Exception {
        sells("FIRST");
        sells("SECOND");
        var turn = new AtomicInteger();
        var outcomes = Race.atOnce(2, () -> {
            var importing = turn.incrementAndGet() == 1;
            for (var round = 0; round < ROUNDS; round++) {
                if (importing) {
                    imported(HEADER + row("FIRST", 0) + row("SECOND", round % 2 == 0 ? 3 : 0));
                } else {
                    for (var order = 0; order < 5; order++) {
                        buysTheLastOfBoth();
                    }
                }
            }
            return "unharmed";
        });
        assertThat(outcomes).containsExactly("unharmed", "unharmed");
    }

    @Test
    void what_an_import_counts_is_shown_as_available_or_not() {
        sells("SHOWN");
        imported(HEADER + row("SHOWN", 3));
        assertThat(shop.number("select count(*) from product_cards where slug = 'shown' and available"))
                .isOne();
        assertThat(availableVariants()).isEqualTo(2);
        imported(HEADER + row("SHOWN", 0));
        assertThat(availableVariants()).isOne();
    }

    private static long availableVariants() {
        return shop.number("""
                select count(*) from product_cards c, json_array_elements(c.detail::json -> 'variants') v
                 where c.slug = 'shown' and (v ->> 'available')::boolean
                """);
    }
}
