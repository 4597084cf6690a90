package co.cosmeticos.orders.simulation;

import java.time.Duration;

/** A job of a process that runs again and again, as its container or db-scheduler would run it. */
final class Loop {

    private static final int CALM = 3;

    private final Ports ports;
    private final Duration every;
    private final Class<? extends RuntimeException> tolerated;
    private final Runnable job;
    private Actor idle;
    private boolean wanted;

    /** @param tolerated what the real loop catches and goes on; anything else would end it for ever */
    Loop(Ports ports, Duration every, Class<? extends RuntimeException> tolerated, Runnable job) {
        this.ports = ports;
        this.every = every;
        this.tolerated = tolerated;
        this.job = job;
    }

    void start(String name, Host host) {
        ports.scheduler().spawn(host.name + " " + name, host, this::run);
    }

    private void run() {
        while (true) {
            waitForNext();
            try {
                job.run();
            } catch (RuntimeException e) {
                if (!tolerated.isInstance(e)) {
                    throw e;
                }
            }
        }
    }

    private void waitForNext() {
        if (!wanted) {
            idle = ports.scheduler().running();
            ports.scheduler().pause(ports.weather().isCalm() ? every.multipliedBy(CALM) : every);
            idle = null;
        }
        wanted = false;
    }

    /** Runs it now, or once more after it has run. */
    void wake() {
        wanted = true;
        if (idle != null) {
            idle.wake();
        }
    }
}
