package co.cosmeticos.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A stream of server-sent events as its client hears it, line by line; {@code END} where the shop has ended it. */
public final class EventLines {

    private static final Duration SOON = Duration.ofSeconds(40);
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final String url;
    private final HttpResponse<InputStream> response;
    private final List<String> lines = new CopyOnWriteArrayList<>();

    private EventLines(String url, HttpResponse<InputStream> response) {
        this.url = url;
        this.response = response;
    }

    /** Opens a stream with these headers, a name and its value in turn. */
    public static EventLines open(String url, String... headers) {
        var request = HttpRequest.newBuilder(URI.create(url)).header("Accept", "text/event-stream");
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            var stream = new EventLines(url, CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofInputStream()));
            stream.listen();
            return stream;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private void listen() {
        var reader = new Thread(() -> {
            try (var in = new BufferedReader(new InputStreamReader(response.body(), StandardCharsets.UTF_8))) {
                in.lines().forEach(lines::add);
                lines.add("END");
            } catch (IOException | UncheckedIOException e) {
                lines.add("BROKEN " + e);
            }
        });
        reader.setDaemon(true);
        reader.start();
    }

    public int status() {
        return response.statusCode();
    }

    public String header(String name) {
        return response.headers().firstValue(name).orElse("");
    }

    /** What has come so far. */
    public List<String> lines() {
        return lines;
    }

    /** Waits for a line with these words. */
    public EventLines soon(String words) {
        await().atMost(SOON).untilAsserted(() -> assertThat(lines).anyMatch(line -> line.contains(words)));
        return this;
    }

    /** Waits for a line with these words; where the shop ends the stream before, in one that goes on behind it, as a browser does. */
    public EventLines follow(String words) {
        await().atMost(SOON).until(() -> lines.stream().anyMatch(line -> line.contains(words) || line.equals("END")));
        return lines.stream().anyMatch(line -> line.contains(words))
                ? this
                : open(url, "Last-Event-ID", lastId()).follow(words);
    }

    /** All of it, up to its end. */
    public String whole() {
        soon("END");
        return String.join("\n", lines);
    }

    /** The id of the last event. */
    public String lastId() {
        return lines.stream()
                .filter(line -> line.startsWith("id: "))
                .reduce((first, last) -> last)
                .orElseThrow()
                .substring("id: ".length());
    }

    /** The data of the last event. */
    public String lastData() {
        return lines.stream()
                .filter(line -> line.startsWith("data: "))
                .reduce((first, last) -> last)
                .orElseThrow()
                .substring("data: ".length())
                .replace(" ", "");
    }

    /** Goes away in the middle of it. */
    public void leave() {
        try {
            response.body().close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
