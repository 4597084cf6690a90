package co.cosmeticos.system.contracts;

import au.com.dius.pact.provider.junit5.PactVerificationContext;
import au.com.dius.pact.provider.junit5.PactVerificationInvocationContextProvider;
import au.com.dius.pact.provider.junitsupport.Consumer;
import au.com.dius.pact.provider.junitsupport.Provider;
import au.com.dius.pact.provider.junitsupport.State;
import au.com.dius.pact.provider.junitsupport.loader.PactFolder;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.util.Map;
import org.apache.hc.core5.http.HttpRequest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestTemplate;
import org.junit.jupiter.api.extension.ExtendWith;

@Provider("auth-service")
@Consumer("cart-order-service")
@PactFolder("../contracts/http")
class SavedDetailsContractIT {

    private static final String ADDRESS = """
            {"name": "Ana Souza", "postalCode": "01310-100", "street": "Rua Augusta", "number": "7",
             "district": "Consolação", "city": "São Paulo", "state": "SP"}
            """;
    private static final String CARD = """
            {"token": "tok_ok", "brand": "visa", "lastFour": "4242", "expiryMonth": 12, "expiryYear": 2090}
            """;

    private final Served accounts = Served.at("/api/v1/auth", "ORDER");

    @BeforeEach
    void target(PactVerificationContext context) {
        accounts.isTargetOf(context);
    }

    @TestTemplate
    @ExtendWith(PactVerificationInvocationContextProvider.class)
    void saved_details_are_told_as_a_checkout_needs(PactVerificationContext context, HttpRequest request) {
        accounts.authorize(request);
        context.verifyInteraction();
    }

    @State("a customer has saved an address")
    Map<String, Object> address() {
        return saved("addressId", "/api/v1/auth/me/addresses", ADDRESS);
    }

    @State("a customer has saved a card")
    Map<String, Object> card() {
        return saved("cardId", "/api/v1/auth/me/cards", CARD);
    }

    @State("nobody has this id")
    void asInEveryShop() {
        // Nothing is to be done for it.
    }

    private Map<String, Object> saved(String name, String path, String body) {
        var customer = accounts.shop().demoCustomer();
        return Map.of(
                "userId",
                customer.get("/api/v1/auth/me").is(200).text("id"),
                name,
                customer.once().post(path, json(body)).is(201).text("id"));
    }

    private static JsonObject json(String text) {
        return Json.createReader(new StringReader(text)).readObject();
    }
}
