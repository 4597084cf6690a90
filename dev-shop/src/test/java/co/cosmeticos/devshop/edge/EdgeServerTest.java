package co.cosmeticos.devshop.edge;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class EdgeServerTest {

    private static final EdgeLimits LIMITS =
            new EdgeLimits(4, Duration.ofMillis(600), Duration.ofMillis(1_500), Duration.ofMillis(400));
    private static final int MOST = 64;

    private final List<String> bodies = Collections.synchronizedList(new ArrayList<>());
    private final EdgeServer server = EdgeServer.start("127.0.0.1", 0, LIMITS, this::handle);

    private void handle(EdgeRequest request, EdgeResponse answer) throws IOException {
        var body = request.body(MOST);
        bodies.add(new String(body, StandardCharsets.ISO_8859_1));
        answer.send(200, Map.of(), OptionalLong.of(body.length), new ByteArrayInputStream(body));
    }

    @AfterEach
    void close() {
        server.close();
    }

    private static Stream<String> malformed() {
        var post = "POST / HTTP/1.1\r\nHost: a\r\n";
        return Stream.of(
                post + "Content-Length: 2\r\nContent-Length: 2\r\n\r\nab",
                post + "Content-Length: 2\r\nContent-Length: 3\r\n\r\nabc",
                post + "Content-Length: 2, 2\r\n\r\nab",
                post + "Content-Length : 2\r\n\r\nab",
                post + "Content-Length\t: 2\r\n\r\nab",
                post + "Content-Length: +2\r\n\r\nab",
                post + "Content-Length: -2\r\n\r\nab",
                post + "Content-Length: 0x2\r\n\r\nab",
                post + "Content-Length: 99999999999999999999\r\n\r\nab",
                post + "Content-Length:\r\n\r\nab",
                post + "Content-Length: 2\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
                post + "Transfer-Encoding: chunked\r\nContent-Length: 2\r\n\r\n0\r\n\r\n",
                post + "Transfer-Encoding: chunked\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
                post + "Transfer-Encoding: chunked\r\nTransfer-Encoding: identity\r\n\r\n0\r\n\r\n",
                post + "Transfer-Encoding: xchunked\r\n\r\n0\r\n\r\n",
                post + "Transfer-Encoding: gzip, chunked\r\n\r\n0\r\n\r\n",
                post + "Transfer-Encoding : chunked\r\n\r\n0\r\n\r\n",
                post + "Transfer_Encoding: chunked\r\n\r\n0\r\n\r\n",
                post + "Transfer-Encoding: \u000bchunked\r\n\r\n0\r\n\r\n",
                post + " Content-Length: 2\r\n\r\nab",
                post + "X-A: b\r\n c\r\n\r\n",
                post + "X-A: b\0c\r\n\r\n",
                post + "X-A: b\rc\r\n\r\n",
                post + "X-A: b\nX-B: c\r\n\r\n",
                post + ": b\r\n\r\n",
                post + "X A: b\r\n\r\n",
                "GET / HTTP/1.1\r\n\r\n",
                "GET / HTTP/1.1\r\nHost:\r\n\r\n",
                "GET / HTTP/1.1\r\nHost: a\r\nHost: a\r\n\r\n",
                "GET / HTTP/1.1\r\nHost: a/b\r\n\r\n",
                "GET / HTTP/1.1\nHost: a\n\n",
                "GET  / HTTP/1.1\r\nHost: a\r\n\r\n",
                "GET / HTTP/1.1 \r\nHost: a\r\n\r\n",
                "GET\t/ HTTP/1.1\r\nHost: a\r\n\r\n",
                "GET /\r\n\r\n",
                "GET / HTTP/1.0\r\nHost: a\r\n\r\n",
                "GET / HTTP/2.0\r\nHost: a\r\n\r\n",
                "\r\nGET / HTTP/1.1\r\nHost: a\r\n\r\n",
                "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n");
    }

    @ParameterizedTest
    @MethodSource("malformed")
    void a_request_that_could_be_read_in_two_ways_is_refused_and_the_connection_closed(String request)
            throws IOException {
        var answer = exchange(request + "GET /second HTTP/1.1\r\nHost: a\r\n\r\n");
        assertThat(answer).matches("(?s)HTTP/1\\.1 (400|505) .*");
        assertThat(answer).contains("application/problem+json", "\"type\":\"/problems/", "Connection: close");
        assertThat(answer.split("HTTP/1.1 ", -1)).hasSize(2);
        assertThat(bodies).isEmpty();
    }

    private static Stream<String> brokenChunks() {
        return Stream.of(
                "2;x=1\r\nab\r\n0\r\n\r\n",
                "+2\r\nab\r\n0\r\n\r\n",
                "0x2\r\nab\r\n0\r\n\r\n",
                " 2\r\nab\r\n0\r\n\r\n",
                "2 \r\nab\r\n0\r\n\r\n",
                "2\nab\r\n0\r\n\r\n",
                "2\r\nabc\r\n0\r\n\r\n",
                "2\r\nab0\r\n\r\n",
                "2\r\nab\r\n0\r\nX-Trailer: 1\r\n\r\n",
                "\r\nab\r\n0\r\n\r\n",
                "fffffffff\r\nab\r\n0\r\n\r\n");
    }

    @ParameterizedTest
    @MethodSource("brokenChunks")
    void a_body_whose_pieces_could_be_cut_in_two_ways_is_refused(String chunks) throws IOException {
        var answer = exchange("POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n" + chunks);
        assertThat(answer).startsWith("HTTP/1.1 400 ").contains("application/problem+json");
        assertThat(bodies).isEmpty();
    }

    @Test
    void bodies_of_both_kinds_come_whole_one_after_the_other_on_one_connection() throws IOException {
        var answer = exchange("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 2\r\n\r\nab"
                + "POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: Chunked\r\n\r\n2\r\ncd\r\nA\r\n0123456789\r\n0\r\n\r\n"
                + "GET / HTTP/1.1\r\nHost: [::1]:80\r\nConnection: close\r\n\r\n");
        assertThat(bodies).containsExactly("ab", "cd0123456789", "");
        assertThat(answer.split("HTTP/1.1 200 ", -1)).hasSize(4);
    }

    @Test
    void who_waits_to_be_asked_for_the_body_is_asked() throws IOException {
        var answer = exchange("POST / HTTP/1.1\r\nHost: a\r\nExpect: 100-continue\r\nContent-Length: 2\r\n"
                + "Connection: close\r\n\r\nab");
        assertThat(answer).startsWith("HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 200 ");
    }

    @Test
    void what_is_too_long_is_refused_before_it_is_read() throws IOException {
        var field = "X: " + "x".repeat(1_000) + "\r\n";
        assertThat(exchange("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 65\r\n\r\n"))
                .startsWith("HTTP/1.1 413 ");
        assertThat(exchange("POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n41\r\n"))
                .startsWith("HTTP/1.1 413 ");
        assertThat(exchange("GET /" + "x".repeat(9_000) + " HTTP/1.1\r\nHost: a\r\n\r\n"))
                .startsWith("HTTP/1.1 414 ");
        assertThat(exchange("GET / HTTP/1.1\r\nHost: a\r\nX: " + "x".repeat(9_000) + "\r\n\r\n"))
                .startsWith("HTTP/1.1 431 ");
        assertThat(exchange("GET / HTTP/1.1\r\nHost: a\r\n" + field.repeat(40) + "\r\n"))
                .startsWith("HTTP/1.1 431 ");
        assertThat(exchange("GET / HTTP/1.1\r\nHost: a\r\n" + "X: 1\r\n".repeat(101) + "\r\n"))
                .startsWith("HTTP/1.1 431 ");
    }

    @Test
    void a_head_that_comes_byte_by_byte_ends_with_its_time() throws Exception {
        var since = System.nanoTime();
        assertThat(drip("GET / HTTP/1.1\r\nHost: a\r\nX-A: " + "x".repeat(100))).startsWith("HTTP/1.1 408 ");
        assertThat(Duration.ofNanos(System.nanoTime() - since)).isLessThan(Duration.ofSeconds(3));
    }

    @Test
    void a_body_that_comes_byte_by_byte_ends_with_its_time() throws Exception {
        var head = "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 60\r\n\r\n";
        try (var socket = connect()) {
            socket.getOutputStream().write(head.getBytes(StandardCharsets.ISO_8859_1));
            assertThat(drip(socket, "x".repeat(60))).startsWith("HTTP/1.1 408 ");
        }
        assertThat(bodies).isEmpty();
    }

    @Test
    void who_says_nothing_is_left_alone_and_who_comes_when_all_places_are_taken_is_closed() throws IOException {
        var places = new ArrayList<Socket>();
        for (var i = 0; i < LIMITS.connections(); i++) {
            places.add(connect());
            places.get(i).getOutputStream().write('G');
        }
        try (var late = connect()) {
            assertThat(read(late)).isEmpty();
        }
        for (var place : places) {
            read(place);
            place.close();
        }
        assertThat(exchange("GET / HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 200 ");
    }

    private String drip(String text) throws Exception {
        try (var socket = connect()) {
            return drip(socket, text);
        }
    }

    private static String drip(Socket socket, String text) throws Exception {
        try {
            for (var sign : text.getBytes(StandardCharsets.ISO_8859_1)) {
                socket.getOutputStream().write(sign);
                Thread.sleep(50);
                if (socket.getInputStream().available() > 0) {
                    break;
                }
            }
        } catch (SocketException e) {
            // It has seen enough.
        }
        return read(socket);
    }

    private Socket connect() throws IOException {
        var socket = new Socket(InetAddress.getLoopbackAddress(), server.port());
        socket.setSoTimeout(5_000);
        return socket;
    }

    private String exchange(String request) throws IOException {
        try (var socket = connect()) {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            return read(socket);
        }
    }

    private static String read(Socket socket) throws IOException {
        try {
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
        } catch (SocketException e) {
            return "";
        }
    }
}
