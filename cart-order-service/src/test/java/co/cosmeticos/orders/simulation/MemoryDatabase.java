package co.cosmeticos.orders.simulation;

import co.cosmeticos.orders.simulation.MemoryTransaction.Cell;
import jakarta.transaction.TransactionalException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.jdbi.v3.core.ConnectionException;
import org.jdbi.v3.core.Jdbi;

/**
 * PostgreSQL as far as the shop uses it, in memory: transactions under READ COMMITTED, row locks, deadlocks found,
 * connections that break before a statement, before a commit, and after one.
 */
public final class MemoryDatabase {

    /** Given to the classes whose statements are replaced: a statement that is not fails at once. */
    public static final Jdbi NONE = Jdbi.create(() -> {
        throw new SQLException("This statement has no stand-in.");
    });

    private static final int STATEMENT_MICROS = 2_000;
    private static final int COMMIT_MICROS = 4_000;

    private final Ports ports;
    private final Map<Cell, MemoryTransaction> locks = new HashMap<>();
    private final List<MemoryTransaction> waiting = new ArrayList<>();

    MemoryDatabase(Ports ports) {
        this.ports = ports;
    }

    /** The connection broke: whatever the transaction had done is gone, or, at a commit, perhaps not. */
    public static RuntimeException lost(String what) {
        return new ConnectionException(new SQLException(what));
    }

    /** What {@code @Transactional} does: joins the transaction of the caller, or is one. */
    public <T> T transaction(Supplier<T> work) {
        var me = ports.scheduler().running();
        if (me.transaction != null) {
            return joined(me.transaction, work);
        }
        try {
            return alone(new MemoryTransaction(this, me), work);
        } catch (CommitFailed e) {
            throw new TransactionalException("commit", e);
        }
    }

    private static <T> T joined(MemoryTransaction transaction, Supplier<T> work) {
        try {
            return work.get();
        } catch (RuntimeException | Error e) {
            transaction.setRollbackOnly();
            throw e;
        }
    }

    private <T> T alone(MemoryTransaction transaction, Supplier<T> work) {
        T result;
        try {
            result = work.get();
        } catch (RuntimeException | Error e) {
            transaction.rollBack();
            throw e;
        }
        commit(transaction);
        return result;
    }

    private static final class CommitFailed extends RuntimeException {
        CommitFailed(String what) {
            super(what);
        }
    }

    private void commit(MemoryTransaction transaction) {
        if (transaction.written().isEmpty() && !transaction.isRollbackOnly()) {
            transaction.commit();
            return;
        }
        ports.reach("commit", COMMIT_MICROS);
        if (transaction.isRollbackOnly() || ports.weather().breaksCommit()) {
            mark("commit failed");
            transaction.rollBack();
            throw new CommitFailed("the commit failed");
        }
        var unheard = ports.weather().breaksCommit();
        transaction.commit();
        ports.reach("committed", COMMIT_MICROS);
        if (unheard) {
            mark("commit unheard");
            throw new CommitFailed("no answer to the commit");
        }
    }

    /** One statement: in the transaction that is open, else in one of its own. */
    public <T> T statement(String name, Supplier<T> work) {
        var me = ports.scheduler().running();
        if (me.transaction != null) {
            return joined(me.transaction, () -> stated(name, work));
        }
        try {
            return alone(new MemoryTransaction(this, me), () -> stated(name, work));
        } catch (CommitFailed e) {
            throw lost(String.valueOf(e.getMessage()));
        }
    }

    private <T> T stated(String name, Supplier<T> work) {
        if (current().isRollbackOnly()) {
            throw lost("the transaction is aborted");
        }
        ports.reach(name, STATEMENT_MICROS);
        if (ports.weather().breaksStatement()) {
            mark("connection lost");
            throw lost("the connection broke");
        }
        return work.get();
    }

    /** What MANDATORY does. */
    public void requireTransaction() {
        if (ports.scheduler().running().transaction == null) {
            throw new TransactionalException("A transaction is required.", null);
        }
    }

    public void afterCommit(Runnable action) {
        current().afterCommit(action);
    }

    /** Says in the trace what a statement did. */
    public void note(String what) {
        ports.scheduler().note(what);
    }

    /** Says that a run came by something that not every run does. */
    public void mark(String milestone) {
        ports.scheduler().mark(milestone);
    }

    /** What an id is called in the trace. */
    public String name(String kind, Object id) {
        return ports.scheduler().name(kind, id);
    }

    int tick() {
        return ports.scheduler().tick();
    }

    MemoryTransaction current() {
        return Objects.requireNonNull(ports.scheduler().running().transaction, "no transaction");
    }

    void lock(Cell cell) {
        var me = current();
        while (isLocked(cell)) {
            waitFor(locks.get(cell), me);
        }
        locks.put(cell, me);
    }

    private void waitFor(MemoryTransaction holder, MemoryTransaction me) {
        for (var next = holder; next != null; next = next.waitsFor) {
            if (next == me) {
                throw new AssertionError("Two transactions wait for each other.");
            }
        }
        me.waitsFor = holder;
        waiting.add(me);
        try {
            ports.scheduler().sleep();
        } finally {
            waiting.remove(me);
            me.waitsFor = null;
        }
    }

    boolean isLocked(Cell cell) {
        var holder = locks.get(cell);
        return holder != null && holder != current();
    }

    void unlock(MemoryTransaction ended) {
        locks.values().removeIf(holder -> holder == ended);
        waiting.stream()
                .filter(one -> one.waitsFor == ended)
                .forEach(one -> one.owner().wake());
    }
}
