package co.cosmeticos.orders.catalog;

import static co.cosmeticos.orders.catalog.CatalogInteractions.LIFE;
import static co.cosmeticos.orders.catalog.CatalogInteractions.NO_SKU;
import static co.cosmeticos.orders.catalog.CatalogInteractions.SKU;
import static co.cosmeticos.orders.catalog.CatalogInteractions.asked;
import static co.cosmeticos.orders.catalog.CatalogInteractions.end;
import static co.cosmeticos.orders.catalog.CatalogInteractions.forSale;
import static co.cosmeticos.orders.catalog.CatalogInteractions.hold;
import static co.cosmeticos.orders.catalog.CatalogInteractions.is;
import static co.cosmeticos.orders.catalog.CatalogInteractions.isRefused;
import static co.cosmeticos.orders.catalog.CatalogInteractions.order;
import static co.cosmeticos.orders.catalog.CatalogInteractions.outOfStock;
import static co.cosmeticos.orders.catalog.CatalogInteractions.problem;
import static co.cosmeticos.orders.catalog.CatalogInteractions.quote;
import static co.cosmeticos.orders.catalog.CatalogInteractions.quoted;
import static co.cosmeticos.orders.catalog.CatalogInteractions.reserved;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

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
import co.cosmeticos.platform.remote.RemoteServices;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What carts and the checkout need of product-service: each answer on which they decide something. */
@WritesContracts("http/cart-order-service-product-service")
@ExtendWith(PactConsumerTestExt.class)
@PactTestFor(providerName = "product-service", pactVersion = PactSpecVersion.V4)
@MockServerConfig(implementation = MockServerImplementation.JavaHttpServer)
@PactDirectory("target/contracts/http")
class CatalogContractTest {

    private static final String ORDERS = "cart-order-service";
    private static final int PATIENCE_SECONDS = 60;

    // Without a token, which says nothing about a contract, and with patience: Pact's first answer takes seconds.
    private static Catalog catalog(MockServer server) {
        return new Catalog(RemoteServices.externalClient(CatalogApi.class, server.getUrl(), PATIENCE_SECONDS));
    }

    @Pact(consumer = ORDERS)
    V4Pact quoteOfGoods(PactDslWithProvider shop) {
        return quoted(
                quote(forSale(shop), "a quote of what is sold", SKU),
                items -> items.object(item -> {
                    item.stringValue("sku", SKU);
                    item.stringType("productId", "01936d3e-4c5b-7a10-8d5e-0123456789ab");
                    item.stringType("slug", "batom-do-pacto");
                    item.stringType("name", "Batom do Pacto");
                    item.stringType("image", "http://localhost:8090/media/batom.svg");
                    item.object("options", options -> options.stringType("Cor", "Romã"));
                    item.integerType("priceMinor", 4990);
                    item.stringMatcher("currency", "[A-Z]{3}", "BRL");
                    item.integerType("available", 10);
                }));
    }

    @Test
    @PactTestFor(pactMethod = "quoteOfGoods")
    void a_quote_tells_all_that_a_cart_shows(MockServer server) {
        assertThat(catalog(server).quote(Map.of(SKU, 2)))
                .isEqualTo(Map.of(
                        SKU,
                        new Quote(
                                SKU,
                                "01936d3e-4c5b-7a10-8d5e-0123456789ab",
                                "batom-do-pacto",
                                "Batom do Pacto",
                                "http://localhost:8090/media/batom.svg",
                                Map.of("Cor", "Romã"),
                                4990,
                                "BRL",
                                10)));
    }

    @Pact(consumer = ORDERS)
    V4Pact quoteOfNothing(PactDslWithProvider shop) {
        return quoted(quote(forSale(shop), "a quote of what is not sold", NO_SKU), items -> {});
    }

    @Test
    @PactTestFor(pactMethod = "quoteOfNothing")
    void what_is_not_sold_is_absent(MockServer server) {
        assertThat(catalog(server).quote(Map.of(NO_SKU, 2))).isEmpty();
    }

    @Pact(consumer = ORDERS)
    V4Pact holdOnce(PactDslWithProvider shop) {
        return is(hold(asked(shop, 1), "units for an order", 1, SKU, 2), 1, 201, "HELD");
    }

    @Pact(consumer = ORDERS)
    V4Pact holdAgain(PactDslWithProvider shop) {
        return is(hold(reserved(shop, 2, "HELD"), "the same units once more", 2, SKU, 2), 2, 200, "HELD");
    }

    @Test
    @PactTestFor(pactMethod = "holdOnce")
    void units_are_held(MockServer server) {
        catalog(server).reserve(order(1), Map.of(SKU, 2), LIFE);
    }

