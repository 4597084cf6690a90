package co.cosmeticos.worker.report;

import static org.assertj.core.api.Assertions.assertThat;

import au.com.dius.pact.consumer.MessagePactBuilder;
import au.com.dius.pact.consumer.junit5.PactConsumerTestExt;
import au.com.dius.pact.consumer.junit5.PactTestFor;
import au.com.dius.pact.consumer.junit5.ProviderType;
import au.com.dius.pact.core.model.PactSpecVersion;
import au.com.dius.pact.core.model.V4Interaction.AsynchronousMessage;
import au.com.dius.pact.core.model.V4Pact;
import au.com.dius.pact.core.model.annotations.Pact;
import au.com.dius.pact.core.model.annotations.PactDirectory;
import co.cosmeticos.fixtures.Stores;
import co.cosmeticos.fixtures.TestJson;
import co.cosmeticos.fixtures.contract.WritesContracts;
import co.cosmeticos.platform.sql.Resources;
import co.cosmeticos.worker.EventContracts;
import co.cosmeticos.worker.Examples;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What the sales report reads of the events of cart-order-service. */
@WritesContracts("messages/async-worker.sales-cart-order-service")
@ExtendWith(PactConsumerTestExt.class)
@PactTestFor(providerName = "cart-order-service", providerType = ProviderType.ASYNCH, pactVersion = PactSpecVersion.V4)
@PactDirectory("target/contracts/messages")
class SalesContractIT {

    @Pact(consumer = "async-worker.sales")
    V4Pact orders(MessagePactBuilder builder) {
        return EventContracts.of(
                builder,
                "cart-order-service",
                Map.of(
                        "order.placed",
                        data -> {
                            data.uuid("orderId", Examples.ORDER_ID);
                            data.stringMatcher("currency", "[A-Z]{3}", "BRL");
                            data.minArrayLike("lines", 1, line -> {
                                line.stringType("sku", "BATOM-01");
                                line.stringType("name", "Batom");
                                line.integerType("quantity", 2);
                                line.integerType("totalMinor", 25980);
                            });
                        },
                        "order.canceled",
                        data -> data.uuid("orderId", Examples.ORDER_ID),
                        "order.refunded",
                        data -> {
                            data.uuid("orderId", Examples.ORDER_ID);
                            data.integerType("keptMinor", 0);
                        }));
    }

    @Test
    @PactTestFor(pactMethod = "orders")
    void a_sale_its_refund_and_its_cancellation_are_counted(List<AsynchronousMessage> messages) {
        try (var database = Stores.database("db/platform", "db/worker")) {
            var facts = new SalesFacts(Resources.jdbiOn(database.dataSource()));
            var settings = new ReportSettings(Duration.ofDays(7), ZoneId.of("America/Sao_Paulo"));
            var handler = new SalesMessages(facts, settings, TestJson.JSONB);
            var events = EventContracts.received(messages);
            assertThat(events.keySet()).isEqualTo(handler.routingKeys());

            handler.handle(events.get("order.placed"));
            handler.handle(events.get("order.refunded"));
            handler.handle(events.get("order.canceled"));
            assertThat(facts.of(LocalDate.of(2026, 11, 22)))
                    .containsExactly(new SalesFacts.Sums("BATOM-01", "Batom", "BRL", 2, 25980, 2, 25980));
        }
    }
}
