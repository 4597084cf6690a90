package co.cosmeticos.orders.simulation;

import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.LongStream;

/** Runs seeds. A seed decides everything: who does what when, and what breaks; the same seed is the same run. */
final class Simulation {

    // Held, since a logger that nobody holds forgets its level. What a storm makes the shop log would fill the disk.
    private static final Logger SHOP = Logger.getLogger("co.cosmeticos");

    static {
        SHOP.setLevel(Level.OFF);
    }

    private Simulation() {}

    /** How a run ended. */
    record Run(long seed, Trace trace, Optional<AssertionError> failure) {

        boolean hasFailed() {
            return failure.isPresent();
        }

        String what() {
            return failure.map(Throwable::getMessage).orElse("all is well");
        }

        /** What to say of it, with the way to see it again. */
        AssertionError report(int brokenSeeds) {
            return new AssertionError("""
                    Seed %d (and %d more) breaks an invariant: %s
                    To see it step by step: mvn verify -pl cart-order-service -am -Dtest=SimulationTest \
                      -Dsurefire.failIfNoSpecifiedTests=false -Dsimulation.seed=%d
                    """.formatted(seed, brokenSeeds - 1, what(), seed), failure.orElseThrow());
        }
    }

    static Run run(long seed, Plant plant, boolean readable) {
        var shop = new Shop(seed, plant, readable);
        try {
            shop.run();
            return new Run(seed, shop.trace, Optional.empty());
        } catch (AssertionError broken) {
            return new Run(seed, shop.trace, Optional.of(broken));
        }
    }

    /** The first seed that fails, of so many. */
    static Optional<Run> firstFailure(int seeds, Plant plant) {
        return LongStream.rangeClosed(1, seeds)
                .parallel()
                .mapToObj(seed -> run(seed, plant, false))
                .filter(Run::hasFailed)
                .findFirst();
    }
}
