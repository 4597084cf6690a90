package co.cosmeticos.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** The versions of resources (RFC 9110, section 8.8.3): which answers have an ETag, and that If-Match takes it. */
final class Versions {

    private static final String IF_MATCH = "If-Match";

    private Versions() {}

    /** Completes the operations of each path that has one with If-Match. */
    static void complete(List<ShopOperation> operations) {
        var versioned = operations.stream()
                .filter(operation -> ifMatch(operation) != null)
                .map(ShopOperation::path)
                .toList();
        operations.forEach(operation -> {
            if (ifMatch(operation) instanceof ObjectNode parameter && !parameter.has("description")) {
                parameter.put("description", "The ETag of the version that is changed, with its quotes; `*` for any");
                parameter.put("example", "\"3\"");
            }
            if (versioned.contains(operation.path()) && !operation.method().equals("delete")) {
                operation.json().path("responses").fields().forEachRemaining(response -> {
                    if (List.of("200", "201").contains(response.getKey())) {
                        tag(response.getValue());
                    }
                });
            }
        });
    }

    private static @Nullable JsonNode ifMatch(ShopOperation operation) {
        return StreamSupport.stream(operation.json().path("parameters").spliterator(), false)
                .filter(parameter -> parameter.path("name").asText().equals(IF_MATCH))
                .findFirst()
                .orElse(null);
    }

    private static void tag(JsonNode response) {
        var headers = response.withObject("/headers");
        if (!headers.has("ETag")) {
            headers.putObject("ETag")
                    .put("description", "The version, which If-Match takes")
                    .putObject("schema")
                    .put("type", "string");
        }
    }
}
