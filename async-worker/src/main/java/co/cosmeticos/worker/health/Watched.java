package co.cosmeticos.worker.health;

import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** A dependency looked at every fifteen seconds in the background, so that whoever asks is answered at once. */
final class Watched {

    private static final int PERIOD_SECONDS = 15;

    private final Future<?> timer;
    private volatile boolean up;

    Watched(ManagedScheduledExecutorService executor, BooleanSupplier probe) {
        this.timer =
                executor.scheduleWithFixedDelay(() -> up = probe.getAsBoolean(), 0, PERIOD_SECONDS, TimeUnit.SECONDS);
    }

    boolean isUp() {
        return up;
    }

    void stop() {
        timer.cancel(false);
    }
}
