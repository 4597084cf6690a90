package co.cosmeticos.product.csv;

import static org.assertj.core.api.Assertions.assertThat;

import co.cosmeticos.platform.money.SaleCurrency;
import co.cosmeticos.platform.problem.Refusal;
import co.cosmeticos.product.catalog.ProductRequest;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The API and files take the same values of each field. */
class TwoDoorsTest {

    private static final Validator VALIDATOR =
            Validation.buildDefaultValidatorFactory().getValidator();
    private static final Map<String, String> GOOD = good();

    private static Map<String, String> good() {
        var row = new LinkedHashMap<String, String>();
        row.put("slug", "batom");
        row.put("name", "Batom");
        row.put("brand", "Aurora");
        row.put("category", "Maquiagem > Batons");
        row.put("description", "");
        row.put("ingredients", "");
        row.put("image", "batom.jpg");
        row.put("sku", "AUR-1");
        row.put("option1_name", "Cor");
        row.put("option1_value", "Azul");
        row.put("price", "10.00");
        row.put("currency", "BRL");
        row.put("stock", "1");
        return row;
    }

    private static Stream<Arguments> values() {
        var texts = List.of("name", "brand", "category", "option1_name", "option1_value");
        return Stream.of(
                        texts.stream()
                                .flatMap(field -> Stream.of(
                                        Arguments.of(field, "Ipê ½ 日本 💄", true),
                                        Arguments.of(field, "  blanks around ", true),
                                        Arguments.of(field, "a\u0000b", false),
                                        Arguments.of(field, "a\nb", false),
                                        Arguments.of(field, "a\u0085b", false),
                                        Arguments.of(field, "a\u202Eb", false),
                                        Arguments.of(field, "a\u2028b", false),
                                        Arguments.of(field, "\u200B", false),
                                        Arguments.of(field, " ", false),
                                        Arguments.of(field, "x".repeat(6_000), false))),
                        Stream.of("description", "ingredients")
                                .flatMap(field -> Stream.of(
                                        Arguments.of(field, "uma\n\tduas", true),
                                        Arguments.of(field, "x".repeat(20_000), true),
                                        Arguments.of(field, "x".repeat(20_001), false),
                                        Arguments.of(field, "a\u202Eb", false),
                                        Arguments.of(field, "a\u0007b", false))),
                        longest("name", 200),
                        longest("brand", 100),
                        longest("category", 300),
                        longest("option1_name", 60),
                        longest("option1_value", 100),
                        of("slug", true, "a-b-1", "importar", "x".repeat(160)),
                        of(
                                "slug",
                                false,
                                "import",
                                "A",
                                "a--b",
                                "x".repeat(161),
                                "01936d3e-4c5b-7a10-8d5e-0123456789ab"),
                        of("category", true, "A", "A>B>C>D>E"),
                        of("category", false, "A > ", ">", "A>B>C>D>E>F"),
                        of("image", true, "a/b.png", "https://images.example/x.png?w=1"),
                        of(
                                "image",
                                false,
                                "../x",
                                "/x",
                                "javascript:alert(1)",
                                "a b",
                                "https://u@h/x",
                                "x".repeat(501)),
                        of("sku", true, "ABC", "A-1"),
                        of("sku", false, "abc", "AB", "A B", "-AB", "A".repeat(33)),
                        of("price", true, "0.01", "100000000.00"),
                        of("price", false, "0", "-1", "100000000.01", "999999999.99"),
                        of("currency", true, "USD", "EUR"),
                        of("currency", false, "KWD", "XXX", "brl", "R$"),
                        of("stock", true, "0", "100000000"),
                        of("stock", false, "-1", "100000001", "4294967297"))
                .flatMap(some -> some);
    }

    private static Stream<Arguments> of(String field, boolean isTaken, String... values) {
        return Stream.of(values).map(value -> Arguments.of(field, value, isTaken));
    }

    private static Stream<Arguments> longest(String field, int length) {
        return Stream.of(
                Arguments.of(field, "é".repeat(length), true), Arguments.of(field, "é".repeat(length + 1), false));
    }

    @ParameterizedTest
    @MethodSource("values")
    void both_doors_take_the_same(String field, String value, boolean isTaken) {
        var row = new LinkedHashMap<>(GOOD);
        row.put(field, value);
        assertThat(apiTakes(row)).as("API: %s", field).isEqualTo(isTaken);
        assertThat(fileTakes(row)).as("file: %s", field).isEqualTo(isTaken);
    }

    private static boolean apiTakes(Map<String, String> row) {
        try {
            var request = request(row);
            return VALIDATOR.validate(request).isEmpty() && request.toDraft() != null;
        } catch (Refusal | NumberFormatException e) {
            return false;
        }
    }

    private static ProductRequest request(Map<String, String> row) {
        var minor =
                new java.math.BigDecimal(value(row, "price")).movePointRight(2).longValueExact();
        var currency = Stream.of(SaleCurrency.values())
                .filter(some -> some.name().equals(value(row, "currency")))
                .findFirst()
                .orElseThrow(NumberFormatException::new);
        var variant = new ProductRequest.VariantRequest(
                value(row, "sku"),
                Map.of(value(row, "option1_name"), value(row, "option1_value")),
                minor,
                Integer.valueOf(value(row, "stock")));
        return new ProductRequest(
                value(row, "slug"),
                value(row, "name"),
                value(row, "brand"),
                value(row, "category"),
                value(row, "description"),
                value(row, "ingredients"),
                List.of(value(row, "image")),
                List.of(value(row, "option1_name")),
                currency,
                null,
                List.of(variant));
    }

    private static String value(Map<String, String> row, String field) {
        return row.getOrDefault(field, "");
    }

    private static boolean fileTakes(Map<String, String> row) {
        var line = row.values().stream().map(text -> '"' + text + '"').toList();
        var text = String.join(",", row.keySet()) + "\n" + String.join(",", line) + "\n";
        var file = new CsvFile(
                () -> new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)),
                ColumnMapping.parse(null, "BRL", null),
                0);
        var batch = file.next(10).orElseThrow();
        batch.products().forEach(product -> product.draft(java.util.Optional.empty()));
        return batch.rows().size() == 1;
    }
}
