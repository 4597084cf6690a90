package co.cosmeticos.product.productimport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import co.cosmeticos.fixtures.TestJson;
import co.cosmeticos.platform.value.Ids;
import co.cosmeticos.product.Shop;
import co.cosmeticos.product.csv.ColumnMapping;
import co.cosmeticos.product.reservation.Reservation;
import co.cosmeticos.product.reservation.ReserveStock;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RunImportIT {

    private static final String HEADER = String.join(",", ColumnMapping.OWN) + "\n";

    private static Shop shop;
    private static Imports imports;

    @BeforeAll
    static void open() {
        shop = new Shop();
        imports = shop.get(Imports.class);
    }

    @AfterAll
    static void close() {
        shop.close();
    }

    private static String rows(String prefix, int products) {
        var text = new StringBuilder();
        for (var i = 0; i < products; i++) {
            for (var color : List.of("Rubi", "Coral")) {
                text.append("%s-%d,Batom %d,Aurora,Maquiagem > Batons,Cor,Aqua,b.jpg,%s-%d-%s,Cor,%s,,,10,BRL,3\n"
                        .formatted(prefix, i, i, prefix.toUpperCase(), i, color.toUpperCase(), color));
            }
        }
        return text.toString();
    }

    private static UUID received(String text) {
        return received(text, null);
    }

    private static UUID received(String text, @Nullable String currency) {
        var id = Ids.next();
        var mapping = TestJson.JSONB.toJson(ColumnMapping.parse(null, currency, null));
        imports.begin(id, mapping, Optional.empty());
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        var half = bytes.length / 2;
        imports.addChunk(id, 0, java.util.Arrays.copyOfRange(bytes, 0, half));
        imports.addChunk(id, 1, java.util.Arrays.copyOfRange(bytes, half, bytes.length));
        imports.queue(id, bytes.length);
        return id;
    }

    private static ImportJob imported(String text) {
        return imported(text, null);
    }

    private static ImportJob imported(String text, @Nullable String currency) {
        var id = received(text, currency);
        shop.get(RunImport.class).run(id);
        return imports.find(id).orElseThrow();
    }

    @Test
    void a_file_becomes_products_and_the_same_file_again_changes_them() {
        var first = imported(HEADER + rows("first", 30));
        assertThat(first.status()).isEqualTo("DONE");
        assertThat(first.created()).isEqualTo(30);
        assertThat(first.rowsRead()).isEqualTo(60);
        assertThat(first.progress()).isEqualTo(100);
        var again = imported(HEADER + rows("first", 30));
        assertThat(again.created()).isZero();
        assertThat(again.updated()).isEqualTo(30);
        assertThat(shop.number("select count(*) from variants where sku like 'FIRST-%'"))
                .isEqualTo(60);
        assertThat(shop.number("select count(*) from import_chunks")).isZero();
    }

    @Test
    void an_import_that_was_killed_goes_on_behind_its_last_batch() throws Exception {
        var id = received(HEADER + rows("killed", 30));
        var job = shop.get(ChangeImportStatus.class).start(id).orElseThrow();
        try (var file = new co.cosmeticos.product.csv.CsvFile(
                () -> new ChunkStream(imports, id), ColumnMapping.parse(null, "BRL", null), 0)) {
            shop.get(SaveImportBatch.class).save(job, file.next(20).orElseThrow());
        }
        shop.get(RunImport.class).run(id);
        var done = imports.find(id).orElseThrow();
        assertThat(done.created()).isEqualTo(30);
        assertThat(done.updated()).isZero();
        assertThat(done.rejected()).isZero();
        assertThat(done.rowsRead()).isEqualTo(60);
    }

    @Test
    void rows_that_are_not_taken_keep_nobody_else_from_coming() {
        shop.sells("TAKEN", 1);
        var job = imported(HEADER
                + rows("good", 1)
                + "bad,Batom,Aurora,Batons,,,,TAKEN,,,,,10,BRL,1\n"
                + "good-0,Batom 0,Aurora,Maquiagem > Batons,Cor,Aqua,b.jpg,GOOD-0-RUBI,Cor,Rubi,,,10,BRL,3\n");
        assertThat(job.created()).isEqualTo(1);
        assertThat(imports.rejections(job.id(), 0, 10))
                .containsExactly(
                        new Imports.Rejection(4, "SKU TAKEN belongs to produto-taken"),
                        new Imports.Rejection(5, "repeats an earlier row"));
    }

    @Test
    void stock_of_known_skus_is_counted_but_not_below_what_is_promised() {
        imported(HEADER + rows("stock", 1));
        shop.get(ReserveStock.class)
                .reserve(Ids.next(), Duration.ofHours(1), List.of(new Reservation.Line("STOCK-0-RUBI", 3)));
        var fewer = (HEADER + rows("stock", 1)).replace("BRL,3", "BRL,2");
        assertThat(imported(fewer).rejected()).isEqualTo(1);
        assertThat(shop.number("select on_hand from stock_levels where sku = 'STOCK-0-RUBI'"))
                .isEqualTo(3);
        assertThat(shop.number("select on_hand from stock_levels where sku = 'STOCK-0-CORAL'"))
                .isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {",", " ,"})
    void prices_without_a_currency_are_none_of_a_product_that_is_sold_in_another(String none) {
        imported(HEADER + priced("dolar", "DOLAR-1", "USD,"));
        var unnamed = imported(HEADER
                + priced("dolar", "DOLAR-1", none)
                + priced("dolar", "DOLAR-2", none)
                + priced("nova", "NOVA-1", none));
        assertThat(imports.rejections(unnamed.id(), 0, 10))
                .extracting(Imports.Rejection::line, Imports.Rejection::reason)
                .containsExactly(
                        tuple(2L, "names no currency, and dolar is sold in USD"),
                        tuple(3L, "names no currency, and dolar is sold in USD"));
        assertThat(List.of(currency("dolar"), currency("nova"))).containsExactly("USD", "BRL");
        for (var named : List.of("USD", "BRL")) {
            assertThat(imported(HEADER + priced("dolar", "DOLAR-1", none), named)
                            .rejected())
                    .isZero();
            assertThat(currency("dolar")).isEqualTo(named);
        }
    }

    private static String priced(String slug, String sku, String currencyAndStock) {
        return "%s,Batom %s,Aurora,Batons,,,,%s,Cor,%s,,,10,%s\n".formatted(slug, slug, sku, sku, currencyAndStock);
    }

    private static String currency(String slug) {
        return shop.jdbi()
                .withHandle(handle -> handle.createQuery("select currency from products where slug = ?")
                        .bind(0, slug)
                        .mapTo(String.class)
                        .one());
    }

    @Test
    void a_file_without_the_columns_or_that_is_no_csv_fails_with_a_reason() {
        assertThat(imported("a,b\n1,2\n").failure()).contains("brand, category, name, price");
        assertThat(imported(HEADER + "\"never closed,\n").status()).isEqualTo("FAILED");
    }
}
