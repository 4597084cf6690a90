package co.cosmeticos.system.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.SoftAssertions.assertSoftly;

import co.cosmeticos.system.OpenApiDocuments;
import co.cosmeticos.system.Operation;
import co.cosmeticos.system.Promises;
import co.cosmeticos.system.RunningShop;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Every operation of the shop, called by everybody: each gets what the tables of {@code access/} declare. An operation
 * that the shop's OpenAPI documents name and the table does not makes this test fail.
 */
class AccessMatrixIT {

    private static final Logger LOG = Logger.getLogger(AccessMatrixIT.class.getName());
    private static final RunningShop SHOP = RunningShop.get();
    private static final List<Row> ROWS = Row.all();
    private static final AtomicInteger CELLS = new AtomicInteger();

    private final List<Operation> documented = OpenApiDocuments.operations();

    @Test
    void every_operation_has_one_row_and_every_row_an_operation() {
        assertThat(ROWS)
                .extracting(Row::operation)
                .containsExactlyInAnyOrderElementsOf(
                        documented.stream().map(Operation::toString).toList());
    }

    @TestFactory
    Stream<DynamicTest> everybody_gets_what_is_declared() {
        var cast = new Cast(SHOP);
        var operations = documented.stream().collect(Collectors.toMap(Operation::toString, Function.identity()));
        return ROWS.stream()
                .filter(row -> operations.containsKey(row.operation()))
                .map(row -> DynamicTest.dynamicTest(
                        row.operation(), () -> check(cast, row, operations.get(row.operation()))));
    }

    private static void check(Cast cast, Row row, Operation operation) {
        assertSoftly(softly -> {
            for (var identity : Identity.values()) {
                checkCell(softly, cast, row, operation, identity);
            }
        });
    }

    private static void checkCell(SoftAssertions softly, Cast cast, Row row, Operation operation, Identity identity) {
        var declared = row.declares(identity);
        var answer = cast.call(operation, identity, row);
        CELLS.incrementAndGet();
        softly.assertThat(answer.status())
                .as("%s by %s: %s", operation, identity, answer.body())
                .matches(declared::allows, declared.word());
        if (declared.isRefusal()) {
            softly.assertThat(answer.header("Content-Type"))
                    .as("%s by %s", operation, identity)
                    .startsWith("application/problem+json");
        }
    }

    @Test
    void the_readme_tells_how_many_there_are() {
        Promises.say(
                AccessMatrixIT.class,
                "%d operations by %d identities".formatted(ROWS.size(), Identity.values().length));
    }

    @AfterAll
    static void tellTheSize() {
        Map<String, Long> rules =
                ROWS.stream().collect(Collectors.groupingBy(row -> row.rule().get("rule"), Collectors.counting()));
        LOG.info(() -> "%d operations × %d identities = %d cells; operations by rule: %s"
                .formatted(ROWS.size(), Identity.values().length, CELLS.get(), rules));
    }
}
