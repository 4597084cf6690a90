package co.cosmeticos.devshop.http;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.regex.Pattern;

/** Small HTTP server with routes, on that of the JDK. */
public final class HttpService implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(HttpService.class.getName());
    private static final int BODY_LIMIT = 1 << 20;
    private static final int BACKLOG = 1024;

    static {
        // Without it each small response on a persistent connection waits 40 ms for the peer's delayed acknowledgment.
        System.setProperty("sun.net.httpserver.nodelay", "true");
        System.setProperty("sun.net.httpserver.maxIdleConnections", "1000");
    }

    private record Route(String method, Pattern path, Function<Request, Response> answer) {}

    private final List<Route> routes = new ArrayList<>();
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final HttpServer server;

    /**
     * Binds the port at once and serves after {@link #start()}.
     *
     * @param port 0 for a free one
     * @throws UncheckedIOException when the port is in use
     */
    public HttpService(String host, int port) {
        try {
            server = HttpServer.create(new InetSocketAddress(host, port), BACKLOG);
        } catch (IOException e) {
            throw new UncheckedIOException("Port %d of %s cannot be had.".formatted(port, host), e);
        }
        server.setExecutor(threads);
        server.createContext("/", this::handle);
    }

    /** Adds a route; each {@code *} of the path matches one segment. */
    public HttpService route(String method, String path, Function<Request, Response> answer) {
        var pattern = Pattern.compile(Pattern.quote(path).replace("*", "\\E([^/]+)\\Q"));
        routes.add(new Route(method, pattern, answer));
        return this;
    }

    /** Starts to serve. */
    public HttpService start() {
        server.start();
        return this;
    }

    public int port() {
        return server.getAddress().getPort();
    }

    private void handle(HttpExchange exchange) throws IOException {
        try {
            send(exchange, answer(exchange));
        } finally {
            exchange.close();
        }
    }

    // Catches everything: every failure of a request becomes a response.
    private Response answer(HttpExchange exchange) {
        try {
            return dispatch(exchange);
        } catch (Refused e) {
            return e.reply();
        } catch (RuntimeException | IOException e) {
            LOG.log(Level.SEVERE, exchange.getRequestMethod() + " " + exchange.getRequestURI(), e);
            return new Refused(500, "internal-error", "The request failed; the log tells why.").reply();
        }
    }

    private Response dispatch(HttpExchange exchange) throws IOException {
        var path = exchange.getRequestURI().getPath();
        var matching =
                routes.stream().filter(r -> r.path().matcher(path).matches()).toList();
        if (matching.isEmpty()) {
            throw Refused.notFound(path);
        }
        var route = matching.stream()
                .filter(r -> r.method().equals(exchange.getRequestMethod()))
                .findFirst()
                .orElseThrow(() -> new Refused(405, "method-not-allowed", "This path knows no such method."));
        return route.answer().apply(call(exchange, route));
    }

    private static Request call(HttpExchange exchange, Route route) throws IOException {
        var body = exchange.getRequestBody().readNBytes(BODY_LIMIT + 1);
        if (body.length > BODY_LIMIT) {
            throw new Refused(413, "too-large", "A body may hold 1 MiB.");
        }
        var uri = exchange.getRequestURI();
        var matcher = route.path().matcher(uri.getPath());
        var variables = new ArrayList<String>();
        if (matcher.matches()) {
            for (var i = 1; i <= matcher.groupCount(); i++) {
                variables.add(matcher.group(i));
            }
        }
        var query = Request.pairs(Optional.ofNullable(uri.getRawQuery()).orElse(""));
        return new Request(
                exchange.getRequestMethod(),
                uri.getPath(),
                variables,
                query,
                exchange.getRequestHeaders(),
                new String(body, StandardCharsets.UTF_8));
    }

    private static void send(HttpExchange exchange, Response reply) throws IOException {
        if (reply.lost()) {
            return;
        }
        var body = reply.body().getBytes(StandardCharsets.UTF_8);
        reply.headers().forEach(exchange.getResponseHeaders()::set);
        exchange.sendResponseHeaders(reply.status(), body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
