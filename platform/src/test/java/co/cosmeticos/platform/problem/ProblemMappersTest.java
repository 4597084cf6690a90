package co.cosmeticos.platform.problem;

import static org.assertj.core.api.Assertions.assertThat;

import co.cosmeticos.fixtures.TestApi;
import co.cosmeticos.platform.context.CorrelationFilter;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Valid;
import jakarta.validation.Validation;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import java.io.StringReader;
import java.io.UnsupportedEncodingException;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jboss.resteasy.mock.MockHttpResponse;
import org.junit.jupiter.api.Test;

class ProblemMappersTest {

    /** A request body. */
    public record Basket(@NotBlank String name, @Valid List<Line> lines) {}

    /** A part of it. */
    public record Line(@Min(1) int quantity) {}

    /** A refusal as a feature would have it. */
    static final class OutOfStock extends Refusal {
        OutOfStock() {
            super("out-of-stock", 409, "AB-1 is out of stock.");
        }

        @Override
        public Map<String, Object> extensions() {
            return Map.of("skus", List.of("AB-1"), "left", 2, "final", true);
        }

        @Override
        public Map<String, String> headers() {
            return Map.of("Retry-After", "3");
        }
    }

    /** Fails in every way. */
    @Path("/shop")
    public static class Shop {

        @GET
        @Path("/nul")
        @Produces("application/json")
        public String nul() {
            throw new IllegalStateException(new SQLException("invalid byte sequence for encoding UTF8", "22021"));
        }

        @GET
        @Path("/refused")
        @Produces("application/json")
        public String refused() {
            throw new OutOfStock();
        }

        @GET
        @Path("/wrapped")
        @Produces("application/json")
        public String wrapped() {
            throw new IllegalStateException("interceptor", new OutOfStock());
        }

        @GET
        @Path("/broken")
        @Produces("application/json")
        public String broken() {
            throw new IllegalStateException("password=hunter2");
        }

        @GET
        @Path("/items/{id}")
        @Produces("application/json")
        public String item(@PathParam("id") UUID id) {
            return "{}";
        }

        @POST
        @Path("/baskets")
        @Consumes("application/json")
        @Produces("application/json")
        public String basket(Basket body) throws NoSuchMethodException {
            var validator =
                    Validation.buildDefaultValidatorFactory().getValidator().forExecutables();
            var method = Shop.class.getMethod("check", Basket.class);
            var violations = validator.validateParameters(this, method, new Object[] {body});
            if (!violations.isEmpty()) {
                throw new ConstraintViolationException(violations);
            }
            return "{}";
        }

        public void check(@NotNull @Valid Basket body) {}
    }

    private final Problems problems = new Problems();
    private final TestApi api = TestApi.of(
            new Shop(),
            new CorrelationFilter(),
            new RefusalMapper(problems),
            new ConstraintViolationMapper(problems),
            new ThrowableMapper(problems));

