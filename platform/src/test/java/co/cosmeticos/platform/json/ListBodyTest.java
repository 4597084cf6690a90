package co.cosmeticos.platform.json;

import static org.assertj.core.api.Assertions.assertThat;

import co.cosmeticos.fixtures.TestApi;
import co.cosmeticos.platform.problem.Problems;
import co.cosmeticos.platform.problem.RefusalMapper;
import co.cosmeticos.platform.problem.ThrowableMapper;
import jakarta.json.JsonArray;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A list that an operation takes as it came is a list, as it came. */
class ListBodyTest {

    private final TestApi api = TestApi.of(
            new Rows(), new JsonBodyReader(), new RefusalMapper(new Problems()), new ThrowableMapper(new Problems()));

    /** Gives back what it got. */
    @Path("/rows")
    public static class Rows {

        @POST
        @Consumes(MediaType.APPLICATION_JSON)
        public String add(JsonArray rows) {
            return rows.toString();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "[1.50,{\"a\":12345678901234567890}]", "[{\"b\":null,\"a\":\"\"}]"})
    void a_list_comes_as_it_is(String body) throws Exception {
        var answer = api.post("/rows").json(body).send();
        assertThat(answer.getStatus()).isEqualTo(200);
        assertThat(answer.getContentAsString()).isEqualTo(body);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"a\": 1}", "{}", "null", "\"[]\"", "true"})
    void anything_else_is_refused_and_the_body_named(String body) throws Exception {
        var answer = api.post("/rows").json(body).send();
        assertThat(answer.getStatus()).isEqualTo(400);
        assertThat(answer.getContentAsString())
                .contains("/problems/validation")
                .contains("{\"field\":\"body\",\"message\":\"must be a list\",\"pointer\":\"\"}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[1,", "[] []", "[}", "rows"})
    void what_is_no_json_is_malformed(String body) throws Exception {
        var answer = api.post("/rows").json(body).send();
        assertThat(answer.getStatus()).isEqualTo(400);
        assertThat(answer.getContentAsString()).contains("/problems/malformed-json");
    }

    @Test
    void no_body_is_refused() {
        assertThat(api.post("/rows").json("").send().getStatus()).isEqualTo(400);
    }
}
