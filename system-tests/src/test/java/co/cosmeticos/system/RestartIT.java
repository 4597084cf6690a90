package co.cosmeticos.system;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import org.junit.jupiter.api.Test;

/** What was promised to a customer is still there after the server was killed, and after everything was stopped. */
class RestartIT {

    private final RunningShop shop = RunningShop.get();

    @Test
    void order_cart_and_session_survive_a_killed_server() {
        var before = new Before();
        shop.process().kill("dev-shop");
        shop.process().start("dev-shop", java.util.Map.of());
        before.isStillThere();
    }

    @Test
    void order_cart_and_session_survive_a_stop_of_everything() {
        var before = new Before();
        shop.process().restart();
        before.isStillThere();
    }

    @Test
    void order_cart_and_session_survive_a_killed_launcher() {
        var before = new Before();
        shop.process().killLauncher();
        shop.process().restart();
        before.isStillThere();
    }

    /** A session, a cart in use and a paid order. */
    private final class Before {

        private final Shopping paid = new Shopping();
        private final Shopping open = new Shopping();
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
