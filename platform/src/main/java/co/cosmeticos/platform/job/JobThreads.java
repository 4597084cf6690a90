package co.cosmeticos.platform.job;

import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.AbstractExecutorService;
import java.util.concurrent.Executor;
import java.util.concurrent.Phaser;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Executor of the scheduler on a limited number of container threads. The scheduler shuts its executor down when it stops,
 * which a container's executor does not allow; after its shutdown this one accepts no more tasks and waits for the running ones.
 *
 * <p>The scheduler relies on its executor to limit concurrent jobs, and submits more each second. Without a limit a silent
 * mail server would block all of them, each with a database connection.
 */
final class JobThreads extends AbstractExecutorService {

    private final Executor container;
    private final int atOnce;
    private final Phaser running = new Phaser(1);
    private final Queue<Runnable> waiting = new ArrayDeque<>();
    private int busy;
    private volatile boolean shutdown;

    JobThreads(Executor container, int atOnce) {
        this.container = container;
        this.atOnce = atOnce;
    }

    @Override
    public synchronized void execute(Runnable job) {
        if (shutdown) {
            throw new RejectedExecutionException("The scheduler has been stopped.");
        }
        running.register();
        if (busy < atOnce) {
            start(job);
        } else {
            waiting.add(job);
        }
    }

    private void start(Runnable job) {
        busy++;
        try {
            container.execute(() -> run(job));
        } catch (RejectedExecutionException e) {
            busy--;
            running.arriveAndDeregister();
            throw e;
        }
    }

    private void run(Runnable job) {
        try {
            job.run();
        } finally {
            running.arriveAndDeregister();
            makeRoom();
        }
    }

    private synchronized void makeRoom() {
        busy--;
        var next = waiting.poll();
        if (next != null) {
            start(next);
        }
    }

    @Override
    public synchronized void shutdown() {
        if (!shutdown) {
            shutdown = true;
            running.arriveAndDeregister();
        }
    }

    // Running jobs may finish; an interrupted one would be detected and revived.
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
