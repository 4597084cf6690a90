package co.cosmeticos.orders.webhook;

import co.cosmeticos.orders.simulation.MemoryDatabase;
import co.cosmeticos.orders.simulation.Tables;
import java.time.Clock;

/** {@link WebhookEvents} on the tables in memory. */
public final class MemoryWebhookEvents extends WebhookEvents {

    private final Tables tables;

    public MemoryWebhookEvents(Tables tables, Clock clock) {
        super(MemoryDatabase.NONE, clock);
        this.tables = tables;
    }

    @Override
    boolean accept(String id, String type) {
        return tables.database.statement("webhooks.accept", () -> tables.webhooks.insert(id, type));
    }
}
