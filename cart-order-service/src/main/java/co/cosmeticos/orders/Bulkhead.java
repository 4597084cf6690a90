package co.cosmeticos.orders;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** A bulkhead: so many calls at once; those beyond queue in the order in which they came, and are refused after a while. */
public final class Bulkhead {

    private final Semaphore permits;
    private final int waitSeconds;
    private final Supplier<RuntimeException> full;

    public Bulkhead(int calls, int waitSeconds, Supplier<RuntimeException> full) {
        this.permits = new Semaphore(calls, true);
        this.waitSeconds = waitSeconds;
        this.full = full;
    }

    /** Makes the call in its turn; throws what the bulkhead refuses with. */
    public <T> T call(Supplier<T> call) {
        acquire();
        try {
            return call.get();
        } finally {
            permits.release();
        }
    }

    private void acquire() {
        try {
            if (permits.tryAcquire(waitSeconds, TimeUnit.SECONDS)) {
                return;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        throw full.get();
    }
}
