package co.cosmeticos.devshop.edge;

import java.time.Duration;

/**
 * Limits of a listener.
 *
 * @param connections open at once; further ones are closed at once
 * @param head how long the head of a request may take from its first byte
 * @param request how long the body may take after that, unless its handler says otherwise
 * @param silence how long a client may send nothing, within a request or between two, or not read its response
 */
public record EdgeLimits(int connections, Duration head, Duration request, Duration silence) {

    static final int LINE_BYTES = 8_192;
    static final int HEAD_BYTES = 32_768;
    static final int FIELDS = 100;
    static final int REQUESTS_PER_CONNECTION = 1_000;

    /** The limits of a shop on one machine. */
    public static EdgeLimits ofOneMachine() {
        return new EdgeLimits(2_500, Duration.ofSeconds(10), Duration.ofSeconds(15), Duration.ofSeconds(15));
    }
}
