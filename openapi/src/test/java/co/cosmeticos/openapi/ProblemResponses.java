package co.cosmeticos.openapi;

import static co.cosmeticos.openapi.ServiceScan.JSON;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * The problems (RFC 9457) that an operation answers: those that it declares, by the slugs that its descriptions begin with,
 * and those of the filters and mappers in front of every operation.
 */
final class ProblemResponses {

    private static final String MEDIA_TYPE = "application/problem+json";
    private static final Map<String, String> HEADERS = Map.of(
            "401", "WWW-Authenticate: Which kind of token is taken (RFC 6750)",
            "429", "Retry-After: Seconds to wait",
            "503", "Retry-After: Seconds to wait");
    private static final String BAD =
            "400 validation, invalid-parameter, unknown-parameter, malformed-json, bad-request";
    private static final String CONDITIONAL = ", if-match-malformed";
    private static final String KEYED = ", idempotency-key-missing, idempotency-key-malformed";
    private static final Map<String, String> SHARED = new TreeMap<>(Map.ofEntries(
            Map.entry("BadRequest", BAD),
            Map.entry("BadConditionalRequest", BAD + CONDITIONAL),
            Map.entry("BadKeyedRequest", BAD + KEYED),
            Map.entry("BadConditionalKeyedRequest", BAD + CONDITIONAL + KEYED),
            Map.entry("BadPageRequest", BAD + ", invalid-cursor"),
            Map.entry("Unauthorized", "401 unauthorized, invalid-token: a token is missing, or not good"),
            Map.entry("Forbidden", "403 forbidden: the token does not permit the operation"),
            Map.entry("NotFound", "404 not-found: there is nothing of this name"),
            Map.entry("NotAcceptable", "406 not-acceptable: the media type that is asked for is not offered"),
            Map.entry("PreconditionFailed", "412 stale-version: it has been changed since it was read"),
            Map.entry("PayloadTooLarge", "413 payload-too-large: the body is larger than the operation takes"),
            Map.entry("UnsupportedMediaType", "415 unsupported-media-type: the media type of the body is not taken"),
            Map.entry("IdempotencyKeyReused", "422 idempotency-key-reused: the key came with another request before"),
            Map.entry("PreconditionRequired", "428 precondition-required: If-Match is missing"),
            Map.entry(
                    "TooManyRequests", "429 rate-limited: too many requests of this client, who waits for Retry-After"),
            Map.entry("HeaderFieldsTooLarge", "431 header-fields-too-large: larger than any client needs"),
            Map.entry("ServiceUnavailable", "503 unavailable: this part of the shop cannot be reached now")));

    private final Set<String> slugs;
    private final ProblemSchemas schemas;

    ProblemResponses(Set<String> slugs, ProblemSchemas schemas) {
        this.slugs = slugs;
        this.schemas = schemas;
    }

    /** Completes the responses of an operation. */
    void complete(ObjectNode operation, String path) {
        var responses = operation.withObject("/responses");
        var sorted = new TreeMap<String, ObjectNode>();
        responses.fieldNames().forEachRemaining(status -> sorted.put(status, (ObjectNode) responses.get(status)));
        var general = general(operation, path);
        sorted.forEach((status, response) -> shape(status, response, general.getOrDefault(status, "")));
        general.forEach((status, name) ->
                sorted.putIfAbsent(status, JSON.createObjectNode().put("$ref", "#/components/responses/" + name)));
        responses.removeAll();
        sorted.forEach(responses::set);
    }

    /** The responses that many operations share, by their names. */
    ObjectNode shared(ProblemExamples examples) {
        var all = JSON.createObjectNode();
        SHARED.forEach((name, told) -> {
            var status = told.substring(0, 3);
            var response = all.putObject(name).put("description", told.substring(4));
            shape(status, response, "");
            examples.complete(status, response);
        });
        return all;
    }

    private static Map<String, String> general(ObjectNode operation, String path) {
        var answers = new LinkedHashMap<String, String>();
        answers.put("400", "BadRequest");
        answers.put("401", "Unauthorized");
        answers.put("406", "NotAcceptable");
        answers.put("415", "UnsupportedMediaType");
        answers.put("429", "TooManyRequests");
        answers.put("431", "HeaderFieldsTooLarge");
        answers.put("503", "ServiceUnavailable");
        if (!operation.withArray("/security").isEmpty()) {
            answers.put("403", "Forbidden");
        }
        if (path.contains("{")) {
            answers.put("404", "NotFound");
        }
        if (operation.has("requestBody")) {
            answers.put("413", "PayloadTooLarge");
        }
        if (hasParameter(operation, "after")) {
            answers.put("400", "BadPageRequest");
        }
        var isConditional = hasParameter(operation, "If-Match");
        var isKeyed = hasParameter(operation, "Idempotency-Key");
        if (isConditional) {
            answers.put("400", "BadConditionalRequest");
            answers.put("412", "PreconditionFailed");
            answers.put("428", "PreconditionRequired");
        }
        if (isKeyed) {
            answers.put("400", isConditional ? "BadConditionalKeyedRequest" : "BadKeyedRequest");
            answers.put("422", "IdempotencyKeyReused");
        }
        return answers;
    }

    private static boolean hasParameter(ObjectNode operation, String name) {
        return operation.path("parameters").findValuesAsText("name").contains(name);
    }

    // What an operation tells of a status comes beside what its filters answer with it.
    private void shape(String status, ObjectNode response, String general) {
        if (status.equals("201")) {
            header(response, "Location", "Where it is");
        }
        if (HEADERS.containsKey(status)) {
            var header = HEADERS.get(status).split(": ", 2);
            header(response, header[0], header[1]);
        }
        if (status.compareTo("400") >= 0) {
            response.withObject("/content")
                    .withObject("/" + MEDIA_TYPE.replace("/", "~1"))
                    .set("schema", schema(response.get("description").asText(), general));
        }
    }

    private static void header(ObjectNode response, String name, String description) {
        var headers = response.withObject("/headers");
        if (!headers.has(name)) {
            headers.putObject(name)
                    .put("description", description)
                    .put("required", true)
                    .putObject("schema")
                    .put("type", "string");
        }
    }

    private ObjectNode schema(String description, String general) {
        var types = new LinkedHashSet<>(slugsOf(description));
        if (!types.isEmpty() && SHARED.containsKey(general)) {
            types.addAll(slugsOf(SHARED.get(general).substring(4)));
        }
        return schemas.oneOf(types);
    }

    /** The slugs that a description begins with: {@code order-busy (with Retry-After), not-found: no such order}. */
    List<String> slugsOf(String description) {
        return Arrays.stream(description.split(":", 2)[0].split("[,;]"))
                .map(part -> part.strip().split("[ ;.(]", 2)[0])
                .filter(slugs::contains)
                .distinct()
                .toList();
    }
}
