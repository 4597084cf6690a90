package co.cosmeticos.orders.simulation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An open transaction: what it has written and nobody else sees yet, and the rows that it has locked. */
final class MemoryTransaction {

    private final MemoryDatabase database;
    private final Actor owner;
    private final Map<Cell, Optional<?>> written = new LinkedHashMap<>();
    private final List<Runnable> afterCommit = new ArrayList<>();
    private boolean rollbackOnly;

    @Nullable MemoryTransaction waitsFor;

    MemoryTransaction(MemoryDatabase database, Actor owner) {
        this.database = database;
        this.owner = owner;
        owner.transaction = this;
    }

    /** A row, or the place where one could be. */
    record Cell(MemoryTable<?, ?> table, Object key) {}

    @Nullable Optional<?> written(Cell cell) {
        return written.get(cell);
    }

    Map<Cell, Optional<?>> written() {
        return written;
    }

    void write(Cell cell, Optional<?> row) {
        written.put(cell, row);
    }

    void afterCommit(Runnable action) {
        afterCommit.add(action);
    }

    void setRollbackOnly() {
        rollbackOnly = true;
    }

    boolean isRollbackOnly() {
        return rollbackOnly;
    }

    Actor owner() {
        return owner;
    }

    void commit() {
        written.forEach((cell, row) -> cell.table().apply(cell.key(), row));
        end();
        afterCommit.forEach(Runnable::run);
    }

    void rollBack() {
        end();
    }

    private void end() {
        owner.transaction = null;
        database.unlock(this);
    }
}
