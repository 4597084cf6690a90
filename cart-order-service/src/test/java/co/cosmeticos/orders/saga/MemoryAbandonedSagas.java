package co.cosmeticos.orders.saga;

import co.cosmeticos.orders.simulation.MemoryDatabase;
import co.cosmeticos.orders.simulation.Tables;
import co.cosmeticos.orders.simulation.Tables.SagaRow;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/** {@link AbandonedSagas} on the tables in memory. */
public final class MemoryAbandonedSagas extends AbandonedSagas {

    private static final OffsetDateTime FREE = OffsetDateTime.of(1970, 1, 1, 0, 0, 0, 0, ZoneOffset.UTC);

    private final Tables tables;
    private final Clock clock;

    public MemoryAbandonedSagas(Tables tables, Clock clock) {
        super(MemoryDatabase.NONE, clock);
        this.tables = tables;
        this.clock = clock;
    }

    @Override
    public void count() {
        tables.database.statement("sagas.countAbandoned", () -> {
            for (var row : tables.sagas.where(this::isAbandoned)) {
                var key = new Tables.SagaKey(row.saga().orderId(), row.saga().type());
                if (!tables.sagas.isLocked(key)) {
                    tables.sagas.update(key, this::isAbandoned, this::counted);
                }
            }
            return null;
        });
    }

    private boolean isAbandoned(SagaRow row) {
        var now = OffsetDateTime.now(clock);
        return row.saga().status() == Saga.Status.RUNNING
                && row.leasedUntil().isAfter(FREE)
                && !row.leasedUntil().isAfter(now);
    }

    private SagaRow counted(SagaRow row) {
        var saga = row.saga();
        var pause = saga.attempts() == 0 ? Duration.ZERO : SagaRunner.pauseAfter(saga.attempts());
        return row.with(new Saga(
                        saga.id(),
                        saga.type(),
                        saga.orderId(),
                        saga.status(),
                        saga.step(),
                        saga.version(),
                        saga.owner(),
                        saga.attempts() + 1,
                        saga.cause(),
                        saga.isAwaited()))
                .due(FREE, OffsetDateTime.now(clock).plus(pause));
    }
}
