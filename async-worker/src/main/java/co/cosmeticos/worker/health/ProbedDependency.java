package co.cosmeticos.worker.health;

import co.cosmeticos.platform.health.Dependency;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** A dependency probed every fifteen seconds in the background, so that health checks answer at once. */
final class ProbedDependency implements Dependency {

    private static final int PERIOD_SECONDS = 15;

    private final String name;
    private final BooleanSupplier probe;
    private @Nullable Future<?> timer;
    private volatile boolean up;

    ProbedDependency(String name, BooleanSupplier probe) {
        this.name = name;
        this.probe = probe;
    }

    void start(ManagedScheduledExecutorService executor) {
        timer = executor.scheduleWithFixedDelay(() -> up = probe.getAsBoolean(), 0, PERIOD_SECONDS, TimeUnit.SECONDS);
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public boolean isUp() {
        return up;
    }

    void stop() {
        var running = timer;
        if (running != null) {
            running.cancel(false);
        }
    }
}
