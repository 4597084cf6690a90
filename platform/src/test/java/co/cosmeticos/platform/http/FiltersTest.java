package co.cosmeticos.platform.http;

import static org.assertj.core.api.Assertions.assertThat;

import co.cosmeticos.fixtures.TestApi;
import co.cosmeticos.platform.context.CorrelationFilter;
import co.cosmeticos.platform.context.RequestContext;
import co.cosmeticos.platform.problem.ConstraintViolationMapper;
import co.cosmeticos.platform.problem.Problems;
import co.cosmeticos.platform.problem.RefusalMapper;
import co.cosmeticos.platform.problem.ThrowableMapper;
import co.cosmeticos.platform.settings.Settings;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FiltersTest {

    /** Says what it got. */
    @Path("/echo")
    public static class Echo {

        @GET
        @Produces(MediaType.TEXT_PLAIN)
        public String correlation() {
            return String.valueOf(RequestContext.current().correlationId());
        }

        @POST
        @Consumes({MediaType.APPLICATION_JSON, MediaType.TEXT_PLAIN, MediaType.APPLICATION_FORM_URLENCODED})
        @Produces(MediaType.TEXT_PLAIN)
        public String length(InputStream body) throws IOException {
            return Integer.toString(body.readAllBytes().length);
        }

        @POST
        @Path("/large")
        @LargeBody
        @Consumes("text/csv")
        @Produces(MediaType.TEXT_PLAIN)
        public String large(InputStream body) throws IOException {
            return length(body);
        }
    }

    private final Problems problems = new Problems();
    private final TestApi api = TestApi.of(
            new Echo(),
            new CorrelationFilter(),
            new BodyLimitFilter(),
            new SecurityHeadersFilter(),
            new CorsFilter(new Settings(
                    key -> Optional.ofNullable(
                            Map.of("shop.cors.origins", "https://loja.example, https://m.loja.example")
                                    .get(key)),
                    "order")),
            new RefusalMapper(problems),
            new ConstraintViolationMapper(problems),
            new ThrowableMapper(problems));

    @Test
    void a_correlation_id_is_taken_over_and_given_back() throws IOException {
        var response = api.get("/echo").header("X-Correlation-Id", "order-42").send();
        assertThat(response.getContentAsString()).isEqualTo("order-42");
        assertThat(response.getOutputHeaders().getFirst("X-Correlation-Id")).isEqualTo("order-42");
    }

    @Test
    void a_missing_or_hostile_correlation_id_is_replaced() throws IOException {
        assertThat(api.get("/echo").send().getContentAsString()).hasSize(36);
        for (var hostile : new String[] {"a b", "x".repeat(65), "\u001b[31m", "a\"b"}) {
            var response = api.get("/echo").header("X-Correlation-Id", hostile).send();
            assertThat(response.getContentAsString()).hasSize(36);
        }
    }

    @Test
    void a_problem_carries_the_trace_of_its_request_and_no_invented_one() throws IOException {
        var trace = "4bf92f3577b34da6a3ce929d0e0e4736";
        var traced = api.get("/nowhere").header("traceparent", "00-" + trace + "-00f067aa0ba902b7-01");
        assertThat(traced.send().getContentAsString()).contains("\"traceId\":\"" + trace + "\"");
        var hostile = api.get("/nowhere").header("traceparent", "00-<script>").header("X-Correlation-Id", "mine");
        assertThat(hostile.send().getContentAsString()).contains("\"traceId\":\"mine\"");
        assertThat(api.get("/nowhere").send().getContentAsString()).containsPattern("\"traceId\":\"[0-9a-f]{32}\"");
    }

    @Test
    void nothing_is_bound_to_the_thread_after_the_answer() {
        api.get("/echo").header("X-Correlation-Id", "gone").send();
        assertThat(RequestContext.current().correlationId()).isNull();
    }

    @Test
    void a_body_of_one_mebibyte_is_read_and_one_byte_more_is_not() throws IOException {
        var full = api.post("/echo")
                .body("text/plain", " ".repeat(1 << 20).getBytes(StandardCharsets.UTF_8))
                .send();
        assertThat(full.getContentAsString()).isEqualTo("1048576");
        var over = api.post("/echo")
                .body("text/plain", " ".repeat((1 << 20) + 1).getBytes(StandardCharsets.UTF_8))
                .send();
        assertThat(over.getStatus()).isEqualTo(413);
    }

    @Test
    void a_content_length_that_is_too_large_is_refused_before_the_body_is_read() {
        var response = api.post("/echo")
                .body("text/plain", new byte[1])
                .header("Content-Length", "99999999")
                .send();
        assertThat(response.getStatus()).isEqualTo(413);
    }

    @Test
    void an_operation_that_streams_takes_more() throws IOException {
        var response =
                api.post("/echo/large").body("text/csv", new byte[3 << 20]).send();
        assertThat(response.getContentAsString()).isEqualTo("3145728");
    }

    @Test
    void a_packed_body_is_refused() {
        var response = api.post("/echo")
                .body("text/plain", new byte[10])
                .header("Content-Encoding", "gzip")
                .send();
        assertThat(response.getStatus()).isEqualTo(415);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"a\": {\"b\": 1",
                "{\"a\": [1, {\"b\": 2}",
                "{\"a\": {\"b\": 1]]",
                "[1, 2}",
                "}{",
                "{\"a\": \"}",
                "{\"a\": \u0000}",
                "{\"a\": {"
            })
    void json_whose_brackets_do_not_close_is_not_looked_at_further(String json) throws IOException {
        var answer = api.post("/echo").json(json).send();
        assertThat(answer.getStatus()).isEqualTo(400);
        assertThat(answer.getContentAsString()).contains("/problems/malformed-json");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a=%zz", "a=b%", "a=%4", "%4g=1", "a=%+1"})
    void a_form_whose_percents_say_nothing_is_refused(String form) throws IOException {
        var type = "application/x-www-form-urlencoded";
        var answer = api.post("/echo")
                .body(type, form.getBytes(StandardCharsets.UTF_8))
                .send();
        assertThat(answer.getStatus()).isEqualTo(400);
        assertThat(answer.getContentAsString()).contains("/problems/bad-request");
    }

    @Test
    void json_is_utf_8_alone() throws IOException {
        var text = "{\"a\": \"ação\"}";
        for (var charset : List.of("utf-16", "IBM037")) {
            var answer = api.post("/echo")
                    .body(
                            "application/json; charset=" + charset,
                            text.getBytes(java.nio.charset.Charset.forName(charset)))
                    .send();
            assertThat(answer.getStatus()).isEqualTo(415);
        }
        var untold = api.post("/echo")
                .body("application/json", text.getBytes(StandardCharsets.UTF_16LE))
                .send();
        assertThat(untold.getStatus()).isEqualTo(400);
        var told = api.post("/echo")
                .body("application/json; charset=UTF-8", text.getBytes(StandardCharsets.UTF_8))
                .send();
        assertThat(told.getContentAsString()).isEqualTo("15");
    }

    @Test
    void json_may_be_64_levels_deep_and_no_deeper() {
        assertThat(nested(64)).isEqualTo(200);
        assertThat(nested(65)).isEqualTo(400);
    }

    private int nested(int depth) {
        return api.post("/echo")
                .json("[".repeat(depth) + "]".repeat(depth))
                .send()
                .getStatus();
    }

    @Test
    void brackets_in_a_string_are_no_depth() {
        var text = "\"" + "[".repeat(100) + "\\\"" + "{".repeat(100) + "\"";
        assertThat(api.post("/echo")
                        .body(MediaType.APPLICATION_JSON, text.getBytes(StandardCharsets.UTF_8))
                        .send()
                        .getStatus())
                .isEqualTo(200);
    }

    @Test
    void every_answer_has_the_security_headers() {
        var headers = api.get("/echo").send().getOutputHeaders();
        assertThat(headers.getFirst("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(headers.getFirst("Cache-Control")).hasToString("no-store");
        assertThat(headers.getFirst("Content-Security-Policy")).asString().contains("default-src 'none'");
    }

    @Test
    void an_allowed_origin_may_read_and_another_may_not() {
        var allowed =
                api.get("/echo").header("Origin", "https://m.loja.example").send();
        assertThat(allowed.getOutputHeaders().getFirst("Access-Control-Allow-Origin"))
                .isEqualTo("https://m.loja.example");
        var other = api.get("/echo").header("Origin", "https://evil.example").send();
        assertThat(other.getOutputHeaders()).doesNotContainKey("Access-Control-Allow-Origin");
        assertThat(other.getOutputHeaders().get("Vary")).asString().contains("Origin");
        assertThat(api.get("/echo").header("Origin", "").send().getOutputHeaders())
                .doesNotContainKey("Access-Control-Allow-Origin");
    }

    @Test
    void a_preflight_is_answered_without_a_route() {
        var response = api.call("OPTIONS", "/anything")
                .header("Origin", "https://loja.example")
                .header("Access-Control-Request-Method", "POST")
                .send();
        assertThat(response.getStatus()).isEqualTo(204);
        assertThat(response.getOutputHeaders().getFirst("Access-Control-Allow-Methods"))
                .asString()
                .contains("POST");
    }
}
