package co.cosmeticos.system.edge;

import static org.assertj.core.api.Assertions.assertThat;

import co.cosmeticos.system.Promises;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Requests that two readers could take for two different ones end at Envoy, or leave it as one that nobody can. */
@Tag("edge")
class EnvoyIT {

    private static final String POST = "POST /api/v1/auth/x HTTP/1.1\r\nHost: a\r\n";
    private static final String CHUNKED = POST + "Transfer-Encoding: chunked\r\n\r\n";
    private static final String SMUGGLED = "GET /api/v1/auth/smuggled HTTP/1.1\r\nHost: a\r\n\r\n";
    private static Behind behind;
    private static Envoy envoy;

    @BeforeAll
    static void open() {
        behind = new Behind();
        envoy = Envoy.before(behind.port());
    }

    @AfterAll
    static void close() {
        envoy.close();
        behind.close();
    }

    private static Stream<String> malformed() {
        return Stream.of(
                POST + "Content-Length: 2\r\nContent-Length: 2\r\n\r\nab",
                POST + "Content-Length: 2\r\nContent-Length: 3\r\n\r\nabc",
                POST + "Content-Length: 2, 2\r\n\r\nab",
                POST + "Content-Length : 2\r\n\r\nab",
                POST + "Content-Length: +4\r\n\r\nabcd",
                POST + "Content-Length: -1\r\n\r\n",
                POST + "Content-Length: 0x2\r\n\r\nab",
                POST + "Content-Length:\r\n\r\n",
                POST + "Content-Length: 99999999999999999999\r\n\r\n",
                POST + "Content-Length: 2\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
                POST + "Transfer-Encoding: chunked\r\nContent-Length: 5\r\n\r\n0\r\n\r\n",
                POST + "Transfer-Encoding: chunked\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
                POST + "Transfer-Encoding: chunked\r\nTransfer-Encoding: identity\r\n\r\n0\r\n\r\n",
                POST + "Transfer-Encoding: xchunked\r\n\r\n0\r\n\r\n",
                POST + "Transfer-Encoding: gzip, chunked\r\n\r\n0\r\n\r\n",
                POST + "Transfer-Encoding : chunked\r\n\r\n0\r\n\r\n",
                POST + "Transfer-Encoding: \u000bchunked\r\n\r\n0\r\n\r\n",
                POST + "Transfer_Encoding: chunked\r\n\r\n0\r\n\r\n",
                POST + " Content-Length: 2\r\n\r\nab",
                POST + "X-A: b\0c\r\n\r\n",
                POST + ": b\r\n\r\n",
                POST + "X A: b\r\n\r\n",
                CHUNKED + "2;x=\n1\r\nab\r\n0\r\n\r\n",
                CHUNKED + "+2\r\nab\r\n0\r\n\r\n",
                CHUNKED + "0x2\r\nab\r\n0\r\n\r\n",
                CHUNKED + " 2\r\nab\r\n0\r\n\r\n",
                CHUNKED + "2\nab\r\n0\r\n\r\n",
                CHUNKED + "2\r\nabc\r\n0\r\n\r\n",
                CHUNKED + "2\r\nab0\r\n\r\n",
                "GET /api/v1/auth/x HTTP/1.1\r\n\r\n",
                "GET /api/v1/auth/x HTTP/1.1\r\nHost:\r\n\r\n",
                "GET /api/v1/auth/x HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n",
                "GET /api/v1/auth/x HTTP/1.1\r\nHost: a/b\r\n\r\n",
                "GET /api/v1/auth/x HTTP/1.0\r\nHost: a\r\n\r\n",
                "GET /api/v1/auth/x\r\n\r\n",
                "FOO /api/v1/auth/x HTTP/1.1\r\nHost: a\r\n\r\n",
                "TRACE /api/v1/auth/x HTTP/1.1\r\nHost: a\r\n\r\n");
    }

    @Test
    void the_readme_tells_how_many_there_are() {
        Promises.say(
                EnvoyIT.class, "%d malformed requests".formatted(malformed().count()));
    }

    @ParameterizedTest
    @MethodSource("malformed")
    void ends_here(String request) {
        var answer = RawLine.exchange(envoy.port(), request);
        assertThat(RawLine.status(answer)).as(answer).isIn(0, 400, 405, 426, 501);
        if (!answer.isEmpty()) {
            assertThat(answer).contains("application/problem+json").doesNotContainIgnoringCase("server:");
        }
        assertThat(behind.reached()).isEmpty();
    }

