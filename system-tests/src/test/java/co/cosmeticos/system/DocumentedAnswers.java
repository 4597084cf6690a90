package co.cosmeticos.system;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/**
 * Holds every answer that a test gets to the OpenAPI documents: its status is one that the operation tells, and its JSON is what
 * the schema says, with no member more. With {@code -Danswers.collect=FILE} it notes what is not, and goes on.
 */
final class DocumentedAnswers {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String COMPONENTS = "components";
    private static final DocumentedAnswers ALL = new DocumentedAnswers();

    private final ObjectNode schemas = JSON.createObjectNode();
    private final ObjectNode responses = JSON.createObjectNode();
    private final List<Documented> operations = new ArrayList<>();
    private final Map<String, JsonSchema> validators = new ConcurrentHashMap<>();
    private final JsonSchemaFactory factory = JsonSchemaFactory.getInstance(VersionFlag.V202012);

    private record Documented(String method, Pattern path, String name, String id, JsonNode responses) {}

    private DocumentedAnswers() {
        try (var files = Files.list(
                Path.of(System.getProperty("shop.root")).resolve("docs").resolve("openapi"))) {
            for (var file : files.sorted().toList()) {
                add(JSON.readTree(file.toFile()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        schemas.forEach(DocumentedAnswers::close);
        // The most exact path first: /carts/me is no cart of the id "me".
        operations.sort((one, other) -> Long.compare(parameters(one.name()), parameters(other.name())));
    }

    private static long parameters(String path) {
        return path.chars().filter(sign -> sign == '{').count();
    }

    private void add(JsonNode document) {
        schemas.setAll((ObjectNode) document.at("/components/schemas"));
        responses.setAll((ObjectNode) document.at("/components/responses"));
        document.path("paths")
                .fields()
                .forEachRemaining(path -> path.getValue()
                        .fields()
                        .forEachRemaining(method -> operations.add(new Documented(
                                method.getKey().toUpperCase(java.util.Locale.ROOT),
                                Pattern.compile(
                                        "\\Q" + path.getKey().replaceAll("\\{[^}]+}", "\\\\E[^/]+\\\\Q") + "\\E"),
                                method.getKey() + " " + path.getKey(),
                                method.getValue().path("operationId").asText(),
                                method.getValue().path("responses")))));
    }

    // A member that the document does not tell is a fault of one of the two; only a problem may have more.
    private static void close(JsonNode schema) {
        if (schema.has("properties") && !schema.has("additionalProperties")) {
            ((ObjectNode) schema).put("additionalProperties", false);
        }
    }

    /** Throws an AssertionError for an answer of a documented operation that is not as documented. */
    static void check(String sent, HttpResponse<String> answer) {
        var operation = ALL.operation(answer);
        operation.flatMap(one -> ALL.violation(one, answer)).ifPresent(DocumentedAnswers::tell);
        if (answer.statusCode() / 100 == 2) {
            operation.ifPresent(
                    one -> RecordedExamples.note(one.id(), sent, Integer.toString(answer.statusCode()), answer.body()));
        }
    }

    private static void tell(String violation) {
        var collected = System.getProperty("answers.collect", "");
        if (collected.isEmpty()) {
            throw new AssertionError(violation);
        }
        try {
            Files.writeString(
                    Path.of(collected), violation + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Optional<Documented> operation(HttpResponse<String> answer) {
        var method = answer.request().method();
        var path = answer.uri().getRawPath();
        return operations.stream()
                .filter(one ->
                        one.method().equals(method) && one.path().matcher(path).matches())
                .findFirst();
    }

    private Optional<String> violation(Documented operation, HttpResponse<String> answer) {
        var status = Integer.toString(answer.statusCode());
        var what = operation.name() + " " + status + ": ";
        if (!operation.responses().has(status)) {
            return answer.statusCode() >= 500
                    ? Optional.empty()
                    : Optional.of(what + "the status is not documented: " + answer.body());
        }
        var type = answer.headers().firstValue("Content-Type").orElse("").split(";", 2)[0];
        var content = resolved(operation.responses().path(status)).path("content");
        if (!type.endsWith("json") || content.path(type).path("schema").isEmpty()) {
            return Optional.empty();
        }
        var errors = validators
                .computeIfAbsent(
                        what + type, key -> validator(content.path(type).path("schema")))
                .validate(read(answer.body()));
        return errors.isEmpty() ? Optional.empty() : Optional.of(what + errors + " in " + answer.body());
    }

    private JsonNode resolved(JsonNode response) {
        var name = response.path("$ref").asText();
        return name.isEmpty() ? response : responses.path(name.substring(name.lastIndexOf('/') + 1));
    }

    private JsonSchema validator(JsonNode schema) {
        var whole = JSON.createObjectNode();
        whole.putArray("allOf").add(schema);
        whole.putObject(COMPONENTS).set("schemas", schemas);
        return factory.getSchema(whole);
    }

    private static JsonNode read(String body) {
        try {
            return JSON.readTree(body);
        } catch (JsonProcessingException e) {
            throw new AssertionError("no JSON: " + body, e);
        }
    }
}
