package co.cosmeticos.orders.simulation;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Runs actors one at a time. Whoever has the baton runs real code until he comes by a port; there he pauses for a while of
 * the virtual clock, and the baton goes to whose time has come, by the seed's dice where several are ready. Nothing sleeps.
 */
public final class Scheduler extends Clock {

    private static final Instant BEGIN = Instant.parse("2026-11-27T12:00:00Z");
    private static final int STUCK_SECONDS = 120;
    private static final ExecutorService THREADS = Executors.newCachedThreadPool(body -> {
        var thread = new Thread(body, "actor");
        thread.setDaemon(true);
        return thread;
    });

    private final Random random;
    private final Trace trace;
    private final List<Actor> actors = new ArrayList<>();
    private final CountDownLatch over = new CountDownLatch(1);
    private long now;
    private boolean closing;
    private Actor running;
    private @Nullable Throwable failure;

    public Scheduler(Random random, Trace trace) {
        this.random = random;
        this.trace = trace;
        this.running = new Actor(this, "nobody", null, () -> {});
    }

    /** Thrown out of a port when the actor's process has died, or the run is over. Production code catches only those of the JVM. */
    static final class Ended extends Error {
        Ended() {
            super("ended", null, false, false);
        }
    }

    /** Adds an actor; without a host it cannot crash. */
    void spawn(String name, @Nullable Host host, Runnable body) {
        var actor = new Actor(this, name, host, body);
        actors.add(actor);
        THREADS.execute(actor::live);
    }

    long now() {
        return now;
    }

    Actor running() {
        return running;
    }

    /** The process that the running actor works in. */
    @Nullable Host host() {
        return running.host();
    }

    /** Comes back when this many microseconds have passed, and perhaps later. */
    void pause(long micros) {
        var me = running;
        me.requireAlive();
        me.pauseUntil(now + micros);
        handOn(me);
    }

    void pause(Duration time) {
        pause(TimeUnit.NANOSECONDS.toMicros(time.toNanos()));
    }

    /** Comes back when somebody wakes this actor. */
    void sleep() {
        var me = running;
        me.requireAlive();
        me.fallAsleep();
        handOn(me);
    }

    private void handOn(Actor me) {
        var next = pick();
        if (next != me) {
            running = next;
            next.begin();
            me.waitForTurn();
        }
        me.requireAlive();
    }

    private Actor pick() {
        var awake = actors.stream().filter(actor -> !actor.isAsleep()).toList();
        if (awake.isEmpty()) {
            fail(new AssertionError("Everybody waits for somebody else."));
            actors.forEach(Actor::doom);
            return actors.get(0);
        }
        now = Math.max(now, awake.stream().mapToLong(Actor::wakesAt).min().getAsLong());
        var ready = awake.stream().filter(actor -> actor.wakesAt() <= now).toList();
        return ready.get(random.nextInt(ready.size()));
    }

    void leave(Actor me) {
        actors.remove(me);
        if (actors.isEmpty()) {
            over.countDown();
        } else {
            running = pick();
            running.begin();
        }
    }

    /** Lets the running actor work inside a process, which may die under it; throws {@link HostGone} then. */
    <T> T inside(Host host, Supplier<T> work) {
        var me = running;
        me.enter(host);
        try {
            return work.get();
        } catch (Ended ended) {
            if (closing) {
                throw ended;
            }
            me.survive();
            throw new HostGone();
        } finally {
            me.enter(null);
        }
    }

    /** Every actor in the process ends at his next port; his open transaction is rolled back at once. */
    void crash(Host host) {
        host.die();
        mark("dies");
        for (var actor : actors) {
            if (actor.host() == host) {
                actor.abandon();
            }
        }
    }

    /** Ends every other actor. */
    void close() {
        closing = true;
        actors.stream().filter(actor -> actor != running).forEach(Actor::abandon);
    }

    void fail(Throwable broken) {
        if (failure == null) {
            failure = broken;
        }
        close();
    }

    /** Runs until the last actor has ended; throws what the first of them threw. */
    void run() {
        running = pick();
        running.begin();
        try {
            if (!over.await(STUCK_SECONDS, TimeUnit.SECONDS)) {
                throw new AssertionError("The baton is lost at %s.".formatted(running.name));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
        if (failure != null) {
            throw failure instanceof AssertionError broken ? broken : new AssertionError(failure.toString(), failure);
        }
    }

    void note(String what) {
        trace.note(now, running.name, what);
    }

    /** The same, for what not every run comes by. */
    void mark(String what) {
        note(what);
        trace.mark(what);
    }

    /** How many steps the trace has. */
    int tick() {
        return trace.length();
    }

    String name(String kind, Object id) {
        return trace.name(kind, id);
    }

    @Override
    public Instant instant() {
        return BEGIN.plusNanos(TimeUnit.MICROSECONDS.toNanos(now));
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }

    /** The process died while it worked for a client. */
    static final class HostGone extends RuntimeException {
        HostGone() {
            super("connection reset", null, false, false);
        }
    }
}