    @Test
    @PactTestFor(pactMethod = "holdAgain")
    void an_order_that_asks_twice_is_held_once(MockServer server) {
        catalog(server).reserve(order(2), Map.of(SKU, 2), LIFE);
    }

    @Pact(consumer = ORDERS)
    V4Pact holdTooMuch(PactDslWithProvider shop) {
        return isRefused(hold(asked(shop, 3), "more units than there are", 3, SKU, 11), 409, outOfStock(SKU));
    }

    @Pact(consumer = ORDERS)
    V4Pact holdNothing(PactDslWithProvider shop) {
        return isRefused(hold(asked(shop, 4), "units of what is not sold", 4, NO_SKU, 1), 409, outOfStock(NO_SKU));
    }

    @Test
    @PactTestFor(pactMethod = "holdTooMuch")
    void too_little_stock_is_named(MockServer server) {
        assertThat(refused(() -> catalog(server).reserve(order(3), Map.of(SKU, 11), LIFE)))
                .containsEntry("skus", List.of(SKU));
    }

    @Test
    @PactTestFor(pactMethod = "holdNothing")
    void an_unknown_sku_is_out_of_stock(MockServer server) {
        assertThat(refused(() -> catalog(server).reserve(order(4), Map.of(NO_SKU, 1), LIFE)))
                .containsEntry("skus", List.of(NO_SKU));
    }

    private static Map<String, Object> refused(ThrowingCallable call) {
        return catchThrowableOfType(StockRefused.OutOfStock.class, call).extensions();
    }

    @Pact(consumer = ORDERS)
    V4Pact holdAfterRelease(PactDslWithProvider shop) {
        return isRefused(
                hold(reserved(shop, 5, "RELEASED"), "units for an order that gave them up", 5, SKU, 2),
                409,
                problem("reservation-closed"));
    }

    @Pact(consumer = ORDERS)
    V4Pact sale(PactDslWithProvider shop) {
        return is(end(reserved(shop, 6, "HELD"), "the sale of what is held", 6, "commit"), 6, 200, "COMMITTED");
    }

    @Pact(consumer = ORDERS)
    V4Pact saleTooLate(PactDslWithProvider shop) {
        return isRefused(
                end(reserved(shop, 7, "RELEASED"), "the sale of what is not held any more", 7, "commit"),
                409,
                problem("reservation-expired"));
    }

    @Pact(consumer = ORDERS)
    V4Pact saleOfNothing(PactDslWithProvider shop) {
        return isRefused(
                end(asked(shop, 8), "the sale of what was never held", 8, "commit"), 404, problem("not-found"));
    }

    @Test
    @PactTestFor(pactMethod = "holdAfterRelease")
    void what_was_given_up_is_not_held_again(MockServer server) {
        assertThatThrownBy(() -> catalog(server).reserve(order(5), Map.of(SKU, 2), LIFE))
                .isInstanceOf(StockRefused.ReservationExpired.class);
    }

    @Test
    @PactTestFor(pactMethod = "sale")
    void what_is_held_is_sold(MockServer server) {
        catalog(server).commit(order(6));
    }

    @Test
    @PactTestFor(pactMethod = "saleTooLate")
    void what_is_not_held_any_more_is_not_sold(MockServer server) {
        assertThatThrownBy(() -> catalog(server).commit(order(7))).isInstanceOf(StockRefused.ReservationExpired.class);
    }

    @Test
    @PactTestFor(pactMethod = "saleOfNothing")
    void what_was_never_held_is_not_sold(MockServer server) {
        assertThatThrownBy(() -> catalog(server).commit(order(8))).isInstanceOf(StockRefused.ReservationExpired.class);
    }

    @Pact(consumer = ORDERS)
    V4Pact release(PactDslWithProvider shop) {
        return is(end(reserved(shop, 9, "HELD"), "what is held given up", 9, "release"), 9, 200, "RELEASED");
    }

    @Pact(consumer = ORDERS)
    V4Pact returned(PactDslWithProvider shop) {
        return is(end(reserved(shop, 10, "COMMITTED"), "what was sold given back", 10, "release"), 10, 200, "RELEASED");
    }

    @Pact(consumer = ORDERS)
    V4Pact releaseOfNothing(PactDslWithProvider shop) {
        return is(end(asked(shop, 11), "what was never held given up", 11, "release"), 11, 200, "RELEASED");
    }

    @Test
    @PactTestFor(pactMethods = {"release", "returned", "releaseOfNothing"})
    void stock_comes_back_from_whatever_it_was(MockServer server) {
        var catalog = catalog(server);
        catalog.release(order(9));
        catalog.release(order(10));
        catalog.release(order(11));
    }
}
