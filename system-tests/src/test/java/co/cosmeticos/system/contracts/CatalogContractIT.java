package co.cosmeticos.system.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import au.com.dius.pact.provider.junit5.PactVerificationContext;
import au.com.dius.pact.provider.junit5.PactVerificationInvocationContextProvider;
import au.com.dius.pact.provider.junitsupport.Provider;
import au.com.dius.pact.provider.junitsupport.State;
import au.com.dius.pact.provider.junitsupport.StateChangeAction;
import au.com.dius.pact.provider.junitsupport.loader.PactFolder;
import co.cosmeticos.system.races.Goods;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.util.Map;
import org.apache.hc.core5.http.HttpRequest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestTemplate;
import org.junit.jupiter.api.extension.ExtendWith;

@Provider("product-service")
@PactFolder("../contracts/http")
class CatalogContractIT {

    private static final String RESERVATIONS = "/api/v1/catalog/internal/reservations";

    private final Served catalog = Served.at("/api/v1/catalog", "ORDER");

    @BeforeEach
    void target(PactVerificationContext context) {
        catalog.isTargetOf(context);
    }

    @TestTemplate
    @ExtendWith(PactVerificationInvocationContextProvider.class)
    void the_catalog_answers_as_others_need(PactVerificationContext context, HttpRequest request) {
        catalog.authorize(request);
        context.verifyInteraction();
    }

    @State("units of a SKU are for sale")
    void forSale(Map<String, Object> given) {
        Goods.named(catalog.shop(), (String) given.get("sku"), number(given, "units"));
    }

    @State("an order has not asked for units")
    void notAsked(Map<String, Object> given) {
        catalog.api().get(RESERVATIONS + "/" + given.get("orderId")).is(404);
    }

    @State("an order has a reservation")
    void reserved(Map<String, Object> given) {
        catalog.api().post(RESERVATIONS, hold(given)).is(201);
        var status = (String) given.get("status");
        if ("COMMITTED".equals(status)) {
            end(given, "commit");
        } else if ("RELEASED".equals(status)) {
            end(given, "release");
        }
        assertThat(catalog.api().get(RESERVATIONS + "/" + given.get("orderId")).text("status"))
                .isEqualTo(status);
    }

    /** What was reserved for an order that there is not must not stay so. */
    @State(
            value = {"an order has not asked for units", "an order has a reservation"},
            action = StateChangeAction.TEARDOWN)
    void giveBack(Map<String, Object> given) {
        end(given, "release");
    }

    private void end(Map<String, Object> given, String how) {
        catalog.api()
                .post("%s/%s/%s".formatted(RESERVATIONS, given.get("orderId"), how), JsonObject.EMPTY_JSON_OBJECT)
                .is(200);
    }

    private static JsonObject hold(Map<String, Object> given) {
        return Json.createObjectBuilder()
                .add("orderId", (String) given.get("orderId"))
                .add("expiresInSeconds", 900)
                .add(
                        "lines",
                        Json.createArrayBuilder()
                                .add(Json.createObjectBuilder()
                                        .add("sku", (String) given.get("sku"))
                                        .add("quantity", number(given, "quantity"))))
                .build();
    }

    private static int number(Map<String, Object> given, String name) {
        return ((Number) given.get(name)).intValue();
    }
}
