package co.cosmeticos.system.strangers;

import static co.cosmeticos.system.strangers.HonestCustomers.Met.p95;
import static org.assertj.core.api.Assertions.assertThat;

import co.cosmeticos.devshop.ShopSettings.Layout;
import co.cosmeticos.system.RunningShop;
import co.cosmeticos.system.races.Goods;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Twenty strangers who send the worst that was found cost honest customers no more than twenty others would: no circuit opens
 * for what one product or one address is to blame for.
 */
@Tag("long")
class StrangersIT {

    private static final Logger LOG = Logger.getLogger(StrangersIT.class.getName());
    private static final int SECONDS = Integer.getInteger("strangers.seconds", 60);
    private static final int WARM_UP_SECONDS = 90;
    private static final double MOST = 1.10;
    // The worker looks for jobs once a second.
    private static final double MAIL_NOISE_MILLIS = 100;
    private static final List<String> ORDINARY_ADDRESSES = List.of("ana-%s@example.com", "eva-%s@example.com");
    private static final List<String> WORST_ADDRESSES = List.of(
            "\u010de\u010dilia-%s@exemplo.com",
            "\u0161ara.%s@exemplo.com",
            "ana-%s@\u043f\u0440\u0438\u043c\u0435\u0440.\u0440\u0444",
            "ana-%s@example.com\r\nRCPT TO:<eva@example.com>",
            "a%s@" + "b.".repeat(5_000) + "c",
            "bounce-%s@xn--a.example");

    private final RunningShop shop = RunningShop.start(Layout.ONE, Map.of("JAVA_TOOL_OPTIONS", ""));

    @AfterEach
    void close() {
        shop.process().close();
    }

    // As an import could leave it before the options of a product were held to its variants by a foreign key.
    private void breakOptionsOf(String sku) {
        var settings = shop.process();
        try (var connection = DriverManager.getConnection(
                        settings.setting("PRODUCT_DB_URL"),
                        settings.setting("PRODUCT_DB_USER"),
                        settings.setting("PRODUCT_DB_PASSWORD"));
                var statement = connection.createStatement()) {
            statement.execute("alter table variants drop constraint variants_fit_options");
            assertThat(statement.executeUpdate(
                            "update variants set option_values = '{}' where sku = '%s'".formatted(sku)))
                    .isOne();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private HonestCustomers.Met among(HonestCustomers customers, String who, List<String> skus, List<String> addresses)
            throws InterruptedException {
        try (var strangers = Strangers.who(shop, skus, addresses)) {
            var met = customers.come(SECONDS / 2);
            LOG.info("among %s who get %s: %s".formatted(who, strangers.statuses(), met));
            return met;
        }
    }

    @Test
    void what_strangers_send_costs_honest_customers_no_more_than_if_they_were_honest() throws InterruptedException {
        var customers = new HonestCustomers(shop, Goods.of(shop, 1, 100_000));
        var broken = Goods.of(shop, 1, 1_000).skus().get(0);
        breakOptionsOf(broken);
        var ordinary = Goods.of(shop, 3, 100_000).skus();
        var worst = new ArrayList<>(List.of(broken, broken, "NADA-DISSO", "\u0000", "x".repeat(5_000), "../../admin"));
        customers.come(WARM_UP_SECONDS);
        // In turns, so that whatever else the machine does is done to both.
        var amongOrdinary = among(customers, "ordinary strangers", ordinary, ORDINARY_ADDRESSES);
        var amongWorst = among(customers, "the worst", worst, WORST_ADDRESSES);
        amongWorst = amongWorst.and(among(customers, "the worst", worst, WORST_ADDRESSES));
        amongOrdinary = amongOrdinary.and(among(customers, "ordinary strangers", ordinary, ORDINARY_ADDRESSES));

        LOG.info("ordinary: %s%nworst: %s".formatted(amongOrdinary, amongWorst));
        assertThat(amongWorst.faults()).isEmpty();
        assertThat(p95(amongWorst.requests())).isLessThanOrEqualTo(p95(amongOrdinary.requests()) * MOST);
        assertThat(p95(amongWorst.mails())).isLessThanOrEqualTo(p95(amongOrdinary.mails()) * MOST + MAIL_NOISE_MILLIS);
    }
}
