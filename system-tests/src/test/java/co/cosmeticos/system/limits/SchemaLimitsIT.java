package co.cosmeticos.system.limits;

import static org.assertj.core.api.Assertions.assertThat;

import co.cosmeticos.system.Answer;
import co.cosmeticos.system.OpenApiDocuments;
import co.cosmeticos.system.Operation;
import co.cosmeticos.system.RunningShop;
import jakarta.json.JsonObject;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every limit that the OpenAPI documents state is kept, by every operation: pages, lists and texts. */
class SchemaLimitsIT {

    private static final RunningShop SHOP = RunningShop.get();
    private static final List<Operation> OPERATIONS = OpenApiDocuments.operations();
    private static final Fields FIELDS = new Fields(OpenApiDocuments.merged());
    private static final int LONGEST_PAGE = 100;
    private static final int LONGER_THAN_ANY_QUERY = 2_001;

    @TestFactory
    Stream<DynamicTest> a_page_of_more_than_a_hundred() {
        return OPERATIONS.stream()
                .filter(operation -> operation.queryParameters().anyMatch(one -> "limit".equals(one.getString("name"))))
                .map(operation -> DynamicTest.dynamicTest(
                        operation.toString(), () -> isRefused("limit", get(operation, "limit=" + (LONGEST_PAGE + 1)))));
    }

    @Test
    void every_list_that_can_grow_has_pages_and_no_page_may_be_longer() {
        assertThat(OPERATIONS.stream()
                        .flatMap(Operation::queryParameters)
                        .filter(one -> "limit".equals(one.getString("name"))))
                .hasSizeGreaterThan(10)
                .allSatisfy(limit -> assertThat(limit.getJsonObject("schema").getInt("maximum"))
                        .isLessThanOrEqualTo(LONGEST_PAGE));
    }

    @TestFactory
    Stream<DynamicTest> a_query_text_that_is_too_long() {
        return OPERATIONS.stream()
                .filter(operation -> "GET".equals(operation.method()))
                .flatMap(operation -> operation
                        .queryParameters()
                        .filter(one ->
                                "string".equals(one.getJsonObject("schema").getString("type", "")))
                        .map(one -> one.getString("name"))
                        .map(name -> DynamicTest.dynamicTest(
                                operation + "?" + name,
                                () -> isProblem(
                                        get(operation, name + "=" + encoded("x".repeat(LONGER_THAN_ANY_QUERY)))))));
    }

    @TestFactory
    Stream<DynamicTest> a_text_that_is_too_long() {
        return each(FIELDS::texts);
    }

    @Test
    void a_text_that_may_be_left_out_is_looked_at_too() {
        assertThat(OPERATIONS.stream()
                        .filter(Operation::takesJson)
                        .flatMap(FIELDS::texts)
                        .map(Fields.TooMuch::name))
                .contains("complement");
    }

    @TestFactory
    Stream<DynamicTest> a_list_that_is_too_long() {
        return each(FIELDS::lists);
    }

    private static Stream<DynamicTest> each(Function<Operation, Stream<Fields.TooMuch>> fields) {
        return OPERATIONS.stream()
                .filter(Operation::takesJson)
                .flatMap(operation -> fields.apply(operation)
                        .map(field -> DynamicTest.dynamicTest(
                                operation + " " + field.name(),
                                () -> isRefused(field.name(), send(operation, field.body())))));
    }

    private static Answer get(Operation operation, String query) {
        return Callers.of(SHOP, operation).get(operation.pathToNowhere() + "?" + query);
    }

    private static Answer send(Operation operation, JsonObject body) {
        return Callers.of(SHOP, operation)
                .once()
                .send(operation.method(), operation.pathToNowhere(), body.toString(), "application/json");
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static void isRefused(String field, Answer answer) {
        isProblem(answer.is(400));
        assertThat(answer.text("type")).isEqualTo("/problems/validation");
        assertThat(answer.json().getJsonArray("errors").getValuesAs(JsonObject.class))
                .as(answer.body())
                .anyMatch(error -> error.getString("field").equals(field)
                        || error.getString("field").endsWith("." + field));
    }

    private static void isProblem(Answer answer) {
        assertThat(answer.status()).as(answer.body()).isBetween(400, 499);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
    }
}
