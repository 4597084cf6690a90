package co.cosmeticos.orders.saga;

import co.cosmeticos.orders.order.OrderStatus;
import co.cosmeticos.orders.simulation.MemoryDatabase;
import co.cosmeticos.orders.simulation.Plant;
import co.cosmeticos.orders.simulation.Tables;
import co.cosmeticos.orders.simulation.Tables.SagaKey;
import co.cosmeticos.orders.simulation.Tables.SagaRow;
import co.cosmeticos.platform.context.CausalContext;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;

/** {@link Sagas} on the tables in memory, statement by statement. */
public final class MemorySagas extends Sagas {

    static final OffsetDateTime FREE = OffsetDateTime.of(1970, 1, 1, 0, 0, 0, 0, ZoneOffset.UTC);
    private static final Set<OrderStatus> TAKEN_BACK =
            EnumSet.of(OrderStatus.REJECTED, OrderStatus.EXPIRED, OrderStatus.CANCELED);

    private final Tables tables;
    private final Clock clock;
    private final SagaSettings settings;
    private final Plant plant;
    private final String owner;

    public MemorySagas(Tables tables, Clock clock, SagaSettings settings, Plant plant) {
        super(MemoryDatabase.NONE, clock, settings);
        this.tables = tables;
        this.clock = clock;
        this.settings = settings;
        this.plant = plant;
        this.owner = "owner-" + tables.next();
    }

    @Override
    public Optional<Saga> begin(UUID id, Saga.Type type, UUID orderId, SagaStep first) {
        var saga = Saga.begin(id, type, orderId, first, owner, new CausalContext(null, null));
        return tables.database.statement(
                "sagas.begin",
                () -> tables.sagas.insert(
                                new SagaKey(orderId, type), new SagaRow(saga, leaseEnd(), now(), false, false))
                        ? Optional.of(saga)
                        : Optional.empty());
    }

    // As PostgreSQL has it, the subquery of a statement sees what was committed when the statement began.
    @Override
    Saga advance(Saga saga, Transition move) {
        return tables.database.statement("sagas.advance", () -> {
            var takenBack = tables.orders
                    .find(saga.orderId())
                    .filter(row -> TAKEN_BACK.contains(row.order().status()))
                    .isPresent();
            return cas(saga, row -> moved(row, move, takenBack))
                    .map(row -> row.saga().awaited(saga.isAwaited()))
                    .orElseThrow(() -> new LeaseLost(saga.id()));
        });
    }

    private SagaRow moved(SagaRow row, Transition move, boolean orderTakenBack) {
        var target = move.status();
        var saga = row.saga();
        var again = row.nudged()
                && target == Saga.Status.DONE
                && saga.type() == Saga.Type.CHECKOUT
                && (row.refundTold() || orderTakenBack);
        var now = row.nudged() && target == Saga.Status.WAITING || again;
        var step = again ? SagaStep.SETTLE_PAYMENT : move.next().orElse(saga.step());
        tables.database.note(
                "moves %s to %s, %s".formatted(tables.database.name("order", saga.orderId()), step, target));
        tables.database.mark("%s took %s".formatted(saga.type(), saga.step()));
        return new SagaRow(
                saga(saga, now ? Saga.Status.RUNNING : target, step, saga.owner(), 0),
                target == Saga.Status.RUNNING ? leaseEnd() : FREE,
                now ? now() : now().plus(move.pause()),
                row.nudged() && target == Saga.Status.RUNNING,
                row.refundTold() && target == Saga.Status.RUNNING);
    }

    @Override
    public Saga.Availability nudge(UUID orderId, boolean refundTold) {
        return tables.database.statement(
                "sagas.nudge",
                () -> tables.sagas
                        .update(
                                checkout(orderId),
                                row -> row.saga().status() != Saga.Status.DONE,
                                row -> row.nudged(refundTold, now()))
                        .map(row ->
                                row.leasedUntil().isAfter(now()) ? Saga.Availability.LEASED : Saga.Availability.FREE)
                        .orElse(Saga.Availability.DONE));
    }

    @Override
    public void revive(UUID orderId, SagaStep step) {
        tables.database.statement(
                "sagas.revive",
                () -> tables.sagas.update(
                        checkout(orderId),
                        row -> row.saga().status() == Saga.Status.DONE,
                        row -> row.with(saga(
                                        row.saga(),
                                        Saga.Status.RUNNING,
                                        step,
                                        row.saga().owner(),
                                        row.saga().attempts()))
                                .due(FREE, now())));
    }

    @Override
    public boolean closeWaiting(UUID orderId) {
        return tables.database.statement(
                "sagas.closeWaiting",
                () -> tables.sagas
                        .update(
                                checkout(orderId),
                                row -> row.saga().status() == Saga.Status.WAITING,
                                row -> row.with(same(row.saga(), Saga.Status.DONE)))
                        .isPresent());
    }

    @Override
    public boolean isCanceled(UUID orderId) {
        return tables.database.statement(
                "sagas.isCanceled",
                () -> tables.sagas
                        .find(new SagaKey(orderId, Saga.Type.CANCEL_ORDER))
                        .isPresent());
    }

    private Optional<SagaRow> cas(Saga seen, UnaryOperator<SagaRow> change) {
        return cas(tables, plant, seen, change);
    }

    static Optional<SagaRow> cas(Tables tables, Plant plant, Saga seen, UnaryOperator<SagaRow> change) {
        return tables.sagas.update(
                key(seen),
                row -> plant == Plant.SAGA_WITHOUT_COMPARE_AND_SET
                        || row.saga().version() == seen.version()
                                && row.saga().owner().equals(seen.owner()),
                change);
    }

    static SagaKey key(Saga saga) {
        return new SagaKey(saga.orderId(), saga.type());
    }

    private static SagaKey checkout(UUID orderId) {
        return new SagaKey(orderId, Saga.Type.CHECKOUT);
    }

    static Saga same(Saga saga, Saga.Status status) {
        return saga(saga, status, saga.step(), saga.owner(), saga.attempts());
    }

    static Saga saga(Saga saga, Saga.Status status, SagaStep step, String owner, int attempts) {
        return saga(saga, saga.version() + 1, status, step, owner, attempts);
    }

    /** The same, nudged: its version stays. */
    public static Saga running(Saga saga) {
        return saga(saga, saga.version(), Saga.Status.RUNNING, saga.step(), saga.owner(), saga.attempts());
    }

    /** The same with one more failed attempt: its version stays. */
    static Saga abandoned(Saga saga) {
        return saga(saga, saga.version(), saga.status(), saga.step(), saga.owner(), saga.attempts() + 1);
    }

    private static Saga saga(Saga saga, long version, Saga.Status status, SagaStep step, String owner, int attempts) {
        return new Saga(
                saga.id(),
                saga.type(),
                saga.orderId(),
                status,
                step,
                version,
                owner,
                attempts,
                saga.cause(),
                saga.isAwaited());
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock);
    }

    private OffsetDateTime leaseEnd() {
        return now().plus(settings.lease());
    }
}
