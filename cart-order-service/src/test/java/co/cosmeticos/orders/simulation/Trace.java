package co.cosmeticos.orders.simulation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What happened in a run, in its order: as a hash always, as text when somebody wants to read it. */
public final class Trace {

    private final boolean readable;
    private final List<String> lines = new ArrayList<>();
    private final Map<String, String> names = new HashMap<>();
    private final Map<String, Integer> counts = new HashMap<>();
    private final Set<String> milestones = new HashSet<>();
    private long hash = 1;
    private int length;

    public Trace(boolean readable) {
        this.readable = readable;
    }

    /** Notes what an actor did. The words are made of what the seed decides only: no random id is among them. */
    void note(long micros, String actor, String what) {
        hash = 31 * (31 * (31 * hash + micros) + actor.hashCode()) + what.hashCode();
        length++;
        if (readable) {
            lines.add("%10.3f s  %-22s %s".formatted(micros / 1e6, actor, what));
        }
    }

    /** The name that an id has in this trace: ids are random, the order in which they come is not. */
    String name(String kind, Object id) {
        return names.computeIfAbsent(id.toString(), any -> kind + "-" + counts.merge(kind, 1, Integer::sum));
    }

    /** Notes that a run came by something that not every run does. */
    void mark(String milestone) {
        milestones.add(milestone);
    }

    Set<String> milestones() {
        return milestones;
    }

    int length() {
        return length;
    }

    /** Equal for equal runs. */
    public String hash() {
        return "%016x/%d".formatted(hash, length);
    }

    @Override
    public String toString() {
        return String.join("\n", lines);
    }
}
