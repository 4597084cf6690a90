package co.cosmeticos.platform.csv;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Writer of CSV files (RFC 4180) for spreadsheets: with the byte order mark by which Excel recognizes UTF-8, and an apostrophe
 * in front of text that would run as a formula (OWASP, CSV injection); numbers stay numbers.
 */
public final class CsvDocument {

    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final String BEGINS_FORMULA = "=+-@\t\r\n＝＋－＠";

    private final CsvWriter csv;

    /** Starts a file with its header. */
    public CsvDocument(Writer to, String... header) {
        try {
            to.write(BYTE_ORDER_MARK);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(to);
        csv.writeRecord(header);
    }

    /** Writes a line; null is an empty field. */
    public void row(@Nullable Object... cells) {
        csv.writeRecord(Arrays.stream(cells).map(CsvDocument::field).toArray(String[]::new));
    }

    /** Flushes the writer. */
    public void flush() {
        try {
            csv.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String field(@Nullable Object cell) {
        if (cell == null) {
            return "";
        }
        var text = cell.toString();
        return cell instanceof Number || !isFormula(text) ? text : "'" + text;
    }

    // Spreadsheets ignore leading blanks.
    private static boolean isFormula(String text) {
        return (!text.isEmpty() && BEGINS_FORMULA.indexOf(text.charAt(0)) >= 0)
                || text.chars()
                        .dropWhile(sign -> Character.isWhitespace(sign) || Character.isSpaceChar(sign))
                        .limit(1)
                        .anyMatch(sign -> BEGINS_FORMULA.indexOf(sign) >= 0);
    }
}
