package co.cosmeticos.system.limits;

import static org.assertj.core.api.Assertions.assertThat;

import co.cosmeticos.system.RunningShop;
import co.cosmeticos.system.limits.Wire.Answer;
import co.cosmeticos.system.limits.Wire.Body;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Heads that are too large, and bodies that are not what their heads say. Where the server refuses a head itself, before
 * any of our code sees it, its answer has no body.
 */
class FramingIT {

    private static final RunningShop SHOP = RunningShop.get();
    private static final Wire WIRE = Wire.to(SHOP.process().url());
    private static final int MOST_HEADERS = 100;
    private static final int LONGEST_HEADER = 8_192;

    @ParameterizedTest
    @EnumSource
    void more_than_a_hundred_headers(Service service) {
        var many = IntStream.rangeClosed(0, MOST_HEADERS).mapToObj(n -> "X-Header-%d: 1".formatted(n));
        isRefusedByServer(400, send(service, "{}", many));
    }

    @ParameterizedTest
    @EnumSource
    void a_header_of_more_than_eight_kibibytes(Service service) {
        isRefusedByServer(400, send(service, "{}", Stream.of("X-Header: " + "x".repeat(LONGEST_HEADER + 1))));
    }

    @ParameterizedTest
    @EnumSource
    void an_address_of_more_than_eight_kibibytes(Service service) {
        var line = "GET %s?q=%s HTTP/1.1".formatted(service.path(), "x".repeat(LONGEST_HEADER));
        isRefusedByServer(400, WIRE.send(List.of(line, "Host: localhost", "Connection: close"), out -> {}));
    }

    @ParameterizedTest
    @EnumSource
    void a_length_that_no_body_of_this_shop_has(Service service) {
        for (var length : List.of("134217729", "99999999999999999999")) {
            isRefusedByServer(413, WIRE.send(service.head("Content-Length: " + length), out -> {}));
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_length_that_is_none(Service service) {
        for (var length : List.of("-1", "two")) {
            isOurRefusal(WIRE.send(service.head("Content-Length: " + length), out -> {}));
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_body_that_is_shorter_than_its_length(Service service) {
        isBroken(WIRE.sendAndEnd(service.head("Content-Length: 100"), Body.text("{\"sku\": ")));
    }

    @Test
    void a_body_whose_rest_does_not_come() {
        isBroken(WIRE.send(Service.ORDERS.head("Content-Length: 100"), Body.text("{\"sku\": ")));
    }

    @ParameterizedTest
    @EnumSource
    void chunks_that_are_none(Service service) {
        for (var chunks :
                List.of("two\r\n{}\r\n0\r\n\r\n", "5\r\n{}", "fffffffffffffff\r\n{}", "-2\r\n{}\r\n0\r\n\r\n")) {
            isBroken(WIRE.sendAndEnd(service.head("Transfer-Encoding: chunked"), Body.text(chunks)));
        }
    }

    @ParameterizedTest
    @EnumSource
    void no_body_where_there_must_be_one(Service service) {
        isOurRefusal(WIRE.send(service.head(), out -> {}));
    }

    @Test
    void an_import_whose_rest_does_not_come_is_refused_too() {
        var head = List.of(
                "POST /api/v1/catalog/products/import HTTP/1.1",
                "Host: localhost",
                "Connection: close",
                "Content-Type: text/csv",
                "Authorization: Bearer "
                        + SHOP.accessToken(
                                "admin@cosmeticos.example", SHOP.process().setting("AUTH_DEMO_PASSWORD")),
                "Content-Length: 100000");
        isOurRefusal(WIRE.sendAndEnd(head, Body.text("slug,name\n")));
    }

    private static Answer send(Service service, String json, Stream<String> headers) {
        var head = Stream.concat(headers, Stream.of("Content-Length: " + json.length()))
                .toArray(String[]::new);
        return WIRE.send(service.head(head), Body.text(json));
    }

    private static void isRefusedByServer(int status, Answer answer) {
        assertThat(answer.status()).as(answer.toString()).isEqualTo(status);
        assertThat(answer.body()).isEmpty();
    }

    private static void isOurRefusal(Answer answer) {
        assertThat(answer.status()).as(answer.toString()).isBetween(400, 499);
        assertThat(answer.isProblem()).as(answer.toString()).isTrue();
    }

    private static void isBroken(Answer answer) {
        isOurRefusal(answer);
        assertThat(answer.status()).as(answer.toString()).isEqualTo(400);
        assertThat(answer.body()).contains("/problems/bad-request");
    }
}
