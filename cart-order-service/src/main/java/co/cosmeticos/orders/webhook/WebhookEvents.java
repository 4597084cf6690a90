package co.cosmeticos.orders.webhook;

import co.cosmeticos.platform.Component;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import org.jdbi.v3.core.Jdbi;

/** The ids of processed webhook events, for deduplication. */
@Component
@Transactional
public class WebhookEvents {

    private static final String ACCEPT = """
            insert into webhook_events (id, type, received_at) values (:id, :type, :now) on conflict do nothing
            """;

    private static final String FORGET = "delete from webhook_events where received_at < :before";

    private final Jdbi jdbi;
    private final Clock clock;

    @Inject
    public WebhookEvents(Jdbi jdbi, Clock clock) {
        this.jdbi = jdbi;
        this.clock = clock;
    }

    boolean accept(String id, String type) {
        return jdbi.withHandle(handle -> handle.createUpdate(ACCEPT)
                        .bind("id", id)
                        .bind("type", type)
                        .bind("now", OffsetDateTime.now(clock))
                        .execute())
                == 1;
    }

    /** Deletes events older than this; returns how many. */
    public int deleteOlderThan(Duration age) {
        return jdbi.withHandle(handle -> handle.createUpdate(FORGET)
                .bind("before", OffsetDateTime.now(clock).minus(age))
                .execute());
    }
}
