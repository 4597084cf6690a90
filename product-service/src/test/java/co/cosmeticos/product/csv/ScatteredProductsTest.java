package co.cosmeticos.product.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.siegmar.fastcsv.reader.CsvParseException;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a file costs whose rows lie apart: so many passes over it, whatever its size, or it is not taken. */
class ScatteredProductsTest {

    private static final int MOST_PASSES = 12;
    private static final String HEADER = "slug,name,brand,category,sku,option1_name,option1_value,price,description\n";

    private final AtomicInteger passes = new AtomicInteger();

    private static String rows(int products, String color, int characters) {
        var text = "a".repeat(characters);
        return IntStream.range(0, products)
                .mapToObj(product -> "p-%1$d,Batom,Ipê,Batons,P-%1$d-%2$s,Cor,%2$s,10,%3$s\n"
                        .formatted(product, color, product % 100 == 0 ? text : ""))
                .collect(Collectors.joining());
    }

    private CsvFile file(String text) {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        return new CsvFile(
                () -> {
                    passes.incrementAndGet();
                    return new ByteArrayInputStream(bytes);
                },
                ColumnMapping.parse(null, "BRL", null),
                0);
    }

    private long read(String text) {
        var rows = 0L;
        try (var file = file(text)) {
            for (var batch = file.next(1_000); batch.isPresent(); batch = file.next(1_000)) {
                rows += batch.get().records();
            }
        }
        return rows;
    }

    @ParameterizedTest(name = "{0} products with texts of {1} characters")
    @CsvSource({"10, 100", "1000, 100", "100000, 100", "2000, 90000"})
    void a_file_in_the_order_of_its_colors_is_read_in_a_few_passes(int products, int characters) {
        assertThat(read(HEADER + rows(products, "Rubi", characters) + rows(products, "Coral", characters)))
                .isEqualTo(2L * products);
        assertThat(passes.get()).isLessThanOrEqualTo(MOST_PASSES);
    }

    @Test
    void one_with_more_of_them_is_not_taken_and_says_what_to_do() {
        var scattered = HEADER + rows(160_000, "Rubi", 0) + rows(160_000, "Coral", 0);
        assertThatThrownBy(() -> read(scattered))
                .isInstanceOf(CsvParseException.class)
                .hasMessageContaining("160,000 products")
                .hasMessageContaining("Sort the file");
        assertThat(passes.get()).isLessThanOrEqualTo(3);
    }

    @Test
    void sorted_the_same_file_is_taken() {
        var sorted = IntStream.range(0, 160_000)
                .mapToObj(product ->
                        "p-%1$d,Batom,Ipê,Batons,P-%1$d-A,Cor,A,10,\np-%1$d,Batom,Ipê,Batons,P-%1$d-B,Cor,B,10,\n"
                                .formatted(product))
                .collect(Collectors.joining("", HEADER, ""));
        assertThat(read(sorted)).isEqualTo(320_000);
        assertThat(passes.get()).isLessThanOrEqualTo(3);
    }
}
