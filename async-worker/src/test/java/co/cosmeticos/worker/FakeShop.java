package co.cosmeticos.worker;

import co.cosmeticos.fixtures.TestJson;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;

/** The other services over HTTP: auth-service with its tokens and users, cart-order-service with its orders. */
public final class FakeShop implements AutoCloseable {

    private static final Object FAILURE = new Object();

    private final Map<UUID, Object> known = new ConcurrentHashMap<>();
    private final Set<String> traces = ConcurrentHashMap.newKeySet();
    private final HttpServer server;

    public FakeShop() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newCachedThreadPool());
        server.createContext("/token", call -> answer(call, 200, "{\"access_token\":\"worker\",\"expires_in\":600}"));
        server.createContext("/internal/", this::lookup);
        server.start();
    }

    /** Makes an order or a user known. */
    public void knows(UUID id, Object fact) {
        known.put(id, fact);
    }

    /** Makes its owner answer 500 when it is asked for this. */
    public void failsAt(UUID id) {
        known.put(id, FAILURE);
    }

    /** The {@code traceparent} of everybody who looked something up. */
    public Set<String> traces() {
        return traces;
    }

    /** The base address of every service of this shop. */
    public String url() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    /** What a service needs to ask it. */
    public Map<String, String> settings() {
        return Map.of(
                "worker.auth.url",
                url(),
                "worker.order.url",
                url(),
                "worker.client.id",
                "async-worker",
                "worker.client.secret",
                "secret");
    }

    private void lookup(HttpExchange call) throws IOException {
        Optional.ofNullable(call.getRequestHeaders().getFirst("traceparent")).ifPresent(traces::add);
        var path = call.getRequestURI().getPath();
        var fact = known.get(UUID.fromString(path.substring(path.lastIndexOf('/') + 1)));
        if (!"Bearer worker".equals(call.getRequestHeaders().getFirst("Authorization"))) {
            answer(call, 401, "{}");
        } else if (fact == null) {
            answer(call, 404, "{\"type\":\"/problems/not-found\"}");
        } else if (fact == FAILURE) {
            answer(call, 500, "{\"type\":\"/problems/internal-error\"}");
        } else {
            answer(call, 200, TestJson.JSONB.toJson(fact));
        }
    }

    private static void answer(HttpExchange call, int status, String json) throws IOException {
        var body = json.getBytes(StandardCharsets.UTF_8);
        call.getResponseHeaders().set("Content-Type", "application/json");
        call.sendResponseHeaders(status, body.length);
        try (var out = call.getResponseBody()) {
            out.write(body);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
