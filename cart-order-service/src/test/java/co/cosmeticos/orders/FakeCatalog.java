package co.cosmeticos.orders;

import co.cosmeticos.orders.catalog.CatalogApi;
import co.cosmeticos.orders.catalog.Quote;
import co.cosmeticos.platform.remote.RemoteRefused;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** product-service, as its contract has it, in memory. */
public final class FakeCatalog implements CatalogApi {

    private final Map<String, Long> prices = new HashMap<>();
    private final Map<String, String> currencies = new HashMap<>();
    private final Map<String, Integer> free = new HashMap<>();
    private final Map<UUID, StoredReservation> reservations = new HashMap<>();
    public final Breakage breakage = new Breakage();

    public record StoredReservation(List<Line> lines, String status) {
        StoredReservation to(String other) {
            return new StoredReservation(lines, other);
        }
    }

    public synchronized void sell(String sku, long priceMinor, int stock) {
        prices.put(sku, priceMinor);
        free.put(sku, stock);
    }

    public synchronized void price(String sku, long priceMinor) {
        prices.put(sku, priceMinor);
    }

    public synchronized void currency(String sku, String currency) {
        currencies.put(sku, currency);
    }

    /** It is not for sale any more. */
    public synchronized void withdraw(String sku) {
        prices.remove(sku);
    }

    public synchronized int free(String sku) {
        return free.get(sku);
    }

    public synchronized String status(UUID reservation) {
        var known = reservations.get(reservation);
        return known == null ? "NONE" : known.status();
    }

    /** The time of a hold is over. */
    public synchronized void expire(UUID reservation) {
        giveBack(reservation, "EXPIRED");
    }

    @Override
    public Quotes quote(QuoteRequest wanted) {
        return breakage.around("quote", () -> quoted(wanted));
    }

    private synchronized Quotes quoted(QuoteRequest wanted) {
        return new Quotes(wanted.lines().stream()
                .filter(line -> prices.containsKey(line.sku()))
                .map(line -> new Quote(
                        line.sku(),
                        "product-" + line.sku(),
                        line.sku().toLowerCase(java.util.Locale.ROOT),
                        "Name of " + line.sku(),
                        null,
                        Map.of("size", "30 ml"),
                        prices.get(line.sku()),
                        currencies.getOrDefault(line.sku(), "BRL"),
                        free.get(line.sku())))
                .toList());
    }

    @Override
    public Reservation reserve(ReservationRequest hold) {
        return breakage.around("reserve", () -> reserved(hold));
    }

    private synchronized Reservation reserved(ReservationRequest hold) {
        var known = reservations.get(hold.orderId());
        if (known != null && known.status().matches("HELD|COMMITTED")) {
            return new Reservation(hold.orderId(), known.status());
        }
        if (known != null) {
            throw new RemoteRefused(409, "{\"type\":\"/problems/reservation-closed\"}");
        }
        var missing = hold.lines().stream()
                .filter(line -> free.getOrDefault(line.sku(), 0) < line.quantity())
                .map(Line::sku)
                .toList();
        if (!missing.isEmpty()) {
            var skus = String.join("\",\"", missing);
            throw new RemoteRefused(409, "{\"type\":\"/problems/out-of-stock\",\"skus\":[\"" + skus + "\"]}");
        }
        hold.lines().forEach(line -> free.merge(line.sku(), -line.quantity(), Integer::sum));
        reservations.put(hold.orderId(), new StoredReservation(hold.lines(), "HELD"));
        return new Reservation(hold.orderId(), "HELD");
    }

    @Override
    public Reservation commit(UUID id) {
        return breakage.around("commit", () -> committed(id));
    }

    private synchronized Reservation committed(UUID id) {
        var known = reservations.get(id);
        if (known == null) {
            throw new RemoteRefused(404, "{}");
        }
        if (!known.status().matches("HELD|COMMITTED")) {
            throw new RemoteRefused(409, "{\"type\":\"/problems/reservation-expired\"}");
        }
        reservations.put(id, known.to("COMMITTED"));
        return new Reservation(id, "COMMITTED");
    }

    @Override
    public Reservation release(UUID id) {
        return breakage.around("release", () -> {
            giveBack(id, "RELEASED");
            return new Reservation(id, "RELEASED");
        });
    }

    private synchronized void giveBack(UUID id, String status) {
        var known = reservations.getOrDefault(id, new StoredReservation(List.of(), status));
        if (known.status().matches("HELD|COMMITTED")) {
            known.lines().forEach(line -> free.merge(line.sku(), line.quantity(), Integer::sum));
        }
        reservations.put(id, known.to(status));
    }
}
