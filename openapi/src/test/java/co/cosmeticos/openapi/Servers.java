package co.cosmeticos.openapi;

import static co.cosmeticos.openapi.ServiceScan.JSON;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** Where the shop is reached, and what holds for every operation. */
final class Servers {

    /** What a reader knows once, for all operations. */
    static final String DESCRIPTION = """
            Amounts are integers in the minor unit of their currency (`totalMinor: 1990` with `BRL` is R$ 19,90). Times are \
            RFC 3339, in UTC. Lists are keyset pages: `next` is the `after` of the next one. A member that has no value is left \
            out of an answer. Errors are problems (RFC 9457) whose `type` never changes. `Idempotency-Key` makes a repeated \
            request have one effect. `RateLimit` and `RateLimit-Policy` tell how many requests are left.""";

    private Servers() {}

    /** The gateway of a shop; the dev shop's where nothing else is said. */
    static ObjectNode gateway() {
        var server = JSON.createObjectNode();
        server.put("url", "{origin}");
        server.put("description", "The gateway of the shop");
        server.putObject("variables")
                .putObject("origin")
                .put("default", "http://localhost:8080")
                .put("description", "The dev shop's, which `mvn -Pshop` starts");
        return server;
    }
}