    // What RFC 9112 lets a reader forgive is written anew: the service, which forgives nothing, finds no fault with it.
    @ParameterizedTest
    @ValueSource(
            strings = {
                POST + "X-A: b\r\n c\r\n\r\n",
                POST + "X-A: b\rc\r\n\r\n",
                POST + "X-A: b\nX-B: c\r\n\r\n",
                "POST /api/v1/auth/x HTTP/1.1\nHost: a\n\n",
                "POST  /api/v1/auth/x HTTP/1.1\r\nHost: a\r\n\r\n",
                "POST\t/api/v1/auth/x HTTP/1.1\r\nHost: a\r\n\r\n",
                "POST /api/v1/auth/x HTTP/1.1 \r\nHost: a\r\n\r\n",
                "\r\nPOST /api/v1/auth/x HTTP/1.1\r\nHost: a\r\n\r\n",
                "POST http://b/api/v1/auth/x HTTP/1.1\r\nHost: a\r\n\r\n"
            })
    void ends_here_or_leaves_as_one_request_in_order(String request) {
        var status = RawLine.status(RawLine.exchange(envoy.port(), request));
        assertThat(status).isIn(0, 200, 400);
        assertThat(behind.reached()).isEqualTo(status == 200 ? List.of("POST /api/v1/auth/x 0") : List.of());
    }

    @ParameterizedTest
    @ValueSource(strings = {"2;x=\"1\"\r\nab\r\n0\r\n\r\n", "2\r\nab\r\n0\r\nX-Trailer: 1\r\n\r\n"})
    void what_is_beside_the_bytes_of_a_body_does_not_leave_it(String chunks) {
        var status = RawLine.status(RawLine.exchange(envoy.port(), CHUNKED + chunks));
        assertThat(status).isIn(0, 200, 400);
        assertThat(behind.reached()).isEqualTo(status == 200 ? List.of("POST /api/v1/auth/x 2") : List.of());
    }

    @Test
    void what_follows_a_refused_request_is_no_request() {
        // One that is in order, of a method that nobody has, ends where it says; the next is a request of its own.
        malformed()
                .filter(request -> !request.startsWith("TRACE"))
                .forEach(request -> assertThat(RawLine.exchange(envoy.port(), request + SMUGGLED))
                        .as(request)
                        .doesNotContain("HTTP/1.1 200"));
        assertThat(behind.reached()).isEmpty();
    }

    @Test
    void what_is_too_large_ends_here() {
        var get = "GET /api/v1/auth/x HTTP/1.1\r\nHost: a\r\n";
        assertThat(Stream.of(
                        POST + "Content-Length: 1048577\r\n\r\n" + "x".repeat(1_048_577),
                        CHUNKED + ("10000\r\n" + "x".repeat(65_536) + "\r\n").repeat(17) + "0\r\n\r\n",
                        get + "X-A: " + "x".repeat(17_000) + "\r\n\r\n",
                        get + "X-A: 1\r\n".repeat(101) + "\r\n",
                        "GET /api/v1/auth/" + "x".repeat(17_000) + " HTTP/1.1\r\nHost: a\r\n\r\n"))
                .allSatisfy(request -> {
                    var answer = RawLine.exchange(envoy.port(), request);
                    assertThat(RawLine.status(answer)).isIn(0, 413, 414, 431);
                });
        assertThat(behind.reached()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/auth/internal",
                "/api/v1/auth/internal/x",
                "/api/v1/auth/internal;x=1/y",
                "/api/v1/auth/%69nternal/y",
                "/api/v1/auth/INTERNAL/y",
                "/api/v1//auth//internal/y",
                "//api/v1/auth/internal/y",
                "/api/v1/auth/./internal/y",
                "/api/v1/auth/x/../internal/y",
                "/api/v1/auth/%2e/internal/y",
                "/api/v1/auth/x/%2E%2e/internal/y",
                "/api/v1/auth%2finternal/y",
                "/api/v1/auth%5cinternal/y",
                "/api/v1/auth\\internal/y",
                "/api/v1/auth;/internal/y",
                "/api/v1/auth/x%00",
                "/api/v1/auth/x%zz",
                "/api/v1/auth/x%0d%0aY",
                "/api/v1/authx",
                "/api/v1/nope",
                "/nope",
                "/metrics",
                "/health/ready",
                "/openapis",
                "/"
            })
    void is_not_to_be_had(String path) {
        var answer = RawLine.exchange(envoy.port(), "GET %s HTTP/1.1\r\nHost: a\r\n\r\n".formatted(path));
        assertThat(RawLine.status(answer)).isIn(400, 404);
        assertThat(answer).contains("application/problem+json");
        assertThat(behind.reached()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "/api/v1/auth/x, /api/v1/auth/x",
        "/api/v1/catalog//products, /api/v1/catalog/products",
        "/api/v1/shop/a/../b, /api/v1/shop/b",
        "/api/v1/ops/x%20y?q=%2f;, /api/v1/ops/x%20y"
    })
    void one_way_to_write_a_path_leaves_it(String path, String left) {
        assertThat(RawLine.exchange(envoy.port(), "GET %s HTTP/1.1\r\nHost: a\r\n\r\n".formatted(path)))
                .startsWith("HTTP/1.1 200");
        assertThat(behind.reached()).containsExactly("GET " + left + " 0");
    }
}
