package co.cosmeticos.orders.simulation;

import java.time.Duration;

/** Where an actor leaves his own code: the scheduler may go on with somebody else, and the process may die. */
public final class Ports {

    private static final int LEAST_STALL_SECONDS = 15;
    private static final int LONGEST_STALL_SECONDS = 45;

    private final Scheduler scheduler;
    private final Weather weather;

    Ports(Scheduler scheduler, Weather weather) {
        this.scheduler = scheduler;
        this.weather = weather;
    }

    Scheduler scheduler() {
        return scheduler;
    }

    Weather weather() {
        return weather;
    }

    /** Comes by a port, and leaves it after this many microseconds at most, or when the machine goes on. */
    void reach(String port, int micros) {
        scheduler.note(port);
        var host = scheduler.host();
        if (host != null && weather.crashes()) {
            scheduler.crash(host);
        }
        if (host != null && weather.stalls()) {
            scheduler.mark("stands still");
            scheduler.pause(Duration.ofSeconds(weather.between(LEAST_STALL_SECONDS, LONGEST_STALL_SECONDS)));
        }
        scheduler.pause(weather.between(1, micros));
    }
}
