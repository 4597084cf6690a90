package co.cosmeticos.devshop.http;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * One origin in front of many servers: a path's prefix chooses the server, as the mesh's gateway does; servers of one
 * prefix take turns. It repeats nothing: a server that is away is 502.
 */
public final class Gateway implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final int BACKLOG = 1024;
    // HttpClient sets these itself and refuses them from anybody else; RFC 9110 calls most of them hop-by-hop.
    private static final Set<String> OWN = Set.of(
            "host", "connection", "content-length", "expect", "upgrade", "transfer-encoding", "keep-alive", "te");
    // A server counts its requests by method: made-up ones would fill its memory.
    private static final List<String> METHODS = List.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS");

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Map<String, List<String>> servers;
    private final boolean isInside;
    private final AtomicInteger turns = new AtomicInteger();
    private final HttpServer server;

    private Gateway(int port, Map<String, List<String>> servers, boolean isInside) {
        this.servers = new TreeMap<>(servers);
        this.isInside = isInside;
        try {
            server = HttpServer.create(new InetSocketAddress(port), BACKLOG);
        } catch (IOException e) {
            throw new UncheckedIOException("Port %d cannot be had.".formatted(port), e);
        }
    }

    /**
     * Starts it; {@code servers} maps a path prefix to addresses, which may change. Its own {@code /health/ready} asks all.
     */
    public static Gateway start(int port, Map<String, List<String>> servers) {
        return start(new Gateway(port, servers, false));
    }

    /** The same at any free port for the services themselves, which may call what is internal. */
    public static Gateway inside(Map<String, List<String>> servers) {
        return start(new Gateway(0, servers, true));
    }

    private static Gateway start(Gateway gateway) {
        gateway.server.setExecutor(gateway.threads);
        gateway.server.createContext("/", gateway::handle);
        gateway.server.start();
        return gateway;
    }

    /** Where it listens. */
    public int port() {
        return server.getAddress().getPort();
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            var path = exchange.getRequestURI().getRawPath();
            if (!METHODS.contains(exchange.getRequestMethod())) {
                exchange.getResponseHeaders().set("Allow", String.join(", ", METHODS));
                answer(exchange, 405);
                return;
            }
            if ("/health/ready".equals(path)) {
                answer(exchange, allReady() ? 200 : 503);
                return;
            }
            var target = target(path);
            if (target.isEmpty() || (!isInside && path.contains("/internal/"))) {
                answer(exchange, 404);
                return;
            }
            forward(exchange, URI.create(target + exchange.getRequestURI()));
        }
    }

    private String target(String path) {
        return servers.entrySet().stream()
                .filter(server -> path.startsWith(server.getKey()))
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

    private static void answer(HttpExchange exchange, int status) throws IOException {
        exchange.sendResponseHeaders(status, -1);
    }

    private void forward(HttpExchange exchange, URI target) throws IOException {
        try {
            var answer = client.send(request(exchange, target), HttpResponse.BodyHandlers.ofInputStream());
            answer.headers().map().forEach((name, values) -> {
                if (!OWN.contains(name.toLowerCase(Locale.ROOT))) {
                    exchange.getResponseHeaders().put(name, List.copyOf(values));
                }
            });
            var length = answer.headers().firstValueAsLong("Content-Length").orElse(0);
            var none = length == 0
                    && answer.headers().firstValue("Transfer-Encoding").isEmpty();
            exchange.sendResponseHeaders(answer.statusCode(), none ? -1 : length);
            copy(answer.body(), exchange.getResponseBody());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException e) {
            if (exchange.getResponseCode() < 0) {
                answer(exchange, 502);
            }
        }
    }

    // Each piece goes on at once, or server-sent events would wait for a full buffer.
    private static void copy(InputStream from, OutputStream to) throws IOException {
        var buffer = new byte[8192];
        for (var read = from.read(buffer); read >= 0; read = from.read(buffer)) {
            to.write(buffer, 0, read);
            to.flush();
        }
    }

    private static HttpRequest request(HttpExchange exchange, URI target) throws IOException {
        var body = exchange.getRequestBody().readAllBytes();
        var request = HttpRequest.newBuilder(target)
                .timeout(PATIENCE)
                .method(exchange.getRequestMethod(), BodyPublishers.ofByteArray(body));
        exchange.getRequestHeaders().forEach((name, values) -> {
            if (!OWN.contains(name.toLowerCase(Locale.ROOT))) {
                values.forEach(value -> request.header(name, value));
            }
        });
        return request.build();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    /** Runs it alone, told by {@code GATEWAY_PORT} and {@code GATEWAY_SERVERS} ({@code prefix=address} with commas). */
    public static void main(String[] args) {
        var servers = new TreeMap<String, List<String>>();
        for (var server : System.getenv("GATEWAY_SERVERS").split(",", -1)) {
            servers.computeIfAbsent(server.substring(0, server.indexOf('=')), prefix -> new ArrayList<>())
                    .add(server.substring(server.indexOf('=') + 1));
        }
        Lifeline.closeAtExit(start(Integer.parseInt(System.getenv("GATEWAY_PORT")), servers));
    }
}
