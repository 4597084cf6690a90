package co.cosmeticos.product;

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
@Provider("product-service")
@PactFolder("../contracts/messages")
public class EventContractTest {

    @BeforeEach
    void target(PactVerificationContext context) {
        context.setTarget(
                new MessageTestTarget(List.of("co.cosmeticos.product"), OwnFolder.of(EventContractTest.class)));
    }

    @TestTemplate
    @ExtendWith(PactVerificationInvocationContextProvider.class)
    void an_event_has_what_its_readers_need(PactVerificationContext context) {
        context.verifyInteraction();
    }

    @PactVerifyProvider("product.created")
    public String created() {
        return PublishedEvents.cloudEvent("product.created");
    }

    @PactVerifyProvider("product.updated")
    public String updated() {
        return PublishedEvents.cloudEvent("product.updated");
    }

    @PactVerifyProvider("stock.low")
    public String low() {
        return PublishedEvents.cloudEvent("stock.low");
    }

    @PactVerifyProvider("reservation.expired")
    public String expired() {
        return PublishedEvents.cloudEvent("reservation.expired");
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
