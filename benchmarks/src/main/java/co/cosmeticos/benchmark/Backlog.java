package co.cosmeticos.benchmark;

import co.cosmeticos.devshop.ShopProcess;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;

/** What is still to be done after the last answer: events to publish, mails to send. */
final class Backlog {

    private static final String EVENTS = "select count(*) from outbox_events where published_at is null";
    private static final String MAILS = "select count(*) from notifications where status = 'PENDING'";

    private final ShopProcess shop;

    private Backlog(ShopProcess shop) {
        this.shop = shop;
    }

    static Backlog of(ShopProcess shop) {
        return new Backlog(shop);
    }

    boolean isThere() {
        return List.of("PRODUCT", "ORDER", "WORKER").stream().anyMatch(service -> count(service, EVENTS) > 0)
                || count("WORKER", MAILS) > 0;
    }

    private long count(String service, String sql) {
        try (var connection = DriverManager.getConnection(
                        shop.setting(service + "_DB_URL"),
                        shop.setting(service + "_DB_USER"),
                        shop.setting(service + "_DB_PASSWORD"));
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
