package co.cosmeticos.orders.simulation;

import co.cosmeticos.orders.simulation.MemoryTransaction.Cell;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/**
 * A table as READ COMMITTED has it: a reader sees what is committed and what he has written himself; who writes a row, or
 * locks it, waits until nobody else does, and sees its newest state then.
 */
public final class MemoryTable<K, R> {

    private final MemoryDatabase database;
    private final Map<K, R> committed = new LinkedHashMap<>();

    MemoryTable(MemoryDatabase database) {
        this.database = database;
    }

    /** The row of this key. */
    public Optional<R> find(K key) {
        var written = database.current().written(cell(key));
        return written == null ? Optional.ofNullable(committed.get(key)) : cast(written);
    }

    /** The row of this key, locked until the transaction ends. */
    public Optional<R> lock(K key) {
        if (find(key).isEmpty()) {
            return Optional.empty();
        }
        database.lock(cell(key));
        return find(key);
    }

    /** The rows that this transaction sees, oldest first. */
    public List<R> where(Predicate<R> condition) {
        return keys().stream()
                .map(this::find)
                .flatMap(Optional::stream)
                .filter(condition)
                .toList();
    }

    private List<K> keys() {
        var keys = new ArrayList<>(committed.keySet());
        for (var cell : database.current().written().keySet()) {
            if (cell.table() == this && !committed.containsKey(key(cell))) {
                keys.add(key(cell));
            }
        }
        return keys;
    }

    /** INSERT … ON CONFLICT DO NOTHING: waits for whoever inserts the same key just now. */
    public boolean insert(K key, R row) {
        database.lock(cell(key));
        if (find(key).isPresent()) {
            return false;
        }
        write(key, Optional.of(row));
        return true;
    }

    /** Writes a row, which is there or not. */
    public void put(K key, R row) {
        database.lock(cell(key));
        write(key, Optional.of(row));
    }

    /** UPDATE … WHERE, of one row; the condition is asked again of a row that had to be waited for. */
    public Optional<R> update(K key, Predicate<R> condition, UnaryOperator<R> change) {
        if (find(key).filter(condition).isEmpty()) {
            return Optional.empty();
        }
        var changed = lock(key).filter(condition).map(change);
        changed.ifPresent(row -> write(key, Optional.of(row)));
        return changed;
    }

    /** DELETE of one row; answers with what it was. */
    public Optional<R> delete(K key) {
        var gone = lock(key);
        gone.ifPresent(row -> write(key, Optional.empty()));
        return gone;
    }

    /** Whether SKIP LOCKED would skip this row. */
    public boolean isLocked(K key) {
        return database.isLocked(cell(key));
    }

    /** What is committed, for who looks at the database from outside. */
    public List<R> committed() {
        return List.copyOf(committed.values());
    }

    /** One of them. */
    public Optional<R> peek(K key) {
        return Optional.ofNullable(committed.get(key));
    }

    private void write(K key, Optional<R> row) {
        database.current().write(cell(key), row);
    }

    @SuppressWarnings("unchecked") // only this table writes its cells
    void apply(Object key, Optional<?> row) {
        if (row.isPresent()) {
            committed.put((K) key, (R) row.get());
        } else {
            committed.remove(key);
        }
    }

    private Cell cell(K key) {
        return new Cell(this, key);
    }

    @SuppressWarnings("unchecked") // only this table writes its cells
    private K key(Cell cell) {
        return (K) cell.key();
    }

    @SuppressWarnings("unchecked") // only this table writes its cells
    private Optional<R> cast(Optional<?> row) {
        return (Optional<R>) row;
    }
}
