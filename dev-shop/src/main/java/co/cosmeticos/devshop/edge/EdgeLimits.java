package co.cosmeticos.devshop.edge;

import java.time.Duration;

/**
 * What a listener bears of a client.
 *
 * @param connections open at once; further ones are closed unheard
 * @param head how long the head of a request may take from its first byte
 * @param request how long the body may take after that, unless its handler says otherwise
 * @param silence how long a client may say nothing, within a request and between two, or not take what it is told
 */
public record EdgeLimits(int connections, Duration head, Duration request, Duration silence) {

    static final int LINE_BYTES = 8_192;
    static final int HEAD_BYTES = 32_768;
    static final int FIELDS = 100;
    static final int REQUESTS_PER_CONNECTION = 1_000;

    /** Those of a shop on one machine. */
    public static EdgeLimits ofOneMachine() {
        return new EdgeLimits(2_500, Duration.ofSeconds(10), Duration.ofSeconds(15), Duration.ofSeconds(15));
    }
}
