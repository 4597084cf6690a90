package co.cosmeticos.orders.simulation;

import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;

/** One thread of the simulation, which works outside of the shop, or in one of its processes and dies with that. */
final class Actor {

    final String name;

    @Nullable MemoryTransaction transaction;

    private final Scheduler scheduler;
    private final Runnable body;
    private final Semaphore turn = new Semaphore(0);
    private @Nullable Host host;
    private long wakesAt;
    private boolean asleep;
    private boolean doomed;

    Actor(Scheduler scheduler, String name, @Nullable Host host, Runnable body) {
        this.scheduler = scheduler;
        this.name = name;
        this.host = host;
        this.body = body;
        this.wakesAt = scheduler.now();
    }

    void live() {
        waitForTurn();
        try {
            requireAlive();
            body.run();
        } catch (Scheduler.Ended ended) {
            // As it should be.
        } catch (Throwable broken) {
            scheduler.fail(broken);
        } finally {
            scheduler.leave(this);
        }
    }

    void requireAlive() {
        if (doomed) {
            throw new Scheduler.Ended();
        }
    }

    void begin() {
        turn.release();
    }

    void waitForTurn() {
        turn.acquireUninterruptibly();
    }

    @Nullable Host host() {
        return host;
    }

    void enter(@Nullable Host other) {
        host = other;
    }

    long wakesAt() {
        return wakesAt;
    }

    void pauseUntil(long time) {
        wakesAt = time;
    }

    boolean isAsleep() {
        return asleep;
    }

    void fallAsleep() {
        asleep = true;
    }

    void wake() {
        asleep = false;
        wakesAt = scheduler.now();
    }

    void doom() {
        doomed = true;
        wake();
    }

    /** Ends it, and its transaction at once, as a database does when it loses a client. */
    void abandon() {
        doom();
        var open = transaction;
        if (open != null) {
            open.rollBack();
        }
    }

    void survive() {
        doomed = false;
    }
}
