package co.cosmeticos.worker.report;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Currency;
import java.util.Map;
import java.util.TreeMap;

/**
 * The sales report as CSV (RFC 4180, UTF-8, header): a row per day, SKU and currency, and at the end a row {@code total}
 * per currency. A text that a spreadsheet would run as a formula gets an apostrophe before it (OWASP, CSV injection).
 */
final class SalesCsv {

    private static final String[] HEADER = {
        "day",
        "sku",
        "name",
        "currency",
        "units_sold",
        "sold_minor",
        "sold",
        "units_cancelled",
        "cancelled_minor",
        "cancelled",
        "net_minor",
        "net"
    };
    private static final String FORMULA_STARTS = "=+-@\t\r\n";
    private static final String TOTAL = "total";

    private final StringWriter text = new StringWriter();
    private final CsvWriter csv =
            CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(text);
    private final Map<String, SalesFacts.Sums> totals = new TreeMap<>();
    private int rows;

    SalesCsv() {
        csv.writeRecord(HEADER);
    }

    void add(LocalDate day, SalesFacts.Sums sums) {
        write(day.toString(), sums);
        totals.merge(sums.currency(), nameless(sums), SalesFacts.Sums::plus);
        rows++;
    }

    private static SalesFacts.Sums nameless(SalesFacts.Sums sums) {
        return new SalesFacts.Sums(
                "",
                "",
                sums.currency(),
                sums.soldUnits(),
                sums.soldMinor(),
                sums.cancelledUnits(),
                sums.cancelledMinor());
    }

    private void write(String day, SalesFacts.Sums sums) {
        var net = Math.subtractExact(sums.soldMinor(), sums.cancelledMinor());
        csv.writeRecord(
                day,
                harmless(sums.sku()),
                harmless(sums.name()),
                sums.currency(),
                String.valueOf(sums.soldUnits()),
                String.valueOf(sums.soldMinor()),
                amount(sums.soldMinor(), sums.currency()),
                String.valueOf(sums.cancelledUnits()),
                String.valueOf(sums.cancelledMinor()),
                amount(sums.cancelledMinor(), sums.currency()),
                String.valueOf(net),
                amount(net, sums.currency()));
    }

    private static String harmless(String cell) {
        return !cell.isEmpty() && FORMULA_STARTS.indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
    }

    private static String amount(long minor, String currency) {
        return BigDecimal.valueOf(minor, Currency.getInstance(currency).getDefaultFractionDigits())
                .toPlainString();
    }

    int rows() {
        return rows;
    }

    byte[] finished() {
        totals.values().forEach(sums -> write(TOTAL, sums));
        try {
            csv.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }
}
