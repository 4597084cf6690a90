package co.cosmeticos.system.contracts;

import static org.awaitility.Awaitility.await;

import au.com.dius.pact.provider.junit5.PactVerificationContext;
import au.com.dius.pact.provider.junit5.PactVerificationInvocationContextProvider;
import au.com.dius.pact.provider.junitsupport.Provider;
import au.com.dius.pact.provider.junitsupport.State;
import au.com.dius.pact.provider.junitsupport.loader.PactFolder;
import co.cosmeticos.system.races.Buyer;
import co.cosmeticos.system.races.Goods;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.apache.hc.core5.http.HttpRequest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestTemplate;
import org.junit.jupiter.api.extension.ExtendWith;

@Provider("cart-order-service")
@PactFolder("../contracts/http")
class OrdersContractIT {

    private static final String AWAITS = "AWAITING_PAYMENT";

    private final Served orders = Served.at("/api/v1/shop", "WORKER");

    @BeforeEach
    void target(PactVerificationContext context) {
        orders.isTargetOf(context);
    }

    @TestTemplate
    @ExtendWith(PactVerificationInvocationContextProvider.class)
    void the_orders_are_told_as_others_need(PactVerificationContext context, HttpRequest request) {
        orders.authorize(request);
        context.verifyInteraction();
    }

    @State("an order was paid by card")
    Map<String, Object> paid() {
        return order("card", "tok_ok", "CONFIRMED");
    }

    @State("an order waits for a PIX")
    Map<String, Object> pix() {
        return order("pix", "", AWAITS);
    }

    @State("an order waits for a boleto")
    Map<String, Object> boleto() {
        return order("boleto", "", AWAITS);
    }

    @State("no order has this id")
    void none() {
        // As in every new shop.
    }

    private Map<String, Object> order(String method, String token, String status) {
        var buyer = Buyer.guest(orders.shop(), Goods.of(orders.shop(), 1, 1).skus());
        var id = buyer.checkout(UUID.randomUUID().toString(), buyer.request(method, token))
                .is(201)
                .text("id");
        await("an order that is " + status)
                .atMost(Duration.ofSeconds(40))
                .pollInterval(Duration.ofMillis(200))
                .until(() -> status.equals(orders.api()
                        .get("/api/v1/shop/internal/orders/" + id)
                        .is(200)
                        .text("status")));
        return Map.of("orderId", id);
    }
}
