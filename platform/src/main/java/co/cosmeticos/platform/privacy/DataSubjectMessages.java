package co.cosmeticos.platform.privacy;

import co.cosmeticos.platform.Component;
import co.cosmeticos.platform.ServiceIdentity;
import co.cosmeticos.platform.inbox.MessageHandler;
import co.cosmeticos.platform.inbox.ReceivedEvent;
import co.cosmeticos.platform.token.UserId;
import jakarta.inject.Inject;
import jakarta.json.bind.Jsonb;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Consumes the events of requested exports and of erasures, and schedules a job for each. */
@Component
public class DataSubjectMessages implements MessageHandler {

    private static final String EXPORT_REQUESTED = "user.export-requested";
    private static final String ERASED = "user.erased";

    /** The types of the consumed events. */
    public static final Set<String> ROUTING_KEYS = Set.of(EXPORT_REQUESTED, ERASED);

    private final DataSubjectJob job;
    private final ServiceIdentity service;
    private final Jsonb jsonb;

    @Inject
    public DataSubjectMessages(DataSubjectJob job, ServiceIdentity service, Jsonb jsonb) {
        this.job = job;
        this.service = service;
        this.jsonb = jsonb;
    }

    /** Fields of both events; each has one of the two ids. */
    public record Facts(
            @Nullable UUID exportId,
            UserId userId,
            @Nullable UUID erasureId) {}

    @Override
    public String queue() {
        return service.name() + ".person";
    }

    @Override
    public Set<String> routingKeys() {
        return ROUTING_KEYS;
    }

    @Override
    public void handle(ReceivedEvent event) {
        var facts = jsonb.fromJson(event.data(), Facts.class);
        job.schedule(
                ERASED.equals(event.type())
                        ? new DataSubjectRequest(
                                DataSubjectRequest.Kind.ERASE, present(facts.erasureId()), facts.userId())
                        : new DataSubjectRequest(
                                DataSubjectRequest.Kind.EXPORT, present(facts.exportId()), facts.userId()));
    }

    private static UUID present(@Nullable UUID id) {
        if (id == null) {
            throw new IllegalArgumentException("The event names neither an export nor an erasure.");
        }
        return id;
    }
}