    private static JsonObject problem(MockHttpResponse response) {
        assertThat(response.getOutputHeaders().getFirst("Content-Type")).hasToString("application/problem+json");
        try {
            return Json.createReader(new StringReader(response.getContentAsString()))
                    .readObject();
        } catch (UnsupportedEncodingException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void a_refusal_is_a_problem_with_its_slug_status_members_and_headers() {
        var response =
                api.get("/shop/refused").header("X-Correlation-Id", "abc-1").send();
        assertThat(response.getStatus()).isEqualTo(409);
        assertThat(response.getOutputHeaders().getFirst("Retry-After")).isEqualTo("3");
        assertThat(problem(response))
                .isEqualTo(Json.createReader(new StringReader("""
                        {"type": "/problems/out-of-stock", "title": "out of stock", "status": 409,
                         "detail": "AB-1 is out of stock.", "traceId": "abc-1",
                         "skus": ["AB-1"], "left": 2, "final": true}
                        """)).readObject());
    }

    @Test
    void a_refusal_is_found_behind_what_an_interceptor_wrapped_around_it() {
        var plain = api.get("/shop/refused").header("X-Correlation-Id", "abc-1").send();
        var wrapped =
                api.get("/shop/wrapped").header("X-Correlation-Id", "abc-1").send();
        assertThat(wrapped.getStatus()).isEqualTo(409);
        assertThat(problem(wrapped)).isEqualTo(problem(plain));
        assertThat(wrapped.getOutputHeaders()).isEqualTo(plain.getOutputHeaders());
    }

    @Test
    void our_own_failure_is_a_500_that_tells_nothing() throws UnsupportedEncodingException {
        var response = api.get("/shop/broken").send();
        assertThat(response.getStatus()).isEqualTo(500);
        assertThat(problem(response).getString("type")).isEqualTo("/problems/internal-error");
        assertThat(response.getContentAsString()).doesNotContain("hunter2");
    }

    @Test
    void an_unknown_route_a_wrong_method_and_a_wrong_type_are_problems() {
        assertThat(problem(api.get("/nowhere").send()).getInt("status")).isEqualTo(404);
        assertThat(problem(api.call("DELETE", "/shop/refused").send()).getInt("status"))
                .isEqualTo(405);
        assertThat(problem(api.post("/shop/baskets")
                                .body("text/plain", new byte[] {1})
                                .send())
                        .getInt("status"))
                .isEqualTo(415);
        assertThat(problem(api.get("/shop/refused")
                                .header("Accept", "image/png")
                                .send())
                        .getInt("status"))
                .isEqualTo(406);
    }

    @Test
    void a_path_that_is_no_id_is_not_found() {
        assertThat(problem(api.get("/shop/items/twelve").send()).getInt("status"))
                .isEqualTo(404);
    }

    @Test
    void malformed_json_and_a_wrong_type_are_400() {
        for (var body : List.of("{", "{\"name\": \"a\", \"lines\": 3}", "[]", "nonsense", "")) {
            var response = api.post("/shop/baskets").json(body).send();
            assertThat(response.getStatus()).as(body).isEqualTo(400);
        }
    }

    @Test
    void invalid_fields_are_named_one_by_one() {
        var response = api.post("/shop/baskets")
                .json("{\"name\": \" \", \"lines\": [{\"quantity\": 1}, {\"quantity\": 0}]}")
                .send();
        assertThat(response.getStatus()).isEqualTo(400);
        var errors = problem(response).getJsonArray("errors");
        assertThat(errors.getValuesAs(JsonObject.class))
                .extracting(error -> error.getString("field"))
                .containsExactly("lines[1].quantity", "name");
    }

    private record Chosen(
            @Size(min = 8) @Pattern(regexp = "[a-z]{8,40}") String password) {}

    @Test
    void one_fault_of_a_field_is_told_once_and_its_length_before_its_form() {
        var validator = Validation.buildDefaultValidatorFactory().getValidator();
        var problems = new Problems();
        assertThat(problems.invalid(validator.validate(new Chosen("abc"))).errors())
                .extracting(Problem.FieldError::message)
                .containsExactly("size must be between 8 and 2147483647");
        assertThat(problems.invalid(validator.validate(new Chosen("ABCDEFGHIJ")))
                        .errors())
                .extracting(Problem.FieldError::message)
                .singleElement()
                .asString()
                .startsWith("must match");
    }

    @Test
    void a_character_that_the_database_cannot_hold_is_the_fault_of_the_request() {
        assertThat(problem(api.get("/shop/nul").send()).getInt("status")).isEqualTo(400);
    }

    @Test
    void a_brazilian_reads_portuguese() {
        var response =
                api.get("/nowhere").header("Accept-Language", "pt-BR,pt;q=0.9").send();
        assertThat(problem(response).getString("title")).isEqualTo("não encontrado");
    }
}
