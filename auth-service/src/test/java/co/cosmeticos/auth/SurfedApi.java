package co.cosmeticos.auth;

import co.cosmeticos.fixtures.TestApi;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.HttpCookie;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.concurrent.Executors;

/** The service's resources behind a socket, below {@code /api/v1/auth}. */
public final class SurfedApi implements AutoCloseable {

    private static final String ROOT = "/api/v1/auth";

    private final HttpServer server;
    private final TestApi api;

    public SurfedApi(TestApi api) {
        this.api = api;
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext(ROOT, this::answer);
        server.setExecutor(Executors.newCachedThreadPool());
        server.start();
    }

    /** Where it is in truth, whatever its issuer is called. */
    public String url() {
        return "http://localhost:" + server.getAddress().getPort() + ROOT;
    }

    private void answer(HttpExchange exchange) throws IOException {
        var call = api.call(
                exchange.getRequestMethod(), exchange.getRequestURI().toString().substring(ROOT.length()));
        exchange.getRequestHeaders().forEach((name, values) -> {
            if ("Cookie".equalsIgnoreCase(name)) {
                values.stream()
                        .flatMap(line -> java.util.Arrays.stream(line.split(";")))
                        .map(cookie -> HttpCookie.parse(cookie).get(0))
                        .forEach(cookie -> call.cookie(cookie.getName(), cookie.getValue()));
            } else if (!"Content-Type".equalsIgnoreCase(name)) {
                call.header(name, values.get(0));
            }
        });
        var type = exchange.getRequestHeaders().getFirst("Content-Type");
        if (type != null) {
            call.body(type, exchange.getRequestBody().readAllBytes());
        }
        var response = call.send();
        response.getOutputHeaders()
                .forEach((name, values) ->
                        values.forEach(value -> exchange.getResponseHeaders().add(name, String.valueOf(value))));
        var body = response.getOutput();
        exchange.sendResponseHeaders(response.getStatus(), body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
