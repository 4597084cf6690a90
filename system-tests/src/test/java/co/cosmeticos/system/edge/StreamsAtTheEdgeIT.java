package co.cosmeticos.system.edge;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** However many streams of events go through Envoy, requests find a way beside them. */
@Tag("edge")
class StreamsAtTheEdgeIT {

    // More than Envoy has connections for requests.
    private static final int STREAMS = 600;

    // A service that ends no stream, and answers all else.
    private static void serve(ServerSocket server, List<Socket> open) {
        try {
            while (true) {
                var socket = server.accept();
                open.add(socket);
                var in = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII));
                var isStream = in.readLine().contains("/events ");
                in.lines().takeWhile(line -> !line.isEmpty()).forEach(line -> {});
                var head = "HTTP/1.1 200 OK\r\n";
                var rest = isStream
                        ? "Content-Type: text/event-stream\r\nTransfer-Encoding: chunked\r\n\r\n3\r\n:\n\n\r\n"
                        : "Content-Length: 0\r\nConnection: close\r\n\r\n";
                socket.getOutputStream().write((head + rest).getBytes(StandardCharsets.US_ASCII));
                socket.getOutputStream().flush();
            }
        } catch (IOException over) {
            // The server socket was closed.
        }
    }

    private static Socket opened(int port, String path) throws IOException {
        var socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setSoTimeout(10_000);
        socket.getOutputStream().write(("GET " + path + " HTTP/1.1\r\nHost: a\r\n\r\n").getBytes());
        var line = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII))
                .readLine();
        assertThat(line).as(path).isEqualTo("HTTP/1.1 200 OK");
        return socket;
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/catalog/products/batom", "/api/v1/shop/orders/CO-7K3M9Q2"})
    void a_request_passes_beside_more_streams_than_requests_may_be(String path) throws IOException {
        var connections = Collections.synchronizedList(new ArrayList<Socket>());
        try (var server = new ServerSocket(0, 1_000, InetAddress.getLoopbackAddress());
                var envoy = Envoy.before(server.getLocalPort())) {
            var service = new Thread(() -> serve(server, connections));
            service.setDaemon(true);
            service.start();
            var clients = new ArrayList<Socket>();
            for (var stream = 0; stream < STREAMS; stream++) {
                clients.add(opened(envoy.port(), path + "/events"));
            }
            clients.add(opened(envoy.port(), path));
            for (var client : clients) {
                client.close();
            }
        }
        for (var connection : connections) {
            connection.close();
        }
    }
}
