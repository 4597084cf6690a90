package co.cosmeticos.product.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.siegmar.fastcsv.reader.CsvParseException;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where batches end, and what of a product lies where in a file. */
class WholeProductsTest {

    private static final String HEADER =
            "slug,name,brand,category,sku,option1_name,option1_value,price,currency,stock,description\n";
    private static final ColumnMapping MAPPING = ColumnMapping.parse(null, "BRL", null);

    private static String row(String slug, int number) {
        return "%s,Batom,Aurora,Batons,%s-%d,Cor,%d,1,BRL,1,\n"
                .formatted(slug, slug.isEmpty() ? "NONE" : slug.toUpperCase(java.util.Locale.ROOT), number, number);
    }

    private static List<CsvBatch> batches(String text, long done, int rows) {
        var batches = new ArrayList<CsvBatch>();
        try (var file =
                new CsvFile(() -> new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), MAPPING, done)) {
            for (var batch = file.next(rows); batch.isPresent(); batch = file.next(rows)) {
                batches.add(batch.get());
            }
        }
        return batches;
    }

    private static List<String> skus(List<CsvBatch> batches) {
        return batches.stream()
                .flatMap(batch -> batch.rows().stream())
                .map(CsvRow::sku)
                .toList();
    }

    private static Map<Long, String> rejections(List<CsvBatch> batches) {
        var all = new TreeMap<Long, String>();
        batches.forEach(batch -> all.putAll(batch.rejections()));
        return all;
    }

    @Test
    void rows_of_one_product_stay_together_wherever_they_lie() {
        var text = HEADER + row("aaa", 1) + row("bbb", 1) + row("ccc", 1) + row("bbb", 2) + row("aaa", 2);
        assertThat(skus(batches(text, 0, 1))).containsExactly("CCC-1", "AAA-1", "AAA-2", "BBB-1", "BBB-2");
        assertThat(batches(text, 0, 1)).extracting(CsvBatch::records).containsExactly(1L, 2L, 2L);
        assertThat(batches(text, 0, 4)).extracting(CsvBatch::records).containsExactly(5L);
    }

    @Test
    void records_that_name_no_product_part_none() {
        var text = HEADER + row("aaa", 1) + ",,,,,,,,,,\n" + "few\n" + row("aaa", 2) + row("bbb", 1);
        assertThat(batches(text, 0, 1)).extracting(CsvBatch::records).containsExactly(4L, 1L);
        assertThat(rejections(batches(text, 0, 1))).containsOnlyKeys(3L, 4L);
    }

    @Test
    void a_row_that_cannot_be_understood_is_told_once_where_its_product_is_scattered() {
        var bad = row("aaa", 2).replace(",1,BRL", ",dez,BRL");
        var text = HEADER + row("aaa", 1) + row("bbb", 1) + bad + row("bbb", 2) + row("aaa", 3);
        assertThat(rejections(batches(text, 0, 1))).containsOnlyKeys(4L);
        assertThat(batches(text, 0, 1).stream().mapToLong(CsvBatch::records).sum())
                .isEqualTo(5);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 7, 100, 5_000})
    void rows_beyond_the_most_of_a_product_are_refused_by_line_wherever_they_lie(int rows) {
        var neighbors = new StringBuilder(HEADER);
        var scattered = new StringBuilder(HEADER);
        for (var i = 0; i < 2_002; i++) {
            neighbors.append(row("aaa", i));
            scattered.append(row("aaa", i)).append(row("bbb", i));
        }
        assertThat(rejections(batches(neighbors.toString(), 0, rows)))
                .containsOnlyKeys(2_002L, 2_003L)
                .allSatisfy((line, reason) -> assertThat(reason).contains("2000 rows"));
        assertThat(skus(batches(neighbors.toString(), 0, rows))).hasSize(2_000);
        assertThat(rejections(batches(scattered.toString(), 0, rows))).containsOnlyKeys(4_002L, 4_003L, 4_004L, 4_005L);
        assertThat(skus(batches(scattered.toString(), 0, rows))).hasSize(4_000);
    }

    @Test
    void a_file_that_is_no_csv_up_to_its_end_gives_not_even_its_first_rows() {
        var text = HEADER + row("aaa", 1) + row("bbb", 1) + "\"never closed,\n";
        assertThatThrownBy(() -> batches(text, 0, 1)).isInstanceOf(CsvParseException.class);
    }

    @Test
    void the_last_batch_is_the_end_of_the_file() {
        var text = HEADER + row("aaa", 1) + row("bbb", 1) + row("aaa", 2);
        var bytes = text.getBytes(StandardCharsets.UTF_8).length;
        assertThat(batches(text, 0, 1))
                .extracting(CsvBatch::bytesRead)
                .isSorted()
                .last()
                .isEqualTo((long) bytes);
    }

    @Test
    void scattered_products_that_are_too_much_for_one_pass_come_in_several_each_whole() {
        var text = new StringBuilder(HEADER);
        for (var i = 0; i < 450; i++) {
            for (var slug : List.of("aaa", "bbb", "ccc")) {
                text.append(row(slug, i).replace(",\n", "," + "x".repeat("ccc".equals(slug) ? 1 : 20_000) + "\n"));
            }
        }
        var whole = batches(text.toString(), 0, 1);
        assertThat(whole).extracting(CsvBatch::records).containsExactly(450L, 450L, 450L);
        assertThat(whole).extracting(batch -> batch.products().get(0).slug()).containsExactly("aaa", "ccc", "bbb");
        assertThat(order(batches(text.toString(), 450, 1))).isEqualTo(order(whole.subList(1, 3)));
        assertThat(order(batches(text.toString(), 900, 1))).isEqualTo(order(whole.subList(2, 3)));
        assertThat(batches(text.toString(), 1_350, 1)).isEmpty();
    }

    private static String random(Random random) {
        var text = new StringBuilder(HEADER);
        var counts = new HashMap<String, Integer>();
        var rows = random.nextInt(40);
        for (var i = 0; i < rows; i++) {
            var slug = List.of("aaa", "bbb", "ccc", "ddd", "").get(random.nextInt(5));
            var repeats = 1 + random.nextInt(3);
            for (var j = 0; j < repeats; j++) {
                var number = counts.merge(slug, 1, Integer::sum);
                text.append(
                        switch (random.nextInt(8)) {
                            case 0 -> "few,fields\n";
                            case 1 -> row(slug, number).replace(",1,BRL", ",dez,BRL");
                            default -> row(slug, number);
                        });
            }
        }
        return text.toString();
    }

    /** One row with its product, as it comes, whatever the batches. */
    private static List<String> order(List<CsvBatch> batches) {
        return batches.stream()
                .flatMap(batch -> batch.rows().stream())
                .map(row -> row.line() + " " + row.sku())
                .toList();
    }

    @Test
    void what_a_file_gives_depends_on_no_size_of_batches_and_on_no_interruption() {
        var random = new Random(20_261_129);
        for (var file = 0; file < 200; file++) {
            var text = random(random);
            var whole = batches(text, 0, 1_000);
            for (var rows : List.of(1, 2, 3, 5, 8, 100)) {
                var cut = batches(text, 0, rows);
                assertThat(order(cut)).isEqualTo(order(whole));
                assertThat(rejections(cut)).isEqualTo(rejections(whole));
                assertThat(cut.stream()
                                .flatMap(batch -> batch.products().stream().map(ProductRows::slug)))
                        .doesNotHaveDuplicates();
                var after = random.nextInt(cut.size() + 1);
                var done = cut.subList(0, after).stream()
                        .mapToLong(CsvBatch::records)
                        .sum();
                assertThat(order(Stream.concat(cut.subList(0, after).stream(), batches(text, done, rows).stream())
                                .toList()))
                        .isEqualTo(order(whole));
            }
        }
    }
}
