package co.cosmeticos.orders.simulation;

import java.util.List;
import java.util.Random;

/**
 * What goes wrong, and how often. Each seed has its own mixture, with some kinds of trouble left out and others much more
 * frequent, since a trouble that is everywhere hides what a rarer one would find.
 */
public final class Weather {

    private static final int[] MIXTURE = {0, 1, 1, 2, 5};

    /** How a call of another service breaks. */
    enum Call {
        FINE,
        NOT_HEARD,
        REPLY_LOST,
        TIMED_OUT,
        ANSWERED_LATE,
        HEARD_LATE,
        SERVER_ERROR,
        CIRCUIT_OPEN
    }

    private static final List<Call> BROKEN = List.of(Call.values()).subList(1, Call.values().length);

    private final Random random;
    private final double crash;
    private final double stall;
    private final double call;
    private final double database;
    private final double commit;
    private final double broker;
    private final double handler;
    private boolean calm;

    Weather(Random random) {
        this.random = random;
        this.crash = 0.0006 * mixed();
        this.stall = 0.0012 * mixed();
        this.call = 0.06 * mixed();
        this.database = 0.003 * mixed();
        this.commit = 0.008 * mixed();
        this.broker = 0.04 * mixed();
        this.handler = 0.06 * mixed();
    }

    private int mixed() {
        return MIXTURE[random.nextInt(MIXTURE.length)];
    }

    /** From now on nothing goes wrong any more. */
    void calmDown() {
        calm = true;
    }

    boolean isCalm() {
        return calm;
    }

    private boolean strikes(double rate) {
        return !calm && random.nextDouble() < rate;
    }

    boolean crashes() {
        return strikes(crash);
    }

    /** A process stands still for longer than a lease lasts: a collector, a swapped-out machine. */
    boolean stalls() {
        return strikes(stall);
    }

    Call call() {
        return strikes(call) ? BROKEN.get(random.nextInt(BROKEN.size())) : Call.FINE;
    }

    boolean breaksStatement() {
        return strikes(database);
    }

    boolean breaksCommit() {
        return strikes(commit);
    }

    boolean breaksBroker() {
        return strikes(broker);
    }

    boolean breaksHandler() {
        return strikes(handler);
    }

    /** Whether a thing of this probability happens; also in calm weather. */
    boolean chance(double probability) {
        return random.nextDouble() < probability;
    }

    int between(int least, int most) {
        return least + random.nextInt(most - least + 1);
    }

    <T> T oneOf(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
