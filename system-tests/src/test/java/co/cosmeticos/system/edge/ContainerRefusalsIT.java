package co.cosmeticos.system.edge;

import static org.assertj.core.api.Assertions.assertThat;

import co.cosmeticos.system.RunningShop;
import java.net.URI;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the server refuses before a resource sees it is a problem, or has no body; it never tells what runs here. */
class ContainerRefusalsIT {

    private static final int PORT =
            URI.create(RunningShop.get().process().url()).getPort();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /nope",
                "GET /nope/",
                "GET /api/v1",
                "GET /api/v1/nope",
                "POST /api/v1/nope",
                "DELETE /nope",
                "OPTIONS /nope",
                "TRACE /nope",
                "GET /WEB-INF/web.xml",
                "GET /problems/nope",
                "GET /api/v1/auth/WEB-INF/beans.xml",
                "GET /api/v1/auth/META-INF/MANIFEST.MF",
                "GET /api/v1/auth/-/refused",
                "GET /api/v1/auth/nope",
                "GET /api/v1/catalog/nope",
                "GET /api/v1/shop/nope",
                "GET /api/v1/ops/nope",
                "TRACE /api/v1/auth/me",
                "PUT /api/v1/auth/login",
                "FOO /api/v1/auth/me",
                "GET //api/v1/auth/me",
                "GET /api/v1//auth/me",
                "GET /api/v1/auth/x%c0%ae",
                "GET /api/v1/auth/x|y",
                "GET /api/v1/catalog/^nope",
                "GET /api/v1/shop/{nope}",
                "GET /api/v1/ops/\"nope\"",
                "GET /api/v1/auth/../../../etc/passwd",
                "GET /api/v1/auth/%2e%2e/%2e%2e/x",
                "GET /api/v1/auth;x=1/nope",
                "GET /api/v1/catalog/products?category=%",
                "GET /api/v1/catalog/products?category=x%zz",
                "GET /api/v1/catalog/search?q={x}",
                "GET /api/v1/auth/authorize?state=|",
                "GET /api/v1/shop/orders?limit=^",
                "GET /api/v1/ops/events?type=\\",
                "GET /nope.html",
                "GET /favicon.ico"
            })
    void is_a_problem_without_the_name_of_the_server(String line) {
        isOurs(RawLine.exchange(PORT, line + " HTTP/1.1\r\nHost: a\r\nAccept: text/html\r\nConnection: close\r\n\r\n"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "application",
                "application/json; charset=nope",
                "a/b/c",
                "/",
                ";",
                "application/json;;=,",
                "a/b;q=x",
                "application/json;q=1.0.0",
                "application/json;qs=x"
            })
    void a_malformed_media_type_is_a_problem(String type) {
        isOurs(RawLine.exchange(
                PORT,
                "POST /api/v1/auth/login HTTP/1.1\r\nHost: a\r\nConnection: close\r\nContent-Length: 2\r\nContent-Type: "
                        + type + "\r\n\r\n{}"));
    }

    // The second time the container may know the path from the first.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/auth/..",
                "/api/v1/catalog/../..",
                "/api/v1/catalog/products/..%2f..",
                "/api/v1/shop/%2e%2e%2f",
                "/api/v1/ops/./events/.."
            })
    void a_path_with_dots_is_a_problem_each_time(String path) {
        for (var time = 0; time < 3; time++) {
            isOurs(
                    RawLine.exchange(
                            PORT,
                            "POST " + path
                                    + " HTTP/1.1\r\nHost: a\r\nConnection: close\r\nContent-Type: application/json\r\nContent-Length: 2\r\n\r\n{}"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"Accept-Language: a,", "Accept: a/b;q=0.001,", "Cookie: a=b; ", "X-Anything: x"})
    void header_fields_that_are_too_large_together_are_a_problem_before_they_are_parsed(String field) {
        var name = field.substring(0, field.indexOf(' ') + 1);
        var value = field.substring(name.length());
        var line = name + value.repeat(7_900 / value.length()) + "\r\n";
        var answer = RawLine.exchange(
                PORT,
                "GET /api/v1/catalog/products?limit=1 HTTP/1.1\r\nHost: a\r\nConnection: close\r\n" + line.repeat(90)
                        + "\r\n");
        assertThat(RawLine.status(answer)).isEqualTo(431);
        isOurs(answer);
        assertThat(answer).contains("header-fields-too-large");
    }

    // The server's own words, which nothing turns off; the edge refuses these before it.
    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/auth/x%00", "/api/v1/auth/x%zz", "/api/v1/auth/x%", "/nope%00", "/nope%zz"})
    void a_path_that_cannot_be_decoded_tells_nothing_of_the_server(String path) {
        var answer = RawLine.exchange(PORT, "GET " + path + " HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n");
        assertThat(RawLine.status(answer)).isEqualTo(400);
        namesNobody(answer);
    }

    @ParameterizedTest
    @ValueSource(strings = {"X: " + "1", "Expect: nonsense", "Range: bytes=a-b", "Content-Length: 134217729"})
    void a_head_that_the_server_refuses_tells_nothing(String field) {
        isOurs(RawLine.exchange(
                PORT, "GET /api/v1/nope HTTP/1.1\r\nHost: a\r\nConnection: close\r\n" + field + "\r\n\r\n"));
    }

    private static void isOurs(String answer) {
        assertThat(RawLine.status(answer)).as(answer).isBetween(400, 499);
        namesNobody(answer);
        assertThat(answer).doesNotContainIgnoringCase("<html");
        var body = answer.substring(answer.indexOf("\r\n\r\n") + 4);
        if (!body.isEmpty() && !body.startsWith("0\r\n")) {
            assertThat(answer).contains("application/problem+json", "\"type\":\"/problems/");
        }
    }

    private static void namesNobody(String answer) {
        // The server's note of a span is the edge's to take away, wherever the server itself does not.
        assertThat(answer.replaceAll("(?im)^io\\.openliberty\\.trace:.*$", ""))
                .doesNotContainIgnoringCase("liberty")
                .doesNotContainIgnoringCase("websphere")
                .doesNotContainIgnoringCase("servlet")
                .doesNotContainIgnoringCase("SRVE")
                .doesNotContainIgnoringCase("resteasy")
                .doesNotContainIgnoringCase("\r\nserver:")
                .doesNotContainIgnoringCase("\r\nx-powered-by:");
    }
}
