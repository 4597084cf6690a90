package co.cosmeticos.system.crashes;

import static org.assertj.core.api.Assertions.assertThat;

import co.cosmeticos.devshop.ShopSettings.Layout;
import co.cosmeticos.system.RunningShop;
import co.cosmeticos.system.checker.Checker;
import co.cosmeticos.system.races.Buyer;
import co.cosmeticos.system.races.Goods;
import jakarta.json.Json;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.logging.Logger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/**
 * Servers are killed as {@code kill -9} does, at moments that nobody has chosen, also while they start, and customers pay.
 * More of both by {@code -Dkills=200 -Dkills.checkouts=2000}; {@code -Dkills.seed} chooses the same servers again.
 */
class KilledServersIT {

    private static final Logger LOG = Logger.getLogger(KilledServersIT.class.getName());
    private static final int KILLS = Integer.getInteger("kills", 4);
    private static final int KILLS_A_ROUND = 2;
    private static final int ROUNDS = (KILLS + 1) / KILLS_A_ROUND;
    private static final int CHECKOUTS = Integer.getInteger("kills.checkouts", 60);
    private static final long SEED = Long.getLong("kills.seed", System.nanoTime());
    private static final List<String> SERVERS =
            List.of("product-service", "auth-service", "cart-order-service", "async-worker");
    private static final String PASSWORD = "senha-Muito-Forte-1414!";
    private static final String ACTIVITY = "/api/v1/catalog/activity";
    private static final RunningShop SHOP = RunningShop.start(Layout.FOUR);

    @AfterAll
    static void close() {
        SHOP.process().close();
    }

    @Test
    void no_order_is_lost_doubled_or_left_half_done() throws Exception {
        LOG.info(() -> "seed " + SEED);
        var goods = Goods.of(SHOP, 5, CHECKOUTS);
        var buyers = IntStream.range(0, CHECKOUTS)
                .mapToObj(i -> Buyer.guest(SHOP, List.of(goods.skus().get(i % 5))))
                .toList();
        var served = new ArrayList<Customers.Purchase>();
        var random = new Random(SEED);
        for (var round = 0; round < ROUNDS; round++) {
            served.addAll(payWhileServersDie(random, share(buyers, round)));
        }
        LOG.info(() -> "%d purchases, %d requests without an answer or with a 5xx"
                .formatted(
                        served.size(),
                        served.stream().mapToInt(Customers.Purchase::failures).sum()));
        assertThat(served)
                .hasSize(CHECKOUTS)
                .allSatisfy(purchase ->
                        assertThat(purchase.answer().is(201).text("status")).isEqualTo("CONFIRMED"));
        assertThat(Checker.of(SHOP).awaitQuiet().violations()).isEmpty();
    }

    @Test
    void a_server_that_was_away_when_somebody_signed_out_refuses_his_token_within_a_minute() {
        var email = "saiu-%s@example.com".formatted(UUID.randomUUID());
        SHOP.register(email, PASSWORD);
        var login = Json.createObjectBuilder().add("email", email).add("password", PASSWORD);
        var pair = SHOP.api().post("/api/v1/auth/login", login.build()).is(200);
        var token = pair.text("accessToken");
        SHOP.api().as(token).get(ACTIVITY).is(200);
        SHOP.process().kill("product-service");
        var logOut = Json.createObjectBuilder().add("refreshToken", pair.text("refreshToken"));
        SHOP.api().post("/api/v1/auth/logout", logOut.build()).is(204);
        SHOP.process().launch("product-service");
        SHOP.awaitSignedOut(token, List.of(ACTIVITY));
    }

    private static List<Buyer> share(List<Buyer> buyers, int round) {
        return buyers.subList(round * CHECKOUTS / ROUNDS, (round + 1) * CHECKOUTS / ROUNDS);
    }

    private static List<Customers.Purchase> payWhileServersDie(Random random, List<Buyer> share) throws Exception {
        try (var customers = Customers.come(share, 4)) {
            for (var kill = 0; kill < KILLS_A_ROUND; kill++) {
                Customers.passSomeTime(random, Duration.ofMillis(300));
                var server = SERVERS.get(random.nextInt(SERVERS.size()));
                SHOP.process().kill(server);
                SHOP.process().launch(server);
            }
            return customers.served();
        }
    }
}
