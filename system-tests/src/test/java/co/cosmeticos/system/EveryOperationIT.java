package co.cosmeticos.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Every operation that the shop's own OpenAPI documents name, called wrongly in every way: the answer is a 4xx problem
 * document each time, never a 2xx, never a 5xx. A new operation is tested by being documented.
 */
class EveryOperationIT {

    private static final Set<String> OAUTH =
            Set.of("/api/v1/auth/token", "/api/v1/auth/introspect", "/api/v1/auth/revoke");

    private final RunningShop shop = RunningShop.get();
    private final List<Operation> operations = OpenApiDocuments.operations();

    private Stream<DynamicTest> each(Stream<Operation> chosen, java.util.function.Consumer<Operation> check) {
        return chosen.map(operation -> DynamicTest.dynamicTest(operation.toString(), () -> check.accept(operation)));
    }

    private static void isProblem(Operation operation, Answer answer) {
        assertThat(answer.status()).as(operation + ": " + answer.body()).isBetween(400, 499);
        assertThat(operation.documentedStatuses()).as(operation.toString()).contains(answer.status());
        if (answer.status() == 401) {
            assertThat(answer.header("WWW-Authenticate"))
                    .as(operation.toString())
                    .isNotNull();
        }
        if (OAUTH.contains(operation.path())) {
            assertThat(answer.json()).as("RFC 6749, section 5.2").containsKey("error");
            return;
        }
        assertThat(answer.header("Content-Type")).as(operation.toString()).startsWith("application/problem+json");
        assertThat(answer.text("type")).startsWith("/problems/");
        assertThat(answer.json().getInt("status")).isEqualTo(answer.status());
        assertThat(answer.text("traceId")).isNotEmpty();
    }

    @Test
    void the_document_names_the_operations_of_all_four_services() {
        assertThat(operations).extracting(Operation::path).anyMatch(path -> path.startsWith("/api/v1/catalog"));
        assertThat(operations).extracting(Operation::path).anyMatch(path -> path.startsWith("/api/v1/auth"));
        assertThat(operations).extracting(Operation::path).anyMatch(path -> path.startsWith("/api/v1/shop"));
        assertThat(operations).extracting(Operation::path).anyMatch(path -> path.startsWith("/api/v1/ops"));
        assertThat(operations).hasSizeGreaterThan(45);
    }

    @TestFactory
    Stream<DynamicTest> a_form_that_is_none_is_a_400() {
        var type = "application/x-www-form-urlencoded";
        return each(
                operations.stream().filter(operation -> operation.bodyType().equals(type)),
                operation -> Stream.of("%zz=1", "token=%zz", "token=%", "grant_type=%00%")
                        .forEach(form -> shop.api()
                                .send(operation.method(), operation.pathToNowhere(), form, type)
                                .is(400)));
    }

    @TestFactory
    Stream<DynamicTest> malformed_json() {
        return each(
                operations.stream().filter(Operation::takesJson),
                operation -> isProblem(operation, asAdmin(operation, "{\"sku\": ")));
    }

    @TestFactory
    Stream<DynamicTest> json_that_ends_within_a_field_that_nobody_knows() {
        return each(
                operations.stream().filter(Operation::takesJson),
                operation -> isProblem(operation, asAdmin(operation, "{\"nobody\": {\"knows\": 1")));
    }

    @TestFactory
    Stream<DynamicTest> a_wrong_type() {
        return each(
                operations.stream().filter(Operation::takesJson),
                operation -> isProblem(operation, asAdmin(operation, "[1, \"two\", {}]")));
    }

    @TestFactory
    Stream<DynamicTest> words_where_the_query_has_a_number() {
        return each(
                operations.stream().filter(operation -> !operation.numbers().isEmpty()),
                operation -> operation.numbers().forEach(name -> {
                    var answer = shop.admin()
                            .once()
                            .send(
                                    operation.method(),
                                    operation.pathToNowhere() + "?" + name + "=muitos",
                                    operation.emptyBody(),
                                    operation.bodyType());
                    isProblem(operation, answer);
                    assertThat(answer.status()).as(operation.toString()).isEqualTo(400);
                }));
    }

    @TestFactory
    Stream<DynamicTest> no_field_at_all() {
        return each(
                operations.stream().filter(Operation::takesJson).filter(EveryOperationIT::needsFields),
                operation -> isProblem(operation, asAdmin(operation, "{}")));
    }

    @TestFactory
    Stream<DynamicTest> a_body_that_is_too_large() {
        var large = "{\"name\": \"" + "x".repeat(1 << 20) + "\"}";
        return each(
                operations.stream().filter(Operation::takesJson),
                operation -> isProblem(operation, asAdmin(operation, large)));
    }

    @TestFactory
    Stream<DynamicTest> a_type_that_is_not_taken() {
        return each(
                operations.stream().filter(Operation::takesJson),
                operation -> isProblem(
                        operation,
                        shop.admin().once().send(operation.method(), operation.pathToNowhere(), "<a/>", "text/xml")));
    }

    @TestFactory
    Stream<DynamicTest> an_unknown_id() {
        return each(
                operations.stream()
                        .filter(Operation::hasId)
                        .filter(operation -> !operation.isInternal())
                        .filter(operation -> "GET".equals(operation.method()) || "DELETE".equals(operation.method())),
                operation -> isProblem(
                        operation, shop.admin().once().send(operation.method(), operation.pathToNowhere(), null, "")));
    }

    @TestFactory
    Stream<DynamicTest> no_token() {
        return each(operations.stream().filter(Operation::isSecured), operation -> {
            var answer = shop.api()
                    .once()
                    .send(operation.method(), operation.pathToNowhere(), operation.emptyBody(), operation.bodyType());
            isProblem(operation, answer);
            assertThat(answer.status()).as(operation.toString()).isEqualTo(401);
        });
    }

    @TestFactory
    Stream<DynamicTest> a_garbled_token() {
        return each(operations.stream().filter(Operation::isSecured), operation -> {
            var answer = shop.api()
                    .as("eyJhbGciOiJub25lIn0.eyJzdWIiOiJhZG1pbiJ9.")
                    .once()
                    .send(operation.method(), operation.pathToNowhere(), operation.emptyBody(), operation.bodyType());
            isProblem(operation, answer);
            assertThat(answer.status()).as(operation.toString()).isEqualTo(401);
        });
    }

    @TestFactory
    Stream<DynamicTest> an_administrator_or_customer_at_an_internal_operation() {
        return each(operations.stream().filter(Operation::isInternal), operation -> {
            for (var caller : List.of(shop.admin(), shop.demoCustomer())) {
                var answer = caller.once()
                        .send(
                                operation.method(),
                                operation.pathToNowhere(),
                                operation.emptyBody(),
                                operation.bodyType());
                isProblem(operation, answer);
                assertThat(answer.status()).as(operation.toString()).isEqualTo(403);
            }
        });
    }

    private Answer asAdmin(Operation operation, String body) {
        return shop.admin().once().send(operation.method(), operation.pathToNowhere(), body, "application/json");
    }

    // PATCH changes what it names, and a body of nothing names nothing.
    private static boolean needsFields(Operation operation) {
        var body = operation.description().getJsonObject("requestBody");
        return !"PATCH".equals(operation.method()) && body.getBoolean("required", true);
    }
}
