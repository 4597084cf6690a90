package co.cosmeticos.devshop.http;

import static org.assertj.core.api.Assertions.assertThat;

import co.cosmeticos.fixtures.Ports;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

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
        var away = address(Ports.free());
        try (var here = server("here");
                var gateway = gateway(Map.of("/api", List.of(address(here), away)))) {
            assertThat(status(gateway.port, "/api/x")).isEqualTo(200);
            assertThat(status(gateway.port, "/api/x")).isEqualTo(502);
            assertThat(status(gateway.port, "/health/ready")).isEqualTo(503);
        }
    }

    @Test
    void a_made_up_method_reaches_no_server() throws Exception {
        try (var server = new HttpService("localhost", 0)
                        .route("FOO1", "/api/x", call -> Reply.json(200, Map.of()))
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

    private record Started(int port, Gateway gateway) implements AutoCloseable {
        @Override
        public void close() {
            gateway.close();
        }
    }

    private static Started gateway(Map<String, List<String>> servers) throws Exception {
        var port = Ports.free();
        return new Started(port, Gateway.start(port, servers));
    }

    private static HttpService server(String name) {
        return new HttpService("localhost", 0)
                .route("GET", "/api/x", call -> Reply.json(200, Map.of("name", name)))
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
