package co.cosmeticos.auth.password;

import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * A fair queue for a few concurrent permits. Clients are served in turn, however many requests each of them sends, and
 * none has more of the places to wait in than the others. Known devices wait apart from strangers and come first,
 * three times out of four, so that a flood of strangers does not keep them out, nor they the strangers.
 */
final class FairQueue {

    private static final int STRANGERS_SHARE = 4;

    private final RoundRobinQueue known;
    private final RoundRobinQueue strangers;
    private final long patienceMillis;
    private int free;
    private int knownInARow;

    FairQueue(int atOnce, int waiting, Duration patience) {
        this.free = atOnce;
        this.strangers = new RoundRobinQueue(waiting);
        this.known = new RoundRobinQueue((waiting + STRANGERS_SHARE - 1) / STRANGERS_SHARE);
        this.patienceMillis = patience.toMillis();
    }

    /** Whether this visitor would have its turn, or wait for it, at this moment. */
    synchronized boolean welcomes(Visitor visitor) {
        return free > 0 || lineOf(visitor).hasPlaceFor(visitor.client());
    }

    /** Waits for a turn; false when too many wait already, or it takes too long. */
    boolean take(Visitor visitor) {
        var waiter = begin(visitor);
        if (waiter == null) {
            return false;
        }
        try {
            return waiter.get(patienceMillis, TimeUnit.MILLISECONDS);
        } catch (TimeoutException | ExecutionException e) {
            return !leave(visitor, waiter);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            if (!leave(visitor, waiter)) {
                release();
            }
            return false;
        }
    }

    private synchronized RoundRobinQueue.@Nullable Waiter begin(Visitor visitor) {
        if (free > 0) {
            free--;
            return RoundRobinQueue.Waiter.served();
        }
        return lineOf(visitor).join(visitor.client());
    }

    // Whoever is not in the line any more has been served, or sent away, at this very moment.
    private synchronized boolean leave(Visitor visitor, RoundRobinQueue.Waiter waiter) {
        return lineOf(visitor).leave(visitor.client(), waiter) || !waiter.getNow(false);
    }

    /** Gives the turn to who is next. */
    synchronized void release() {
        var next = next();
        if (next == null) {
            free++;
        } else {
            next.complete(true);
        }
    }

    private RoundRobinQueue.@Nullable Waiter next() {
        var ofStrangers = known.isEmpty() || (!strangers.isEmpty() && knownInARow >= STRANGERS_SHARE - 1);
        knownInARow = ofStrangers ? 0 : knownInARow + 1;
        return ofStrangers ? strangers.next() : known.next();
    }

    private RoundRobinQueue lineOf(Visitor visitor) {
        return visitor.known() ? known : strangers;
    }
}
