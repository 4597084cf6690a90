package co.cosmeticos.worker.remote;

import static au.com.dius.pact.consumer.dsl.LambdaDsl.newJsonBody;
import static co.cosmeticos.worker.Examples.BOLETO;
import static co.cosmeticos.worker.Examples.EXPIRY;
import static co.cosmeticos.worker.Examples.ORDER_ID;
import static co.cosmeticos.worker.Examples.PIX;
import static org.assertj.core.api.Assertions.assertThat;

import au.com.dius.pact.consumer.MockServer;
import au.com.dius.pact.consumer.dsl.LambdaDslJsonBody;
import au.com.dius.pact.consumer.dsl.LambdaDslObject;
import au.com.dius.pact.consumer.dsl.PactDslWithProvider;
import au.com.dius.pact.consumer.junit.MockServerConfig;
import au.com.dius.pact.consumer.junit5.PactConsumerTestExt;
import au.com.dius.pact.consumer.junit5.PactTestFor;
import au.com.dius.pact.consumer.model.MockServerImplementation;
import au.com.dius.pact.core.model.PactSpecVersion;
import au.com.dius.pact.core.model.V4Pact;
import au.com.dius.pact.core.model.annotations.Pact;
import au.com.dius.pact.core.model.annotations.PactDirectory;
import co.cosmeticos.fixtures.contract.WritesContracts;
import co.cosmeticos.worker.EventContracts;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What the mails about an order need of cart-order-service. */
@WritesContracts("http/async-worker-cart-order-service")
@ExtendWith(PactConsumerTestExt.class)
@PactTestFor(providerName = "cart-order-service", pactVersion = PactSpecVersion.V4)
@MockServerConfig(implementation = MockServerImplementation.JavaHttpServer)
@PactDirectory("target/contracts/http")
class OrdersContractTest {

    private static final String WORKER = "async-worker";

    private static Orders orders(MockServer server) {
        return new Orders(new UnauthenticatedServices(), UnauthenticatedServices.settings(server.getUrl()));
    }

    private static Order order(String status, Order.Payment payment) {
        return new Order(
                ORDER_ID,
                "C-1042",
                status,
                null,
                "ana@example.com",
                "Ana Souza",
                "pt-BR",
                "BRL",
                25980,
                0,
                1590,
                27570,
                List.of(new Order.Line("BATOM-01", "Batom", 2, 12990, 25980)),
                new Order.Address(
                        "Ana Souza", "01310-100", "Avenida Paulista", "1000", null, "Bela Vista", "São Paulo", "SP"),
                payment,
                "token");
    }

    private static V4Pact about(
            PactDslWithProvider shop, String state, String status, Consumer<LambdaDslObject> payment) {
        return shop.given(state)
                .uponReceiving("the order that a mail tells of, when " + state)
                .method("GET")
                .pathFromProviderState("/internal/orders/${orderId}", "/internal/orders/" + ORDER_ID)
                .willRespondWith()
                .status(200)
                .body(newJsonBody(order -> {
                            order.uuid("id", ORDER_ID);
                            order.stringType("number", "C-1042");
                            order.stringValue("status", status);
                            order.stringMatcher("email", ".+@.+", "ana@example.com");
                            order.stringType("name", "Ana Souza");
                            order.stringMatcher("locale", "pt-BR|en", "pt-BR");
                            bought(order);
                            order.object("address", OrdersContractTest::address);
                            order.object("payment", payment);
                            order.stringType("orderToken", "token");
                        })
                        .build())
                .toPact(V4Pact.class);
    }

    private static void bought(LambdaDslJsonBody order) {
        order.stringMatcher("currency", "[A-Z]{3}", "BRL");
        order.integerType("subtotalMinor", 25980);
        order.integerType("discountMinor", 0);
        order.integerType("shippingMinor", 1590);
        order.integerType("totalMinor", 27570);
        order.minArrayLike("lines", 1, line -> {
            line.stringType("sku", "BATOM-01");
            line.stringType("name", "Batom");
            line.integerType("quantity", 2);
            line.integerType("unitMinor", 12990);
            line.integerType("totalMinor", 25980);
        });
    }

    private static void address(LambdaDslObject address) {
        address.stringType("name", "Ana Souza");
        address.stringMatcher("postalCode", "\\d{5}-?\\d{3}", "01310-100");
        address.stringType("street", "Avenida Paulista");
        address.stringType("number", "1000");
        address.stringType("district", "Bela Vista");
        address.stringType("city", "São Paulo");
        address.stringMatcher("state", "[A-Z]{2}", "SP");
    }

    @Pact(consumer = WORKER)
    V4Pact confirmed(PactDslWithProvider shop) {
        return about(shop, "an order was paid by card", "CONFIRMED", payment -> payment.stringValue("method", "card"));
    }

    @Pact(consumer = WORKER)
    V4Pact pix(PactDslWithProvider shop) {
        return about(shop, "an order waits for a PIX", "AWAITING_PAYMENT", payment -> {
            payment.stringValue("method", "pix");
            payment.stringType("pixPayload", PIX);
            payment.stringMatcher("expiresAt", EventContracts.TIME, EXPIRY.toString());
        });
    }

    @Pact(consumer = WORKER)
    V4Pact boleto(PactDslWithProvider shop) {
        return about(shop, "an order waits for a boleto", "AWAITING_PAYMENT", payment -> {
            payment.stringValue("method", "boleto");
            payment.stringType("boletoLine", BOLETO);
            payment.stringMatcher("expiresAt", EventContracts.TIME, EXPIRY.toString());
        });
    }

    @Pact(consumer = WORKER)
    V4Pact unknown(PactDslWithProvider shop) {
        return shop.given("no order has this id")
                .uponReceiving("an order that there is not")
                .method("GET")
                .path("/internal/orders/" + ORDER_ID)
                .willRespondWith()
                .status(404)
                .toPact(V4Pact.class);
    }

    @Test
    @PactTestFor(pactMethod = "confirmed")
    void a_confirmed_order_tells_what_was_bought_and_where_it_goes(MockServer server) {
        assertThat(orders(server).find(ORDER_ID))
                .contains(order("CONFIRMED", new Order.Payment("card", null, null, null, null)));
    }

    @Test
    @PactTestFor(pactMethod = "pix")
    void an_order_that_waits_for_a_pix_has_its_code(MockServer server) {
        assertThat(orders(server).find(ORDER_ID))
                .contains(order("AWAITING_PAYMENT", new Order.Payment("pix", null, PIX, null, EXPIRY)))
                .hasValueSatisfying(order -> assertThat(order.status()).isEqualTo("AWAITING_PAYMENT"));
    }

    @Test
    @PactTestFor(pactMethod = "boleto")
    void an_order_that_waits_for_a_boleto_has_its_line(MockServer server) {
        assertThat(orders(server).find(ORDER_ID))
                .contains(order("AWAITING_PAYMENT", new Order.Payment("boleto", null, null, BOLETO, EXPIRY)));
    }

    @Test
    @PactTestFor(pactMethod = "unknown")
    void no_mail_tells_of_an_order_that_there_is_not(MockServer server) {
        assertThat(orders(server).find(ORDER_ID)).isEmpty();
    }
}
