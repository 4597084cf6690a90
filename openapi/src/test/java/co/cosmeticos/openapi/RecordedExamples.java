package co.cosmeticos.openapi;

import static co.cosmeticos.openapi.ServiceScan.JSON;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.Set;
import java.util.TreeSet;

/**
 * What system tests have sent to each operation and have received, in {@code examples.json}: answers, and requests where the
 * code tells none. {@code -Danswers.examples=FILE} of the system tests records them.
 */
final class RecordedExamples {

    private final JsonNode recorded;

    RecordedExamples() throws IOException {
        try (var file = RecordedExamples.class.getResourceAsStream("/examples.json")) {
            this.recorded = JSON.readTree(file);
        }
    }

    /** Gives an operation its examples. */
    void complete(ObjectNode operation) {
        var own = recorded.path(operation.path("operationId").asText());
        show(operation.at("/requestBody/content"), own.path("request"));
        operation
                .path("responses")
                .fields()
                .forEachRemaining(response -> show(response.getValue().path("content"), own.path(response.getKey())));
    }

    // Merge patches are JSON too: one example for both of their types.
    private static void show(JsonNode content, JsonNode example) {
        content.fields().forEachRemaining(type -> {
            if (type.getKey().endsWith("json")
                    && !example.isMissingNode()
                    && !type.getValue().has("examples")) {
                type.getValue().withObject("/examples/recorded").set("value", example);
            }
        });
    }

    /** The operations that it has examples of. */
    Set<String> operations() {
        var operations = new TreeSet<String>();
        recorded.fieldNames().forEachRemaining(operations::add);
        return operations;
    }
}
