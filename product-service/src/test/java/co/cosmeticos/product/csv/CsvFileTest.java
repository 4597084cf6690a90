package co.cosmeticos.product.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import co.cosmeticos.fixtures.HostileText;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CsvFileTest {

    private static final String OWN = String.join(",", ColumnMapping.OWN) + "\n";
    private static final ColumnMapping MAPPING = ColumnMapping.parse(null, "BRL", null);

    private static String row(String slug, String sku, String color, String price, String stock) {
        return "%s,Batom,Aurora,Maquiagem > Batons,\"Cor, intensa\",Aqua,batom.jpg,%s,Cor,%s,,,%s,BRL,%s\n"
                .formatted(slug, sku, color, price, stock);
    }

    private static List<CsvBatch> batches(String text, ColumnMapping mapping, long done, int rows) {
        var batches = new ArrayList<CsvBatch>();
        var file = new CsvFile(() -> new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), mapping, done);
        for (var batch = file.next(rows); batch.isPresent(); batch = file.next(rows)) {
            batches.add(batch.get());
        }
        return batches;
    }

    private static CsvBatch only(String text, @Nullable String columns) {
        return batches(text, columns == null ? MAPPING : ColumnMapping.parse(columns, "BRL", 10), 0, 100)
                .get(0);
    }

    @Test
    void a_row_becomes_a_variant_with_the_texts_of_its_product() {
        var row = only(OWN + row("batom", "AUR-1", "Rubi", "46.90", "12"), null)
                .rows()
                .get(0);
        assertThat(row.slug().text()).isEqualTo("batom");
        assertThat(row.category()).hasToString("Maquiagem > Batons");
        assertThat(row.optionNames()).containsExactly("Cor");
        assertThat(row.variant().optionValues()).containsExactly("Rubi");
        assertThat(row.variant().priceMinor()).isEqualTo(4_690);
        assertThat(row.stock()).hasValue(12);
    }

    @Test
    void a_cell_of_marks_is_told_by_line_and_cheap() {
        var marks = "\u0300".repeat(30_000) + "\u0316".repeat(30_000);
        var text = OWN + row("", "AUR-1", "Rubi", "46.90", "12").replace(",Batom,", ",Batom" + marks + ",");
        HostileText.costsInProportion(marks, cell -> only(text.replace(marks, cell), null));
        assertThat(only(text, null).rows()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"046.90, 12", "46.90, 012", "46.90, +12", "+46.90, 12", "46.90, ١٢", "46.90, １２", "４6.90, 12"})
    void a_number_in_another_form_is_none(String price, String stock) {
        assertThat(only(OWN + row("batom", "AUR-1", "Rubi", price, stock), null).rows())
                .isEmpty();
    }

    @Test
    void rows_of_one_product_stay_in_one_batch() {
        var text = OWN
                + row("a", "AAA-1", "1", "1", "1")
                + row("a", "AAA-2", "2", "1", "1")
                + row("a", "AAA-3", "3", "1", "1")
                + row("b", "BBB-1", "1", "1", "1");
        assertThat(batches(text, MAPPING, 0, 2)).extracting(CsvBatch::records).containsExactly(3L, 1L);
    }

    @Test
    void reading_goes_on_behind_what_is_done() {
        var text = OWN + row("a", "AAA-1", "1", "1", "1") + row("b", "BBB-1", "1", "1", "1");
        assertThat(batches(text, MAPPING, 1, 1))
                .singleElement()
                .satisfies(batch ->
                        assertThat(batch.rows()).extracting(CsvRow::sku).containsExactly("BBB-1"));
    }

    @Test
    void rows_that_cannot_be_understood_are_named_by_line_and_reason() {
        var text = OWN
                + row("a", "AAA-1", "1", "0", "1")
                + row("a", "AAA-2", "2", "dez", "1")
                + row("a", "a b", "3", "1", "1")
                + row("a", "AAA-4", "4", "1", "-1")
                + "so,few\n"
                + row("a", "AAA-5", "5", "\"1,5\"", "");
        var batch = only(text, null);
        assertThat(batch.rows()).extracting(CsvRow::sku).containsExactly("AAA-5");
        assertThat(batch.rows().get(0).variant().priceMinor()).isEqualTo(150);
        assertThat(batch.rejections())
                .containsEntry(2L, "price is nothing")
                .containsEntry(3L, "price is no amount: dez")
                .containsEntry(4L, "a b is not a SKU.")
                .containsEntry(5L, "stock is no whole number of units: -1")
                .containsEntry(6L, "has 2 fields instead of 15");
    }

    @Test
    void a_foreign_file_is_read_by_its_own_columns_with_slug_and_sku_made_from_brand_and_name() {
        var text = "\uFEFFLabel,brand,name,price\r\nMoisturizer,LA MER,Crème de la Mer,175\r\n";
        var row = only(text, "category:Label,brand:brand,name:name,price:price")
                .rows()
                .get(0);
        assertThat(row.slug().text()).isEqualTo("la-mer-creme-de-la-mer");
        assertThat(row.sku()).isEqualTo("LA-MER-CREME-DE-LA-MER");
        assertThat(row.variant().priceMinor()).isEqualTo(17_500);
        assertThat(row.stock()).hasValue(10);
    }

    @Test
    void rows_that_contradict_or_repeat_an_earlier_row_are_not_taken() {
        var text = OWN
                + row("a", "AAA-1", "Rubi", "1", "1")
                + row("a", "AAA-1", "Coral", "1", "1")
                + row("a", "AAA-2", "Rubi", "1", "1")
                + row("a", "AAA-3", "", "1", "1");
        var batch = only(text, null).consistent();
        assertThat(batch.rows()).extracting(CsvRow::sku).containsExactly("AAA-1");
        assertThat(batch.rejections()).containsOnlyKeys(3L, 4L, 5L);
    }

    @Test
    void a_mapping_of_unknown_or_too_few_columns_is_refused() {
        for (var columns : List.of("name:a", "nome:b,brand:b,category:c,price:p,name:n", "name", "name:a,name:b")) {
            assertThatThrownBy(() -> ColumnMapping.parse(columns, "BRL", null))
                    .isInstanceOf(ColumnMapping.Invalid.class);
        }
    }

    private static String reason(String row) {
        return String.valueOf(only(OWN + row, null).rejections().get(2L));
    }

    @Test
    void a_row_whose_options_are_not_pairs_or_have_one_name_is_not_taken() {
        var row = "a,Batom,Aurora,Batons,,,,AAA-1,%s,10,BRL,1\n";
        assertThat(reason(row.formatted("Cor,Azul,Cor,Verde"))).isEqualTo("names an option twice: Cor");
        assertThat(reason(row.formatted("Cor,Azul,\" Cor \",Verde"))).isEqualTo("names an option twice: Cor");
        assertThat(reason(row.formatted("Cor,,,"))).contains("option value must have 1 to 100 characters");
        assertThat(reason(row.formatted("Cor,,Tamanho,G"))).contains("option value");
        assertThat(reason(row.formatted("Cor,,,G"))).contains("option value");
        assertThat(reason(row.formatted(",Azul,Tam,"))).contains("option name");
        assertThat(reason(row.formatted(",Azul,Tam,G"))).contains("option name");
        assertThat(reason(row.formatted("Cor,Azul,,G"))).contains("option name");
        assertThat(reason(row.formatted("Cor," + "x".repeat(6_000) + ",,"))).contains("option value");
        assertThat(reason(row.formatted("x".repeat(6_000) + ",Azul,,"))).contains("option name");
        assertThat(reason(row.formatted("Cor,Azul,Tamanho,G"))).isEqualTo("null");
    }

    @Test
    void a_reason_repeats_little_of_a_long_field_and_nothing_that_is_not_seen() {
        var row = "a,Batom,Aurora,Batons,,,,%s,,,,,%s,BRL,1\n";
        assertThat(reason(row.formatted("AAA-1", "9".repeat(50_000)))).hasSizeLessThan(100);
        assertThat(reason(row.formatted("x".repeat(50_000), "1"))).hasSizeLessThan(310);
        assertThat(reason(row.formatted("AAA-1", "1\u202e2"))).isEqualTo("price is no amount: 1?2");
    }

    @Test
    void rows_of_one_slug_that_name_two_products_are_not_both_taken() {
        var rows = only("""
                        name,brand,category,price
                        Batom,Lumi,Batons,10
                        Batom,Lumi+,Batons,10
                        Bátom,Lumi,Batons,10
                        Batom,Lumi,Bases,10
                        """, null).consistent();
        assertThat(rows.rows())
                .singleElement()
                .satisfies(row -> assertThat(row.brand()).isEqualTo("Lumi"));
        assertThat(rows.rejections()).hasSize(3);
    }

    @Test
    void a_description_that_a_later_row_contradicts_is_not_dropped_silently() {
        var rows = "slug,name,brand,category,price,sku,option1_name,option1_value,description\n"
                + "a,B,A,C,1,AAA-1,Cor,1,\n"
                + "a,B,A,C,1,AAA-2,Cor,2,uma\n"
                + "a,B,A,C,1,AAA-3,Cor,3,\n"
                + "a,B,A,C,1,AAA-4,Cor,4,outra\n";
        var batch = only(rows, null).consistent();
        assertThat(batch.rejections()).containsOnlyKeys(5L);
        assertThat(batch.products()
                        .get(0)
                        .draft(java.util.Optional.empty())
                        .texts()
                        .description())
                .isEqualTo("uma");
    }
}
