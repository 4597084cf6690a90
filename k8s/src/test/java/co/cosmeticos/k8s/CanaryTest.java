package co.cosmeticos.k8s;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;

/** The script k8s/canary, with scripted Prometheus and kubectl; for the real ones see docs/verification.md. */
@EnabledIf(value = "hasPython", disabledReason = "NOT RUN: k8s/canary needs python3, and there is none here")
class CanaryTest {

    private static final String KUBECTL = """
            #!/bin/sh
            here=$(dirname "$0")
            printf '%s\\n' "$*" >> "$here/calls"
            case "$*" in
              *"get virtualservice"*) echo '{"metadata": {"resourceVersion": "7"}, "spec": {"http": [
                {"name": "preview"}, {"name": "weights", "route": [{"destination": {"host": "p", "subset": "v1"}}]}]}}' ;;
              *"get destinationrule"*) cat "$here/rule" ;;
              *"get deployment product-service-v2"*) echo '{"spec": {"template": {"spec": {"containers": [{"image": "p:2"}]}}}}' ;;
              *"get deployment product-service"*) cat "$here/stable" ;;
              *patch*) [ ! -e "$here/refuses" ] || { rm "$here/refuses"; echo "conflict" >&2; exit 1; } ;;
            esac
            """;
    private static final String TWO = "{\"spec\": {\"subsets\": [{\"name\": \"v1\"}, {\"name\": \"v2\"}]}}";

    @TempDir
    Path folder;

    private HttpServer prometheus;
    private final List<String> queries = new ArrayList<>();
    private Function<String, Double> answers =
            query -> query.contains("5..") ? 0 : query.contains("quantile") ? 0.2 : 500.0;

