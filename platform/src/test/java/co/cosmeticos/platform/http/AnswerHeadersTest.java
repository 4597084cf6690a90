package co.cosmeticos.platform.http;

import static org.assertj.core.api.Assertions.assertThat;

import co.cosmeticos.fixtures.TestApi;
import co.cosmeticos.platform.context.CorrelationFilter;
import co.cosmeticos.platform.problem.Problems;
import co.cosmeticos.platform.problem.ThrowableMapper;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AnswerHeadersTest {

    /** Answers that say who may keep them, and one that does not. */
    @Path("/echo")
    public static class Echo {

        @GET
        public Response silent() {
            return Response.ok("").build();
        }

        @GET
        @Path("/public")
        public Response shared() {
            return Response.ok("").header("Cache-Control", "public, max-age=10").build();
        }

        @GET
        @Path("/private")
        public Response personal() {
            return Response.ok("")
                    .header("Cache-Control", "private, max-age=10")
                    .build();
        }
    }

    private final TestApi api = TestApi.of(
            new Echo(),
            new HeaderFilter(),
            new CorrelationFilter(),
            new SecurityHeadersFilter(),
            new ThrowableMapper(new Problems()));

    @ParameterizedTest
    @CsvSource({
        "/echo/public, , 'public, max-age=10'",
        "/echo/public, Bearer x, 'private, no-store'",
        "/echo/public, Basic x, 'private, no-store'",
        "/echo/private, Bearer x, 'private, max-age=10'",
        "/echo, , no-store",
    })
    void what_a_token_was_looked_at_for_is_shared_with_nobody(String path, String authorization, String cached) {
        var call = api.get(path);
        var answer = (authorization == null ? call : call.header("Authorization", authorization)).send();
        assertThat(answer.getOutputHeaders().getFirst("Cache-Control")).hasToString(cached);
        assertThat(answer.getOutputHeaders().get("Vary")).asString().contains("Authorization");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Accept | application/json;q=",
                "Accept | application/json;q=x",
                "Accept | /",
                "Content-Type | text/plain; charset=\"",
                "Content-Type | text/csv; charset=nothing",
                "Content-Type | text/plain; charset=%00",
            })
    void a_header_that_cannot_be_read_is_the_clients_mistake(String name, String value) throws IOException {
        var answer = api.get("/echo").header(name, value).send();
        assertThat(answer.getStatus()).isEqualTo(400);
        assertThat(answer.getContentAsString()).contains("/problems/bad-request", "\"header\":\"" + name + "\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"q=x", "*;q=", "pt;q=2", "%%%", ";"})
    void a_language_that_cannot_be_read_is_no_wish(String accepted) {
        assertThat(api.get("/echo").header("Accept-Language", accepted).send().getStatus())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "pt-BR | não encontrado",
                "fr, pt-BR;q=0.8, en;q=0.5 | não encontrado",
                "fr, en;q=0.8, pt;q=0.5 | not found",
                "de | not found",
                "en;q=0.1, pt;q=0.9 | não encontrado",
            })
    void the_reader_is_answered_in_the_best_language_that_the_shop_speaks(String accepted, String title)
            throws IOException {
        var answer = api.get("/nowhere").header("Accept-Language", accepted).send();
        assertThat(answer.getContentAsString()).contains("\"title\":\"" + title + "\"");
    }
}
