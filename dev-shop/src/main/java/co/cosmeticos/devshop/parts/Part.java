package co.cosmeticos.devshop.parts;

import java.util.Map;
import java.util.Optional;

/** A process of the shop. */
public interface Part {

    /** Name in console, log file and tests. */
    String name();

    /** Address for people. */
    String address();

    /**
     * Starts it and returns when it is ready.
     *
     * @param extra environment variables for this start only
     * @throws PartFailed when it ends, or does not become ready in time
     */
    void start(Map<String, String> extra);

    /** Stops it gracefully, or by force when that fails. Does nothing when it does not run. */
    void stop();

    /** Its process, while it lives. */
    Optional<ProcessHandle> process();
}
