package co.cosmeticos.platform.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvDocumentTest {

    private static String written(Object... cells) {
        var text = new StringWriter();
        var csv = new CsvDocument(text, "a", "b");
        csv.row(cells);
        csv.flush();
        return text.toString();
    }

    @Test
    void a_file_begins_with_what_excel_knows_utf_8_by() {
        assertThat(written("Sérum", -5)).isEqualTo("\uFEFFa,b\r\nSérum,-5\r\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+1",
                "+1",
                "-cmd|' /C calc'!A0",
                "@SUM(1)",
                "\t=1",
                "\r=1",
                "＝1+1",
                "＋1",
                "－1",
                "＠x",
                "  =1",
                "\u00A0=1"
            })
    void no_text_is_a_formula(String text) {
        var cell = written("x", text).split("\r\n", 2)[1].replace("\"", "");
        assertThat(cell).startsWith("x,'" + text.charAt(0));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Batom", "1-2", "a=b", "maria@example.com", "'", "  "})
    void other_texts_stay_as_they_are(String text) {
        assertThat(written("x", text)).isEqualTo("\uFEFFa,b\r\nx," + text + "\r\n");
    }

    @Test
    void separators_quotes_and_absence_are_written_as_rfc_4180_has_them() {
        assertThat(written("a,b\"c", null)).isEqualTo("\uFEFFa,b\r\n\"a,b\"\"c\",\r\n");
    }
}
