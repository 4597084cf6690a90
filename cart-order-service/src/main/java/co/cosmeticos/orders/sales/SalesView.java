package co.cosmeticos.orders.sales;

import java.time.LocalDate;
import java.util.List;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The sales of a period.
 *
 * @param from first day
 * @param to last day, inclusive
 * @param zone time zone of its days
 * @param totals of the whole period, one for each currency in which something was sold or went back
 * @param days the same for each day and each of these currencies, also where nothing happened, by day
 */
@Schema(name = "Sales")
public record SalesView(LocalDate from, LocalDate to, String zone, List<Total> totals, List<Day> days) {

    public SalesView {
        totals = List.copyOf(totals);
        days = List.copyOf(days);
    }

    /**
     * Sales of a period in one currency.
     *
     * @param currency ISO 4217 code of all its amounts
     * @param orders number of orders that were confirmed
     * @param items units in those orders
     * @param grossMinor sum of their lines before discounts, in the minor unit of currency
     * @param discountMinor their discounts, in the minor unit of currency
     * @param shippingMinor price of their deliveries, in the minor unit of currency
     * @param refundedMinor what went back to customers in this time, whenever the order was confirmed, in the minor unit of
     *     currency
     * @param chargedBackMinor what cards' banks took back in this time, in the minor unit of currency
     * @param netMinor gross less discounts plus shipping, less what was refunded and charged back, in the minor unit of currency
     */
    @Schema(name = "SalesTotal")
    public record Total(
            String currency,
            long orders,
            long items,
            long grossMinor,
            long discountMinor,
            long shippingMinor,
            long refundedMinor,
            long chargedBackMinor,
            long netMinor) {

        private static Total of(String currency, SalesFigures figures) {
            return new Total(
                    currency,
                    figures.orders(),
                    figures.items(),
                    figures.grossMinor(),
                    figures.discountMinor(),
                    figures.shippingMinor(),
                    figures.refundedMinor(),
                    figures.chargedBackMinor(),
                    figures.netMinor());
        }
    }

    /**
     * Sales of a day in one currency.
     *
     * @param day the day in the time zone of the period
     * @param total its sales
     */
    @Schema(name = "SalesDay")
    public record Day(LocalDate day, Total total) {}

    static SalesView of(SalesPeriod period, List<Sales.Daily> sales) {
        var totals = new TreeMap<String, SalesFigures>();
        sales.forEach(daily -> totals.merge(daily.currency(), daily.figures(), SalesFigures::plus));
        return new SalesView(
                period.from(),
                period.to(),
                period.zone().getId(),
                totals.entrySet().stream()
                        .map(total -> Total.of(total.getKey(), total.getValue()))
                        .toList(),
                period.days().stream()
                        .flatMap(day -> totals.keySet().stream()
                                .map(currency -> new Day(day, Total.of(currency, figures(sales, day, currency)))))
                        .toList());
    }

    private static SalesFigures figures(List<Sales.Daily> sales, LocalDate day, String currency) {
        return sales.stream()
                .filter(daily -> daily.day().equals(day) && daily.currency().equals(currency))
                .map(Sales.Daily::figures)
                .findFirst()
                .orElse(SalesFigures.NONE);
    }
}
