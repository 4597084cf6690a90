package co.cosmeticos.orders;

import au.com.dius.pact.provider.PactVerifyProvider;
import au.com.dius.pact.provider.junit5.MessageTestTarget;
import au.com.dius.pact.provider.junit5.PactVerificationContext;
import au.com.dius.pact.provider.junit5.PactVerificationInvocationContextProvider;
import au.com.dius.pact.provider.junitsupport.Provider;
import au.com.dius.pact.provider.junitsupport.loader.PactFolder;
import co.cosmeticos.fixtures.OwnFolder;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestTemplate;
import org.junit.jupiter.api.extension.ExtendWith;

/** What this service publishes is what the readers of its events need. Pact asks for public methods. */
@Provider("cart-order-service")
@PactFolder("../contracts/messages")
public class EventContractTest {

    @BeforeEach
    void target(PactVerificationContext context) {
        context.setTarget(
                new MessageTestTarget(List.of("co.cosmeticos.orders"), OwnFolder.of(EventContractTest.class)));
    }

    @TestTemplate
    @ExtendWith(PactVerificationInvocationContextProvider.class)
    void an_event_has_what_its_readers_need(PactVerificationContext context) {
        context.verifyInteraction();
    }

    @PactVerifyProvider("order.created")
    public String created() {
        return PublishedEvents.cloudEvent("order.created");
    }

    @PactVerifyProvider("order.awaiting-payment")
    public String awaitingPayment() {
        return PublishedEvents.cloudEvent("order.awaiting-payment");
    }

    @PactVerifyProvider("order.placed")
    public String placed() {
        return PublishedEvents.cloudEvent("order.placed");
    }

    @PactVerifyProvider("order.rejected")
    public String rejected() {
        return PublishedEvents.cloudEvent("order.rejected");
    }

    @PactVerifyProvider("order.expired")
    public String expired() {
        return PublishedEvents.cloudEvent("order.expired");
    }

    @PactVerifyProvider("order.canceled")
    public String canceled() {
        return PublishedEvents.cloudEvent("order.canceled");
    }

    @PactVerifyProvider("order.refunded")
    public String refunded() {
        return PublishedEvents.cloudEvent("order.refunded");
    }

    @PactVerifyProvider("audit.recorded")
    public String audited() {
        return PublishedEvents.cloudEvent("audit.recorded");
    }

    @PactVerifyProvider("audit.recorded of what is new")
    public String auditedOfNew() {
        return PublishedEvents.auditedOfNew();
    }
}
