package co.cosmeticos.orders.catalog;

import static au.com.dius.pact.consumer.dsl.LambdaDsl.newJsonBody;

import au.com.dius.pact.consumer.dsl.DslPart;
import au.com.dius.pact.consumer.dsl.LambdaDslJsonArray;
import au.com.dius.pact.consumer.dsl.LambdaDslJsonBody;
import au.com.dius.pact.consumer.dsl.PactDslRequestWithPath;
import au.com.dius.pact.consumer.dsl.PactDslResponse;
import au.com.dius.pact.consumer.dsl.PactDslWithProvider;
import au.com.dius.pact.consumer.dsl.PactDslWithState;
import au.com.dius.pact.core.model.V4Pact;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;

/** The states, questions and answers of which the contract with product-service is made. */
final class CatalogInteractions {

    static final String SKU = "PACTO-ROMA";
    static final String NO_SKU = "PACTO-NADA";
    static final Duration LIFE = Duration.ofMinutes(15);

    private static final String RESERVATIONS = "/internal/reservations";

    private CatalogInteractions() {}

    /** The id of the order that an interaction is about; no two share one. */
    static UUID order(int number) {
        return UUID.fromString("01936d3e-4c5b-7a10-8d5e-%012d".formatted(number));
    }

    /** There are ten units of the SKU. */
    static PactDslWithState forSale(PactDslWithProvider shop) {
        return shop.given("units of a SKU are for sale", Map.of("sku", SKU, "units", 10));
    }

    /** The order wants something for the first time. */
    static PactDslWithState asked(PactDslWithProvider shop, int order) {
        return forSale(shop)
                .given(
                        "an order has not asked for units",
                        Map.of("orderId", order(order).toString()));
    }

    /** The order has two units of the SKU, or had them. */
    static PactDslWithState reserved(PactDslWithProvider shop, int order, String status) {
        return forSale(shop)
                .given(
                        "an order has a reservation",
                        Map.of("orderId", order(order).toString(), "sku", SKU, "quantity", 2, "status", status));
    }

    private static PactDslRequestWithPath post(PactDslWithState state, String what, String path) {
        return state.uponReceiving(what).method("POST").path(path);
    }

    /** Asks for units of a SKU. */
    static PactDslResponse hold(PactDslWithState state, String what, int order, String sku, int quantity) {
        return post(state, what, RESERVATIONS)
                .matchHeader("Content-Type", "application/json.*", "application/json")
                .body(newJsonBody(wanted -> {
                            wanted.stringValue("orderId", order(order).toString());
                            wanted.numberValue("expiresInSeconds", LIFE.toSeconds());
                            wanted.array("lines", lines -> line(lines, sku, quantity));
                        })
                        .build())
                .willRespondWith();
    }

    /** Asks for the end of a reservation. */
    static PactDslResponse end(PactDslWithState state, String what, int order, String how) {
        return post(state, what, "%s/%s/%s".formatted(RESERVATIONS, order(order), how))
                .willRespondWith();
    }

    /** The reservation in this state is the answer. */
    static V4Pact is(PactDslResponse answer, int order, int status, String state) {
        return answer.status(status)
                .body(newJsonBody(held -> {
                            held.stringValue("orderId", order(order).toString());
                            held.stringValue("status", state);
                        })
                        .build())
                .toPact(V4Pact.class);
    }

    /** A problem is the answer. */
    static V4Pact isRefused(PactDslResponse answer, int status, DslPart problem) {
        return answer.status(status)
                .matchHeader("Content-Type", "application/problem\\+json.*", "application/problem+json")
                .body(problem)
                .toPact(V4Pact.class);
    }

    /** What is read of a problem. */
    static DslPart problem(String slug) {
        return newJsonBody(problem -> type(problem, slug)).build();
    }

    /** The same, with the SKU of which there is too little. */
    static DslPart outOfStock(String sku) {
        return newJsonBody(problem -> {
                    type(problem, "out-of-stock");
                    problem.array("skus", skus -> skus.stringValue(sku));
                })
                .build();
    }

    private static void type(LambdaDslJsonBody problem, String slug) {
        problem.stringMatcher("type", ".*/problems/" + slug, "/problems/" + slug);
    }

    /** Asks what two of a SKU cost. */
    static PactDslResponse quote(PactDslWithState state, String what, String sku) {
        return post(state, what, "/internal/quotes")
                .matchHeader("Content-Type", "application/json.*", "application/json")
                .body(newJsonBody(wanted -> wanted.array("lines", lines -> line(lines, sku, 2)))
                        .build())
                .willRespondWith();
    }

    /** These quotes are the answer. */
    static V4Pact quoted(PactDslResponse answer, Consumer<LambdaDslJsonArray> items) {
        return answer.status(200)
                .body(newJsonBody(quoted -> quoted.array("items", items)).build())
                .toPact(V4Pact.class);
    }

    private static void line(LambdaDslJsonArray lines, String sku, int quantity) {
        lines.object(line -> {
            line.stringValue("sku", sku);
            line.numberValue("quantity", quantity);
        });
    }
}