    @BeforeEach
    void start() throws IOException {
        var kubectl = Files.writeString(folder.resolve("kubectl"), KUBECTL);
        assertThat(kubectl.toFile().setExecutable(true)).isTrue();
        Files.writeString(folder.resolve("rule"), TWO);
        prometheus = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        prometheus.createContext("/api/v1/query", exchange -> {
            var query = URLDecoder.decode(exchange.getRequestURI().getRawQuery(), StandardCharsets.UTF_8);
            queries.add(query);
            var body = "{\"data\": {\"result\": [{\"value\": [0, \"%s\"]}]}}"
                    .formatted(answers.apply(query))
                    .getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        prometheus.start();
    }

    @AfterEach
    void stop() {
        prometheus.stop(0);
    }

    @Test
    void a_good_version_gets_all_step_by_step() throws Exception {
        assertThat(canary("run", "product-service")).isZero();
        assertThat(shares()).containsExactly(5, 25, 50, 100, 100);
        assertThat(queries)
                .allSatisfy(query -> assertThat(query)
                        .contains("namespace=\"cosmeticos\",service=\"product-service\",version=\"v2\"")
                        .contains("http_server_request_duration_seconds"));
    }

    @Test
    void a_version_that_fails_is_taken_back_at_once() throws Exception {
        answers = query -> query.contains("5..") ? 50 : query.contains("quantile") ? 0.2 : 500.0;
        assertThat(canary("run", "product-service")).isEqualTo(1);
        assertThat(shares()).containsExactly(5, 0);
    }

    @Test
    void a_version_that_turns_slow_at_half_is_taken_back() throws Exception {
        answers =
                query -> query.contains("5..") ? 0 : !query.contains("quantile") ? 500.0 : lastShare() < 50 ? 0.2 : 2.5;
        assertThat(canary("run", "product-service")).isEqualTo(1);
        assertThat(shares()).containsExactly(5, 25, 50, 0);
    }

    @Test
    void without_traffic_nobody_is_trusted() throws Exception {
        answers = query -> query.contains("quantile") ? Double.NaN : 3.0;
        assertThat(canary("run", "product-service")).isEqualTo(1);
        assertThat(shares()).containsExactly(5, 0);
    }

    @Test
    void a_prometheus_that_falls_silent_takes_it_back() throws Exception {
        answers = query -> {
            if (lastShare() >= 25) {
                throw new IllegalStateException("silent");
            }
            return query.contains("quantile") || query.contains("5..") ? 0 : 500.0;
        };
        assertThat(canary("run", "product-service")).isEqualTo(1);
        assertThat(shares()).containsExactly(5, 25, 0);
    }

    @Test
    void nothing_begins_without_a_prometheus_or_a_second_version() throws Exception {
        Files.writeString(folder.resolve("rule"), "{\"spec\": {\"subsets\": [{\"name\": \"v1\"}]}}");
        assertThat(canary("run", "product-service")).isEqualTo(2);
        prometheus.stop(0);
        Files.writeString(folder.resolve("rule"), TWO);
        assertThat(canary("run", "product-service")).isEqualTo(2);
        assertThat(shares()).isEmpty();
    }

    @Test
    void a_change_by_somebody_else_is_not_overwritten_and_the_way_back_is_tried_again() throws Exception {
        Files.createFile(folder.resolve("refuses"));
        assertThat(canary("run", "product-service")).isEqualTo(1);
        assertThat(shares()).containsExactly(5, 0);
        assertThat(calls())
                .anyMatch(call ->
                        call.contains("\"op\": \"test\", \"path\": \"/metadata/resourceVersion\", \"value\": \"7\""));
    }

    @Test
    void an_end_by_signal_takes_it_back() throws Exception {
        var script = start("run", "product-service", "--interval", "60");
        while (shares().isEmpty()) {
            assertThat(script.waitFor(20, TimeUnit.MILLISECONDS)).isFalse();
        }
        script.destroy();
        assertThat(script.waitFor(20, TimeUnit.SECONDS)).isTrue();
        assertThat(script.exitValue()).isEqualTo(1);
        assertThat(shares()).containsExactly(5, 0);
    }

    @Test
    void the_second_version_is_deleted_only_when_the_first_is_the_same() throws Exception {
        Files.writeString(
                folder.resolve("stable"),
                "{\"spec\": {\"template\": {\"spec\": {\"containers\": [{\"image\": \"p:1\"}]}}}}");
        assertThat(canary("finish", "product-service")).isEqualTo(2);
        assertThat(calls()).noneMatch(call -> call.contains("delete"));
        Files.writeString(
                folder.resolve("stable"),
                "{\"spec\": {\"template\": {\"spec\": {\"containers\": [{\"image\": \"p:2\"}]}}}}");
        assertThat(canary("finish", "product-service")).isZero();
        assertThat(calls()).filteredOn(call -> call.contains("delete")).hasSize(2);
        assertThat(shares()).containsExactly(0);
    }

    private int canary(String... arguments) throws Exception {
        var script = start(
                Stream.concat(Stream.of(arguments), Stream.of("--interval", "0.01", "--looks", "2", "--patience", "3"))
                        .toArray(String[]::new));
        assertThat(script.waitFor(60, TimeUnit.SECONDS)).isTrue();
        return script.exitValue();
    }

    private Process start(String... arguments) throws IOException {
        var command = Stream.concat(
                Stream.of("python3", Manifests.FOLDER.resolve("canary").toString()), Stream.of(arguments));
        var builder = new ProcessBuilder(command.toList())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("out").toFile());
        builder.environment().put("KUBECTL", folder.resolve("kubectl").toString());
        builder.environment()
                .put(
                        "PROMETHEUS_URL",
                        "http://localhost:" + prometheus.getAddress().getPort());
        return builder.start();
    }

    private List<String> calls() throws IOException {
        var calls = folder.resolve("calls");
        return Files.exists(calls) ? Files.readAllLines(calls) : List.of();
    }

    private int lastShare() {
        try {
            return shares().stream().reduce(0, (first, second) -> second);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /** The weights of v2, in the order in which they were set. */
    private List<Integer> shares() throws IOException {
        return calls().stream()
                .filter(call -> call.contains("patch virtualservice"))
                .map(call -> call.replaceAll(".*\"subset\": \"v2\"}, \"weight\": (\\d+).*", "$1"))
                .map(share -> share.length() > 3 ? 0 : Integer.parseInt(share))
                .toList();
    }

    static boolean hasPython() {
        return Program.runs("python3", "--version");
    }
}
