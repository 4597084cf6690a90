package co.cosmeticos.orders.saga;

import co.cosmeticos.orders.simulation.MemoryDatabase;
import co.cosmeticos.orders.simulation.Plant;
import co.cosmeticos.orders.simulation.Tables;
import co.cosmeticos.orders.simulation.Tables.SagaKey;
import co.cosmeticos.orders.simulation.Tables.SagaRow;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** {@link SagaLeases} on the tables in memory, statement by statement. */
public final class MemorySagaLeases extends SagaLeases {

    private final Tables tables;
    private final Clock clock;
    private final SagaSettings settings;
    private final Plant plant;
    private final String owner;

    public MemorySagaLeases(Tables tables, Clock clock, SagaSettings settings, Plant plant) {
        super(MemoryDatabase.NONE, clock, settings);
        this.tables = tables;
        this.clock = clock;
        this.settings = settings;
        this.plant = plant;
        this.owner = "owner-" + tables.next();
    }

    @Override
    Optional<Saga> claim(UUID orderId, Saga.Type type) {
        return tables.database.statement(
                "sagas.claim",
                () -> tables.sagas
                        .update(
                                new SagaKey(orderId, type),
                                row -> row.saga().status() == Saga.Status.RUNNING && isDue(row),
                                this::leased)
                        .map(SagaRow::saga));
    }

    @Override
    List<Saga> claimDue(int limit) {
        return tables.database.statement(
                "sagas.claimDue",
                () -> tables
                        .sagas
                        .where(row -> row.saga().status() != Saga.Status.DONE
                                && isDue(row)
                                && !tables.sagas.isLocked(MemorySagas.key(row.saga())))
                        .stream()
                        .sorted(Comparator.comparing(SagaRow::nextAttemptAt))
                        .limit(limit)
                        .map(row -> tables.sagas.update(MemorySagas.key(row.saga()), any -> true, this::leased))
                        .flatMap(Optional::stream)
                        .map(SagaRow::saga)
                        .toList());
    }

    private boolean isDue(SagaRow row) {
        return !row.leasedUntil().isAfter(now()) && !row.nextAttemptAt().isAfter(now());
    }

    private SagaRow leased(SagaRow row) {
        var saga = row.saga();
        return row.with(MemorySagas.saga(saga, Saga.Status.RUNNING, saga.step(), owner, saga.attempts())
                        .awaited(false))
                .due(leaseEnd(), row.nextAttemptAt());
    }

    @Override
    void tryLater(Saga saga, @Nullable Duration pause, String failure) {
        tables.database.statement(
                "sagas.tryLater",
                () -> MemorySagas.cas(
                        tables,
                        plant,
                        saga,
                        row -> row.with(MemorySagas.saga(
                                        row.saga(),
                                        row.saga().status(),
                                        row.saga().step(),
                                        row.saga().owner(),
                                        row.saga().attempts() + 1))
                                .due(MemorySagas.FREE, now().plus(pause == null ? Duration.ZERO : pause))));
    }

    @Override
    void postpone(Saga saga, Duration pause) {
        tables.database.statement(
                "sagas.postpone",
                () -> MemorySagas.cas(
                        tables,
                        plant,
                        saga,
                        row -> row.with(MemorySagas.same(row.saga(), row.saga().status()))
                                .due(MemorySagas.FREE, now().plus(pause))));
    }

    @Override
    void countAbandoned() {
        tables.database.statement("sagas.countAbandoned", () -> {
            for (var row : tables.sagas.where(this::isAbandoned)) {
                var key = MemorySagas.key(row.saga());
                if (!tables.sagas.isLocked(key)) {
                    tables.sagas.update(key, this::isAbandoned, this::counted);
                }
            }
            return null;
        });
    }

    private boolean isAbandoned(SagaRow row) {
        var now = now();
        return row.saga().status() == Saga.Status.RUNNING
                && row.leasedUntil().isAfter(MemorySagas.FREE)
                && !row.leasedUntil().isAfter(now);
    }

    private SagaRow counted(SagaRow row) {
        var saga = row.saga();
        var pause = saga.attempts() == 0 ? Duration.ZERO : SagaRunner.pauseAfter(saga.attempts());
        return row.with(MemorySagas.abandoned(saga)).due(MemorySagas.FREE, now().plus(pause));
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock);
    }

    private OffsetDateTime leaseEnd() {
        return now().plus(settings.lease());
    }
}
