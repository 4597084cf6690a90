package co.cosmeticos.worker.report;

import co.cosmeticos.platform.csv.CsvDocument;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Currency;
import java.util.Map;
import java.util.TreeMap;

/**
 * The sales report as a {@link CsvDocument}: a row per day, SKU and currency, and at the end a row {@code total} per
 * currency.
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
        "units_canceled",
        "canceled_minor",
        "canceled",
        "net_minor",
        "net"
    };
    private static final String TOTAL = "total";

    private final StringWriter text = new StringWriter();
    private final CsvDocument csv = new CsvDocument(text, HEADER);
    private final Map<String, SalesFacts.Sums> totals = new TreeMap<>();
    private int rows;

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
                sums.canceledUnits(),
                sums.canceledMinor());
    }

    private void write(String day, SalesFacts.Sums sums) {
        var net = Math.subtractExact(sums.soldMinor(), sums.canceledMinor());
        csv.row(
                day,
                sums.sku(),
                sums.name(),
                sums.currency(),
                sums.soldUnits(),
                sums.soldMinor(),
                amount(sums.soldMinor(), sums.currency()),
                sums.canceledUnits(),
                sums.canceledMinor(),
                amount(sums.canceledMinor(), sums.currency()),
                net,
                amount(net, sums.currency()));
    }

    private static BigDecimal amount(long minor, String currency) {
        return BigDecimal.valueOf(minor, Currency.getInstance(currency).getDefaultFractionDigits());
    }

    int rows() {
        return rows;
    }

    byte[] finished() {
        totals.values().forEach(sums -> write(TOTAL, sums));
        csv.flush();
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }
}
