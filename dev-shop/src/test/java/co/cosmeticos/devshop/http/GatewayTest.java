package co.cosmeticos.devshop.http;

import static org.assertj.core.api.Assertions.assertThat;

import co.cosmeticos.embedded.FreePort;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GatewayTest {

    @Test
    void servers_of_one_prefix_take_turns() throws Exception {
        try (var first = server("first");
                var second = server("second");
                var gateway = gateway(Map.of("/api", List.of(address(first), address(second))))) {
            assertThat(ask(gateway.port, 4)).containsExactly("first", "second", "first", "second");
            assertThat(status(gateway.port, "/other")).isEqualTo(404);
        }
    }

    @Test
    void a_server_that_is_away_is_not_ready_and_bad_gateway_at_its_turn() throws Exception {
        var away = address(FreePort.find());
        try (var here = server("here");
                var gateway = gateway(Map.of("/api", List.of(address(here), away)))) {
            assertThat(status(gateway.port, "/api/x")).isEqualTo(200);
            assertThat(status(gateway.port, "/api/x")).isEqualTo(502);
            assertThat(status(gateway.port, "/health/ready")).isEqualTo(503);
        }
    }

    @Test
    void metadata_that_stands_before_the_issuers_path_is_its_own() throws Exception {
        try (var server = new HttpService("localhost", 0)
                        .route(
                                "GET",
                                "/api/v1/auth/.well-known/oauth-authorization-server",
                                call -> Response.json(200, Map.of()))
                        .start();
                var gateway = gateway(Map.of("/api/v1/auth", List.of(address(server))))) {
            var wellKnown = "/.well-known/oauth-authorization-server";
            assertThat(status(gateway.port, wellKnown + "/api/v1/auth")).isEqualTo(200);
            assertThat(status(gateway.port, wellKnown + "/api/v1/auth?x=y")).isEqualTo(200);
            for (var other : List.of(wellKnown, wellKnown + "/api/v1/shop", wellKnown + "/api/v1/auth/")) {
                assertThat(status(gateway.port, other)).as(other).isEqualTo(404);
            }
        }
    }

    @Test
    void a_made_up_method_reaches_no_server() throws Exception {
        try (var server = new HttpService("localhost", 0)
                        .route("FOO1", "/api/x", call -> Response.json(200, Map.of()))
                        .start();
                var gateway = gateway(Map.of("/api", List.of(address(server))))) {
            var request = HttpRequest.newBuilder(URI.create(address(gateway.port) + "/api/x"))
                    .method("FOO1", HttpRequest.BodyPublishers.noBody())
                    .build();
            assertThat(HttpClient.newHttpClient()
                            .send(request, BodyHandlers.discarding())
                            .statusCode())
                    .isEqualTo(405);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/shop/internal",
                "/api/v1/shop/internal/orders",
                "/api/v1/shop/%69nternal/orders",
                "/api/v1/shop/INTERNAL/orders",
                "/api/v1/shop/internal%3bx=1/orders",
                "/api/v1/shop/internal;x=1/orders",
                "/api/v1/shop//internal/orders",
                "//api/v1/shop/internal/orders",
                "/api/v1/shop/./internal/orders",
                "/api/v1/shop/a/%2e%2e/internal/orders",
                "/api/v1/shop%2finternal/orders",
                "/api/v1/shopping",
                "/api/v1/shop/a%00"
            })
    void what_is_for_services_alone_is_a_problem_however_it_is_written(String path) throws Exception {
        var reached = new AtomicInteger();
        try (var server = new HttpService("localhost", 0)
                        .route("GET", path, call -> counted(reached))
                        .route("GET", "/api/v1/shop/internal/orders", call -> counted(reached))
                        .start();
                var gateway = gateway(Map.of("/api/v1/shop", List.of(address(server))))) {
            var answer = raw(gateway.port, "GET " + path + " HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n");
            assertThat(answer).matches("(?s)HTTP/1\\.1 40[04] .*").contains("application/problem+json");
            assertThat(reached).hasValue(0);
        }
    }

    @Test
    void every_refusal_of_its_own_is_a_problem() throws Exception {
        var away = address(FreePort.find());
        try (var gateway = gateway(Map.of("/api", List.of(away)))) {
            for (var line : List.of("GET /api/x", "GET /nope", "FOO /api/x", "GET *", "TRACE /api/x")) {
                assertThat(raw(gateway.port, line + " HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n"))
                        .matches("(?s)HTTP/1\\.1 [45]\\d\\d .*")
                        .contains("application/problem+json", "\"type\":\"/problems/");
            }
        }
    }

    @Test
    void what_a_client_says_of_its_address_is_not_passed_on() throws Exception {
        try (var server = new HttpService("localhost", 0)
                        .route(
                                "GET",
                                "/api/x",
                                call -> Response.json(
                                        200,
                                        Map.of(
                                                "from",
                                                call.header("X-Forwarded-For").orElse(""))))
                        .start();
                var gateway = gateway(Map.of("/api", List.of(address(server))))) {
            assertThat(raw(
                            gateway.port,
                            "GET /api/x HTTP/1.1\r\nHost: a\r\nX-Forwarded-For: 9.9.9.9\r\nConnection: close\r\n\r\n"))
                    .contains("{\"from\":\"127.0.0.1\"}");
        }
    }

    @Test
    void what_a_server_says_of_itself_is_not_passed_on() throws Exception {
        var names = Map.of("X-Powered-By", "x", "io.openliberty.trace", "1", "X-Kept", "yes");
        try (var server = new HttpService("localhost", 0)
                        .route("GET", "/api/x", call -> new Response(200, names, "{}", false))
                        .start();
                var gateway = gateway(Map.of("/api", List.of(address(server))))) {
            assertThat(raw(gateway.port, "GET /api/x HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n"))
                    .containsIgnoringCase("x-kept: yes")
                    .doesNotContainIgnoringCase("x-powered-by")
                    .doesNotContainIgnoringCase("liberty");
        }
    }

    private static Response counted(AtomicInteger reached) {
        reached.incrementAndGet();
        return Response.noContent();
    }

    private static String raw(int port, String request) throws Exception {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private record Started(int port, Gateway gateway) implements AutoCloseable {
        @Override
        public void close() {
            gateway.close();
        }
    }

    private static Started gateway(Map<String, List<String>> servers) throws Exception {
        var port = FreePort.find();
        return new Started(port, Gateway.start(port, servers));
    }

    private static HttpService server(String name) {
        return new HttpService("localhost", 0)
                .route("GET", "/api/x", call -> Response.json(200, Map.of("name", name)))
                .start();
    }

    private static String address(HttpService server) {
        return address(server.port());
    }

    private static String address(int port) {
        return "http://localhost:" + port;
    }

    private static List<String> ask(int port, int times) throws Exception {
        var names = new ArrayList<String>();
        for (var i = 0; i < times; i++) {
            names.add(get(port, "/api/x").replaceAll("\\{\"name\":\"|\"}", ""));
        }
        return names;
    }

    private static int status(int port, String path) throws Exception {
        return HttpClient.newHttpClient()
                .send(request(port, path), BodyHandlers.ofString())
                .statusCode();
    }

    private static String get(int port, String path) throws Exception {
        return HttpClient.newHttpClient()
                .send(request(port, path), BodyHandlers.ofString())
                .body();
    }

    private static HttpRequest request(int port, String path) {
        return HttpRequest.newBuilder(URI.create(address(port) + path)).build();
    }
}
