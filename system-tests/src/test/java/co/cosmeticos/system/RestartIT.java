package co.cosmeticos.system;

import static org.assertj.core.api.Assertions.assertThat;

import co.cosmeticos.system.races.Buyer;
import co.cosmeticos.system.races.Goods;
import co.cosmeticos.system.races.OneKey;
import jakarta.json.Json;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What was promised to a customer is still there after the server was killed, and after everything was stopped. */
class RestartIT {

    private final RunningShop shop = RunningShop.get();

    @Test
    void order_answer_cart_and_session_survive_a_killed_server() {
        var before = new Before();
        shop.process().kill("dev-shop");
        shop.process().start("dev-shop", Map.of());
        before.isStillThere();
    }

    @Test
    void order_answer_cart_and_session_survive_a_stop_of_everything() {
        var before = new Before();
        shop.process().restart();
        before.isStillThere();
    }

    @Test
    void order_answer_cart_and_session_survive_a_killed_launcher() {
        var before = new Before();
        shop.process().killLauncher();
        shop.process().restart();
        before.isStillThere();
    }

    /** A session, a cart in use, a paid order and the answer to the key of another. */
    private final class Before {

        private final Shopping paid = new Shopping();
        private final Shopping open = new Shopping();
        private final Buyer buyer = Buyer.guest(shop, Goods.of(shop, 1, 10).skus());
        private final String key = UUID.randomUUID().toString();
        private final String request = buyer.request("card", "tok_ok");
        private final Answer answer = buyer.checkout(key, request).is(201);
        private final String refreshToken;

        Before() {
            paid.productWithStock(5);
            paid.cartWith(1);
            paid.checkout("card", "tok_ok");
            open.productWithStock(5);
            open.cartWith(3);
            refreshToken = shop.api()
                    .post(
                            "/api/v1/auth/login",
                            Json.createObjectBuilder()
                                    .add("email", "cliente@cosmeticos.example")
                                    .add("password", shop.process().setting("AUTH_DEMO_PASSWORD"))
                                    .build())
                    .is(200)
                    .text("refreshToken");
        }

        void isStillThere() {
            assertThat(paid.status()).isEqualTo("CONFIRMED");
            assertThat(open.unitsInCart()).isEqualTo(3);
            var again = buyer.checkout(key, request).is(201);
            assertThat(again.body()).isEqualTo(answer.body());
            assertThat(again.header("Location")).isEqualTo(answer.header("Location"));
            OneKey.isOneOrderAndOneCharge(buyer, again);
            shop.api()
                    .post(
                            "/api/v1/auth/refresh",
                            Json.createObjectBuilder()
                                    .add("refreshToken", refreshToken)
                                    .build())
                    .is(200);
        }
    }
}
