package co.cosmeticos.platform.remote;

import co.cosmeticos.platform.settings.Settings;
import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/** Another service over HTTP: it answers each path as a test says, and remembers what it was asked. */
public final class OtherService implements AutoCloseable {

    private final Map<String, Answer> answers = new ConcurrentHashMap<>();
    private final List<Asked> asked = new CopyOnWriteArrayList<>();
    private final CountDownLatch closing = new CountDownLatch(1);
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final HttpServer server;

    public OtherService() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(threads);
        server.createContext("/", this::answer);
        server.start();
    }

    private record Answer(int status, @Nullable String body) {}

    /** A request as it came. */
    public record Asked(String path, @Nullable String query, Headers headers, String body) {

        /** One of its headers. */
        public @Nullable String header(String name) {
            return headers.getFirst(name);
        }
    }

    /** Answers this path so from now on. */
    public OtherService answers(String path, int status, String body) {
        answers.put(path, new Answer(status, body));
        return this;
    }

    /** Takes requests to this path and says nothing. */
    public void isSilentAbout(String path) {
        answers.put(path, new Answer(0, null));
    }

    /** Every request to this path, in order. */
    public List<Asked> asked(String path) {
        return asked.stream().filter(one -> one.path().equals(path)).toList();
    }

    /** The settings of a service that takes this one for auth-service. */
    public Settings settings() {
        var settings = Map.of("test.auth.url", url(), "test.client.id", "test-service", "test.client.secret", "s3cret");
        return new Settings(key -> Optional.ofNullable(settings.get(key)), "test");
    }

    /** The base address. */
    public String url() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    private void answer(HttpExchange call) throws IOException {
        var path = call.getRequestURI().getPath();
        asked.add(new Asked(
                path,
                call.getRequestURI().getQuery(),
                call.getRequestHeaders(),
                new String(call.getRequestBody().readAllBytes(), StandardCharsets.UTF_8)));
        var answer = answers.getOrDefault(path, new Answer(404, "{}"));
        if (answer.body() == null) {
            await();
            return;
        }
        var body = answer.body().getBytes(StandardCharsets.UTF_8);
        call.getResponseHeaders()
                .set("Content-Type", answer.status() < 400 ? "application/json" : "application/problem+json");
        call.sendResponseHeaders(answer.status(), body.length);
        try (var out = call.getResponseBody()) {
            out.write(body);
        }
    }

    private void await() {
        try {
            closing.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        closing.countDown();
        server.stop(0);
        threads.shutdownNow();
    }
}
