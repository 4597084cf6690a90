package co.cosmeticos.openapi;

import static co.cosmeticos.openapi.ServiceScan.JSON;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.Set;
import java.util.TreeSet;

/**
 * What system tests have sent to each operation and have received, in {@code examples.json}: answers, and requests where the
 * code tells none. {@code -Danswers.examples=FILE} of the system tests records them. What they do not call, or only by a
 * service, is in {@code further-examples.json}, written by hand.
 */
final class RecordedExamples {

    private final ObjectNode recorded;

    RecordedExamples() throws IOException {
        this.recorded = read("/examples.json");
        read("/further-examples.json").fields().forEachRemaining(operation -> {
            var own = recorded.withObject("/" + operation.getKey());
            operation.getValue().fields().forEachRemaining(part -> own.putIfAbsent(part.getKey(), part.getValue()));
        });
    }

    private static ObjectNode read(String name) throws IOException {
        try (var file = RecordedExamples.class.getResourceAsStream(name)) {
            return (ObjectNode) JSON.readTree(file);
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

    // Merge patches are JSON too: one example for both of their types. Problems have their own.
    private static void show(JsonNode content, JsonNode example) {
        content.fields().forEachRemaining(type -> {
            if (!type.getKey().contains("problem")
                    && !type.getKey().equals("text/html")
                    && !example.isMissingNode()
                    && !type.getValue().has("examples")) {
                type.getValue().withObject("/examples/recorded").set("value", example);
            }
        });
    }

    /** A part of an example: {@code getCart/200/lines}. */
    JsonNode at(String place) {
        return recorded.at("/" + place);
    }

    /** The operations that it has examples of. */
    Set<String> operations() {
        var operations = new TreeSet<String>();
        recorded.fieldNames().forEachRemaining(operations::add);
        return operations;
    }
}
