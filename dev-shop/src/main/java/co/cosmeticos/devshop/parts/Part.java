package co.cosmeticos.devshop.parts;

import java.util.Map;
import java.util.Optional;

/** A process of the shop. */
public interface Part {

    /** What the console, the log file and the tests call it. */
    String name();

    /** Where it can be reached, for people. */
    String address();

    /**
     * Starts it and returns when it is ready.
     *
     * @param extra environment variables for this start only
     * @throws PartFailed when it ends, or does not become ready in time
     */
    void start(Map<String, String> extra);

    /** Ends it in order, or by force when it will not. Does nothing when it does not run. */
    void stop();

    /** Its process, while it lives. */
    Optional<ProcessHandle> process();
}
