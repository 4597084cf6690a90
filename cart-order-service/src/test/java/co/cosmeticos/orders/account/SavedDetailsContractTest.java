package co.cosmeticos.orders.account;

import static au.com.dius.pact.consumer.dsl.LambdaDsl.newJsonBody;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import au.com.dius.pact.consumer.MockServer;
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
import co.cosmeticos.orders.Callers;
import co.cosmeticos.orders.buyer.Address;
import co.cosmeticos.platform.remote.RemoteServices;
import co.cosmeticos.platform.token.Caller;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What a checkout needs of auth-service: the address and the card that its customer has saved. */
@WritesContracts("http/cart-order-service-auth-service")
@ExtendWith(PactConsumerTestExt.class)
@PactTestFor(providerName = "auth-service", pactVersion = PactSpecVersion.V4)
@MockServerConfig(implementation = MockServerImplementation.JavaHttpServer)
@PactDirectory("target/contracts/http")
class SavedDetailsContractTest {

    private static final String ORDERS = "cart-order-service";
    private static final int PATIENCE_SECONDS = 60;
    private static final UUID USER = UUID.fromString("01890a5d-ac96-774b-bcce-b302099a8057");
    private static final UUID ID = UUID.fromString("01890a5d-ac96-774b-bcce-b302099a8058");
    private static final Caller ANA = Callers.customer(USER);

    private static SavedDetails saved(MockServer server) {
        return new SavedDetails(RemoteServices.externalClient(AccountApi.class, server.getUrl(), PATIENCE_SECONDS));
    }

    private static String path(String kind) {
        return "/internal/users/" + USER + "/" + kind + "/" + ID;
    }

    @Pact(consumer = ORDERS)
    V4Pact address(PactDslWithProvider auth) {
        return auth.given("a customer has saved an address")
                .uponReceiving("an address for a checkout")
                .method("GET")
                .pathFromProviderState("/internal/users/${userId}/addresses/${addressId}", path("addresses"))
                .willRespondWith()
                .status(200)
                .body(newJsonBody(address -> {
                            address.stringType("name", "Ana Souza");
                            address.stringMatcher("postalCode", "\\d{5}-?\\d{3}", "01310100");
                            address.stringType("street", "Rua Augusta");
                            address.stringType("number", "7");
                            address.stringType("district", "Consolação");
                            address.stringType("city", "São Paulo");
                            address.stringMatcher("state", "[A-Z]{2}", "SP");
                            address.stringValue("country", "BR");
                        })
                        .build())
                .toPact(V4Pact.class);
    }

    @Test
    @PactTestFor(pactMethod = "address")
    void goods_are_sent_to_a_saved_address(MockServer server) {
        assertThat(saved(server).address(ANA, ID))
                .isEqualTo(new Address(
                        "Ana Souza", "01310-100", "Rua Augusta", "7", null, "Consolação", "São Paulo", "SP", "BR"));
    }

    @Pact(consumer = ORDERS)
    V4Pact card(PactDslWithProvider auth) {
        return auth.given("a customer has saved a card")
                .uponReceiving("a card for a checkout")
                .method("GET")
                .pathFromProviderState("/internal/users/${userId}/cards/${cardId}", path("cards"))
                .willRespondWith()
                .status(200)
                .body(newJsonBody(card -> card.stringType("token", "tok_ok")).build())
                .toPact(V4Pact.class);
    }

    @Test
    @PactTestFor(pactMethod = "card")
    void a_saved_card_is_paid_by_its_token(MockServer server) {
        assertThat(saved(server).cardToken(ANA, ID)).isEqualTo("tok_ok");
    }

    @Pact(consumer = ORDERS)
    V4Pact noAddress(PactDslWithProvider auth) {
        return unknown(auth, "addresses", "an address that the customer has not saved");
    }

    @Pact(consumer = ORDERS)
    V4Pact noCard(PactDslWithProvider auth) {
        return unknown(auth, "cards", "a card that the customer has not saved");
    }

    private static V4Pact unknown(PactDslWithProvider auth, String kind, String what) {
        return auth.given("nobody has this id")
                .uponReceiving(what)
                .method("GET")
                .path(path(kind))
                .willRespondWith()
                .status(404)
                .toPact(V4Pact.class);
    }

    @Test
    @PactTestFor(pactMethods = {"noAddress", "noCard"})
    void what_is_not_saved_is_unknown(MockServer server) {
        assertThatThrownBy(() -> saved(server).address(ANA, ID)).isInstanceOf(AccountRefused.UnknownAddress.class);
        assertThatThrownBy(() -> saved(server).cardToken(ANA, ID)).isInstanceOf(AccountRefused.UnknownCard.class);
    }
}
