package co.cosmeticos.product.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A file that cannot be read is told why, with the columns that it is about. */
class HeaderTest {

    private static final String OWN = String.join(",", ColumnMapping.OWN);
    private static final String SHORT = "name,brand,category,price";

    private static String file(String text, @Nullable String columns) {
        var mapping = ColumnMapping.parse(columns, "BRL", null);
        try (var file =
                new CsvFile(() -> new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), mapping, 0)) {
            return file.fault().orElse("");
        }
    }

    private static String fault(String header, @Nullable String columns) {
        return file(header + "\n1\n", columns);
    }

    @Test
    void columns_that_the_shop_does_not_know_are_told_and_not_dropped() {
        assertThat(fault(OWN, null)).isEmpty();
        assertThat(fault(SHORT, null)).isEmpty();
        assertThat(fault(OWN.replace("sku", "SKU"), null))
                .isEqualTo("The file has columns that are none of ours: SKU. Write sku instead of SKU."
                        + " The parameter columns says which ones to read.");
        assertThat(fault(OWN.replace("stock", " stock"), null)).contains("' stock'");
        assertThat(fault(OWN + ",rank", null))
                .isEqualTo("The file has columns that are none of ours: rank."
                        + " The parameter columns says which ones to read.");
        assertThat(fault(OWN + ",", null)).contains("''");
    }

    @Test
    void columns_that_are_missing_are_named_and_no_others() {
        assertThat(fault(OWN.replace("price", "preço"), null)).isEqualTo("The file misses the columns price.");
        assertThat(fault("a,b", null)).isEqualTo("The file misses the columns brand, category, name, price.");
    }

    @Test
    void columns_of_one_name_are_named() {
        assertThat(fault(OWN + ",stock", null)).isEqualTo("The file has more than one column of these names: stock.");
        assertThat(fault(SHORT + ",price,name,price", null))
                .isEqualTo("The file has more than one column of these names: price, name.");
    }

    @Test
    void other_letters_are_told() {
        assertThat(fault(SHORT.toUpperCase(java.util.Locale.ROOT), null))
                .isEqualTo("The file misses the columns brand, category, name, price."
                        + " Write brand, category, name, price instead of BRAND, CATEGORY, NAME, PRICE.");
        assertThat(fault("Name,brand,category, price", null))
                .isEqualTo("The file misses the columns name, price. Write name, price instead of Name, ' price'.");
        assertThat(fault("Name,brand,category,cost", null))
                .isEqualTo("The file misses the columns name, price. Write name instead of Name.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"name;brand;category;price", "name;brand;\"category, path\";price"})
    void semicolons_are_seen(String header) {
        assertThat(fault(header, null))
                .isEqualTo("The columns seem to be separated by semicolons; separate them by commas.");
    }

    @Test
    void tabs_are_seen() {
        assertThat(fault(SHORT.replace(',', '\t'), null))
                .isEqualTo("The columns seem to be separated by tabs; separate them by commas.");
    }

    @Test
    void a_header_alone_has_no_rows() {
        for (var header : new String[] {SHORT, OWN, SHORT + "\n", "\uFEFF" + OWN + "\r\n", SHORT + "\n\n"}) {
            assertThat(file(header, null)).isEqualTo("The file has no rows below its header.");
        }
        assertThat(file("name,brand", null)).isEqualTo("The file misses the columns category, price.");
        for (var nothing : new String[] {"", "\n", "\r\n\r\n", "\uFEFF"}) {
            assertThat(file(nothing, null)).isEqualTo("The file is empty.");
        }
    }

    @Test
    void a_file_of_another_make_may_have_other_columns_but_has_those_that_it_names() {
        var columns = "category:Label,brand:brand,name:name,price:price,stock:Estoque";
        assertThat(fault("Label,brand,name,price,rank;x,Estoque", columns)).isEmpty();
        assertThat(fault("Label,brand,name,price,rank,estoque", columns))
                .isEqualTo("The file misses the columns Estoque. Write Estoque instead of estoque.");
    }
}
