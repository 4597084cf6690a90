package co.cosmeticos.system.limits;

import static org.assertj.core.api.Assertions.assertThat;

import co.cosmeticos.system.Answer;
import co.cosmeticos.system.OpenApiDocuments;
import co.cosmeticos.system.Operation;
import co.cosmeticos.system.RunningShop;
import jakarta.json.JsonObject;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * What a stranger sends to make it mean something else, or to cost something: no value of another type is made fit, no
 * member is dropped, and the worst mebibyte costs an operation less than 100 ms of processor and 64 MiB of memory.
 */
class HostileInputIT {

    private static final RunningShop SHOP = RunningShop.get();
    private static final List<Operation> OPERATIONS = OpenApiDocuments.operations();
    private static final Fields FIELDS = new Fields(OpenApiDocuments.merged());
    private static final Heap HEAP = new Heap(SHOP);
    private static final Processor PROCESSOR = new Processor(HEAP.server());
    private static final Duration MOST_PROCESSOR = Duration.ofMillis(100);
    private static final long MOST_MEMORY = 64L << 20;
    private static final String JSON = "application/json";
    private static final String FORM = "application/x-www-form-urlencoded";

    @TestFactory
    Stream<DynamicTest> a_value_of_another_type_is_not_made_fit() {
        return jsonOperations()
                .flatMap(operation -> FIELDS.coercible(operation)
                        .map(field -> DynamicTest.dynamicTest(operation + " " + field.body(), () -> {
                            var answer = send(operation, field.body().toString(), JSON);
                            isInvalid(answer);
                            assertThat(answer.json().getJsonArray("errors").getValuesAs(JsonObject.class))
                                    .as(answer.body())
                                    .anyMatch(
                                            error -> error.getString("pointer").contains("/" + field.name()));
                        })));
    }

    @TestFactory
    Stream<DynamicTest> a_member_that_nobody_knows_is_told() {
        return jsonOperations()
                .map(operation -> DynamicTest.dynamicTest(operation.toString(), () -> {
                    var answer = send(operation, "{\"nobodyKnows\": 1}", JSON);
                    isInvalid(answer);
                    assertThat(answer.body()).contains("/nobodyKnows");
                }));
    }

    @TestFactory
    Stream<DynamicTest> the_worst_json_is_cheap() {
        var wide = Fields.wide();
        var deep = "{\"a\":".repeat(63) + "\"" + "x".repeat(1_000_000) + "\"" + "}".repeat(63);
        return jsonOperations()
                .flatMap(operation -> Stream.of(wide, deep)
                        .map(body -> DynamicTest.dynamicTest(
                                operation + " " + body.substring(0, 20), () -> isCheap(operation, body, JSON))));
    }

    @TestFactory
    Stream<DynamicTest> the_worst_text_is_cheap() {
        return jsonOperations()
                .flatMap(operation -> FIELDS.marks(operation)
                        .map(field -> DynamicTest.dynamicTest(
                                operation + " " + field.name(),
                                () -> isCheap(operation, field.body().toString(), JSON))));
    }

    // One reader for all, so one operation of each service shows what it keeps of a body.
    @TestFactory
    Stream<DynamicTest> the_worst_json_is_not_kept() {
        var wide = Fields.wide();
        return Stream.of("/api/v1/catalog", "/api/v1/auth", "/api/v1/shop", "/api/v1/ops")
                .flatMap(service -> jsonOperations()
                        .filter(operation -> operation.path().startsWith(service))
                        .limit(1))
                .map(operation -> DynamicTest.dynamicTest(operation.toString(), () -> {
                    var grown = HEAP.growthDuring(() -> send(operation, wide, JSON), MOST_MEMORY);
                    assertThat(grown).as("bytes that the heap grew by").isLessThanOrEqualTo(MOST_MEMORY);
                }));
    }

    @TestFactory
    Stream<DynamicTest> the_worst_form_is_cheap() {
        var names = new StringBuilder();
        for (var name = 0; names.length() < 1_000_000; name++) {
            names.append(Integer.toString(name, 36)).append('&');
        }
        return OPERATIONS.stream()
                .filter(operation -> FORM.equals(operation.bodyType()))
                .map(operation -> DynamicTest.dynamicTest(
                        operation.toString(), () -> isCheap(operation, names.toString(), FORM)));
    }

    @TestFactory
    Stream<DynamicTest> the_worst_query_is_cheap() {
        var names = new StringBuilder();
        for (var name = 0; names.length() < 6_000; name++) {
            names.append(Integer.toString(name, 36)).append('&');
        }
        return OPERATIONS.stream()
                .filter(operation -> "GET".equals(operation.method()))
                .map(operation -> DynamicTest.dynamicTest(operation.toString(), () -> {
                    var path = operation.pathToNowhere() + "?" + names;
                    var spent = PROCESSOR.perRequest(
                            n -> assertThat(Callers.of(SHOP, operation)
                                            .get(path)
                                            .status())
                                    .isBetween(300, 499),
                            MOST_PROCESSOR);
                    assertThat(spent).isLessThan(MOST_PROCESSOR);
                }));
    }

    private static Stream<Operation> jsonOperations() {
        return OPERATIONS.stream().filter(Operation::takesJson).filter(FIELDS::isObject);
    }

    private static void isCheap(Operation operation, String body, String type) {
        var last = new AtomicReference<Answer>();
        var spent = PROCESSOR.perRequest(n -> last.set(send(operation, body, type)), MOST_PROCESSOR);
        assertThat(last.get().status()).as(last.get().body()).isBetween(400, 499);
        assertThat(spent).as("processor time of one request").isLessThan(MOST_PROCESSOR);
    }

    private static void isInvalid(Answer answer) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(400);
        assertThat(answer.text("type")).isEqualTo("/problems/validation");
    }

    private static Answer send(Operation operation, String body, String type) {
        return Callers.of(SHOP, operation).once().send(operation.method(), operation.pathToNowhere(), body, type);
    }
}
