package co.cosmeticos.platform.http;

import static org.assertj.core.api.Assertions.assertThat;

import co.cosmeticos.fixtures.TestApi;
import co.cosmeticos.platform.problem.Problems;
import co.cosmeticos.platform.problem.RefusalMapper;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BodyLimitFilterTest {

    /** Takes no body. */
    @Path("/cancel")
    public static class Cancellation {

        @POST
        @Path("/{id}")
        @Consumes(MediaType.WILDCARD)
        @Produces(MediaType.TEXT_PLAIN)
        public String cancel(@PathParam("id") String id, @Context UriInfo uri) {
            return "canceled";
        }
    }

    /** Takes a body of any type. */
    @Path("/notice")
    public static class Notice {

        @POST
        @Consumes(MediaType.WILDCARD)
        @Produces(MediaType.TEXT_PLAIN)
        public String take(String body) {
            return body;
        }
    }

    private final TestApi api = TestApi.of(
            new Cancellation(),
            new Notice(),
            new FiltersTest.Echo(),
            new BodyLimitFilter(),
            new RefusalMapper(new Problems()));

    @Test
    void a_form_is_small_and_of_few_fields() throws IOException {
        var worst = new StringBuilder();
        for (var name = 0; worst.length() < 900_000; name++) {
            worst.append(Integer.toString(name, 36)).append('&');
        }
        for (var form : new String[] {worst.toString(), "a=1&".repeat(31), "a=" + "x".repeat(17_000), "&".repeat(30)}) {
            var answer = api.post("/echo")
                    .body("application/x-www-form-urlencoded", form.getBytes(StandardCharsets.UTF_8))
                    .send();
            assertThat(answer.getStatus()).isEqualTo(400);
            assertThat(answer.getContentAsString()).contains("/problems/bad-request");
        }
        var few = "a=1&".repeat(29) + "b=" + "x".repeat(16_000);
        assertThat(api.post("/echo")
                        .body("application/x-www-form-urlencoded", few.getBytes(StandardCharsets.UTF_8))
                        .send()
                        .getStatus())
                .isEqualTo(200);
    }

    // The parser waits for ever for the end of what it does not know.
    @ParameterizedTest
    @CsvSource({
        "text/plain, '{\"type\": \"a\", \"more\": [', 400",
        "application/octet-stream, '{\"more\": {', 400",
        "application/cloudevents+json, '{\"more\": [1, ', 400",
        "image/png, '[[[[', 400",
        "text/plain, '{\"more\": [1]}', 200",
        "application/octet-stream, '{\"text\": \"[\"}', 200",
    })
    void json_is_whole_whatever_type_it_says_that_it_has(String type, String body, int status) {
        var answer = api.post("/notice")
                .body(type, body.getBytes(StandardCharsets.UTF_8))
                .send();
        assertThat(answer.getStatus()).isEqualTo(status);
    }

    @ParameterizedTest
    @CsvSource({
        "application/json, '', 200",
        "application/json, ' {} ', 200",
        "application/json, '{\"lines\": []}', 400",
        "application/json, [], 400",
        "application/json, null, 400",
        "text/xml, <a/>, 400",
        "text/plain, {}, 400",
        "application/x-www-form-urlencoded, a=1, 400",
    })
    void a_body_that_nobody_reads_is_refused(String type, String body, int status) {
        var answer = api.post("/cancel/1")
                .body(type, body.getBytes(StandardCharsets.UTF_8))
                .send();
        assertThat(answer.getStatus()).isEqualTo(status);
    }
}
