package co.cosmeticos.platform.job;

import java.util.List;
import java.util.concurrent.AbstractExecutorService;
import java.util.concurrent.Executor;
import java.util.concurrent.Phaser;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * The container's threads, lent to the scheduler: it shuts its executor down when it stops, which a container's refuses
 * and other users of it would not survive. Shut down, it takes no more and waits for what runs.
 */
final class JobThreads extends AbstractExecutorService {

    private final Executor container;
    private final Phaser running = new Phaser(1);
    private volatile boolean shutdown;

    JobThreads(Executor container) {
        this.container = container;
    }

    @Override
    public void execute(Runnable job) {
        if (shutdown) {
            throw new RejectedExecutionException("The scheduler has been stopped.");
        }
        running.register();
        try {
            container.execute(() -> run(job));
        } catch (RejectedExecutionException e) {
            running.arriveAndDeregister();
            throw e;
        }
    }

    private void run(Runnable job) {
        try {
            job.run();
        } finally {
            running.arriveAndDeregister();
        }
    }

    @Override
    public synchronized void shutdown() {
        if (!shutdown) {
            shutdown = true;
            running.arriveAndDeregister();
        }
    }

    // Whoever runs is let finish: a job that is cut off is found again and revived.
    @Override
    public List<Runnable> shutdownNow() {
        shutdown();
        return List.of();
    }

    @Override
    public boolean isShutdown() {
        return shutdown;
    }

    @Override
    public boolean isTerminated() {
        return running.isTerminated();
    }

    @Override
    public boolean awaitTermination(long timeout, TimeUnit unit) throws InterruptedException {
        try {
            running.awaitAdvanceInterruptibly(0, timeout, unit);
        } catch (TimeoutException e) {
            return false;
        }
        return isTerminated();
    }
}
