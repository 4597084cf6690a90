package co.cosmeticos.product.activity;

import co.cosmeticos.platform.Component;
import co.cosmeticos.platform.inbox.MessageHandler;
import co.cosmeticos.platform.inbox.ReceivedEvent;
import jakarta.inject.Inject;
import jakarta.json.bind.Jsonb;
import java.util.Set;
import java.util.UUID;

/**
 * Forgets the browsing history of a customer who was erased. MongoDB is spoken to at once, not by a job: forgetting
 * twice is forgetting once, and while MongoDB is away the inbox tries again.
 */
@Component
public class ForgetCustomer implements MessageHandler {

    private final Activities activities;
    private final Jsonb jsonb;

    @Inject
    public ForgetCustomer(Activities activities, Jsonb jsonb) {
        this.activities = activities;
        this.jsonb = jsonb;
    }

    /** What is read of {@code user.erased}. */
    public record UserErased(UUID userId) {}

    @Override
    public String queue() {
        return "product-service.activity";
    }

    @Override
    public Set<String> routingKeys() {
        return Set.of("user.erased");
    }

    @Override
    public void handle(ReceivedEvent event) {
        activities.forget(jsonb.fromJson(event.data(), UserErased.class).userId());
    }
}
