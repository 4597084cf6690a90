package co.cosmeticos.devshop.http;

import co.cosmeticos.devshop.edge.EdgeLimits;
import co.cosmeticos.devshop.edge.EdgeRefused;
import co.cosmeticos.devshop.edge.EdgeRequest;
import co.cosmeticos.devshop.edge.EdgeResponse;
import co.cosmeticos.devshop.edge.EdgeServer;
import co.cosmeticos.devshop.edge.TargetPath;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;

/**
 * Reverse proxy in front of all servers: routes by path prefix, as the gateway of the mesh does, with round robin among the
 * servers of a prefix. It never retries: an unavailable server is 502. It writes each request anew from its unambiguous
 * parse.
 */
public final class Gateway implements AutoCloseable {

    private static final String LOOPBACK = "127.0.0.1";
    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final int BODY_LIMIT = 1 << 20;
    private static final int IMPORT_LIMIT = 128 << 20;
    private static final Pattern INTERNAL = Pattern.compile("/api/v1/[^/]+/(?i:internal).*");
    // The metadata of an issuer with a path stand before that path (RFC 8414, section 3.1).
    private static final String METADATA = "/.well-known/oauth-authorization-server";
    private static final String ISSUER = "/api/v1/auth";
    private static final String IMPORT = "/api/v1/catalog/products/import";
    // A server counts requests by method: invented ones would fill its memory.
    private static final List<String> METHODS = List.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS");

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
    private final Map<String, List<String>> servers;
    private final boolean isInside;
    private final AtomicInteger turns = new AtomicInteger();
    private final EdgeServer server;

    private Gateway(String host, int port, Map<String, List<String>> servers, boolean isInside) {
        this.servers = new TreeMap<>(servers);
        this.isInside = isInside;
        this.server = EdgeServer.start(host, port, EdgeLimits.ofOneMachine(), this::handle);
    }

    /**
     * Starts it; {@code servers} maps a path prefix to addresses, which may change. Its {@code /health/ready} asks all of them.
     */
    public static Gateway start(int port, Map<String, List<String>> servers) {
        return new Gateway(LOOPBACK, port, servers, false);
    }

    /** The same on a free port for the services, with internal operations. */
    public static Gateway inside(Map<String, List<String>> servers) {
        return new Gateway(LOOPBACK, 0, servers, true);
    }

    /** The port that it listens on. */
    public int port() {
        return server.port();
    }

    private void handle(EdgeRequest request, EdgeResponse answer) throws IOException {
        var target = routed(request.head().target());
        if (!METHODS.contains(request.head().method())) {
            var refused = new EdgeRefused(405, "method-not-allowed", "This origin knows no such method.");
            answer.refuse(refused, Map.of("Allow", List.of(String.join(", ", METHODS))));
            return;
        }
        var body = IMPORT.equals(target.path()) ? request.body(IMPORT_LIMIT, PATIENCE) : request.body(BODY_LIMIT);
        if ("/health/ready".equals(target.path())) {
            answer.send(allReady() ? 200 : 503, Map.of());
            return;
        }
        var address = address(target);
        if (address.isEmpty() || (!isInside && INTERNAL.matcher(target.path()).matches())) {
            answer.refuse(new EdgeRefused(404, "not-found", "Nothing is at this address."), Map.of());
            return;
        }
        forward(request(request, address, target, body), answer);
    }

    private static TargetPath routed(TargetPath target) {
        return target.path().equals(METADATA + ISSUER) ? new TargetPath(ISSUER + METADATA, target.query()) : target;
    }

    private String address(TargetPath target) {
        return servers.entrySet().stream()
                .filter(server -> target.isWithin(server.getKey()))
                .map(server -> List.copyOf(server.getValue()))
                .filter(addresses -> !addresses.isEmpty())
                .map(addresses -> addresses.get(Math.floorMod(turns.getAndIncrement(), addresses.size())))
                .findFirst()
                .orElse("");
    }

    private boolean allReady() {
        return servers.values().stream().flatMap(List::stream).allMatch(this::ready);
    }

    private boolean ready(String address) {
        try {
            var request = HttpRequest.newBuilder(URI.create(address + "/health/ready"));
            return client.send(request.build(), HttpResponse.BodyHandlers.discarding())
                            .statusCode()
                    == 200;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static HttpRequest request(EdgeRequest from, String address, TargetPath target, byte[] body) {
        var request = HttpRequest.newBuilder(URI.create(address + target.path() + target.query()))
                .timeout(PATIENCE)
                .method(from.head().method(), BodyPublishers.ofByteArray(body));
        from.endToEnd().forEach(field -> request.header(field.name(), field.value()));
        return request.header("X-Forwarded-For", from.client().getHostAddress()).build();
    }

    private void forward(HttpRequest request, EdgeResponse answer) throws IOException {
        HttpResponse<InputStream> response;
        try {
            response = client.send(request, HttpResponse.BodyHandlers.ofInputStream());
        } catch (HttpTimeoutException e) {
            answer.refuse(new EdgeRefused(504, "gateway-timeout", "The service did not answer in time."), Map.of());
            return;
        } catch (IOException e) {
            answer.refuse(new EdgeRefused(502, "bad-gateway", "The service cannot be reached now."), Map.of());
            return;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException();
        }
        try (var body = response.body()) {
            answer.send(response.statusCode(), response.headers().map(), length(response), body);
        }
    }

    private static OptionalLong length(HttpResponse<?> response) {
        var length = response.headers().firstValueAsLong("Content-Length");
        return length.isEmpty()
                        && response.headers().firstValue("Transfer-Encoding").isEmpty()
                ? OptionalLong.of(0)
                : length;
    }

    @Override
    public void close() {
        server.close();
    }

    /**
     * Runs it as a process, configured by {@code GATEWAY_HOST}, {@code GATEWAY_PORT} and {@code GATEWAY_SERVERS}
     * (comma-separated {@code prefix=address}).
     */
    public static void main(String[] args) {
        var servers = new TreeMap<String, List<String>>();
        for (var server : System.getenv("GATEWAY_SERVERS").split(",", -1)) {
            servers.computeIfAbsent(server.substring(0, server.indexOf('=')), prefix -> new ArrayList<>())
                    .add(server.substring(server.indexOf('=') + 1));
        }
        var host = System.getenv().getOrDefault("GATEWAY_HOST", LOOPBACK);
        var port = Integer.parseInt(System.getenv("GATEWAY_PORT"));
        ParentWatch.closeAtExit(new Gateway(host, port, servers, false));
    }
}
