package co.cosmeticos.openapi;

import static co.cosmeticos.openapi.ServiceScan.JSON;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/**
 * An example of each type of problem, made of what the shop answers: the texts that customers read, and a value of each of its
 * members. Answers refer to them by the slug, so that each stands in a document once.
 */
final class ProblemExamples {

    private static final String PROBLEM = "/content/application~1problem+json";
    private static final String REFERENCE = "#/components/examples/";
    private static final Pattern PLACE = Pattern.compile("\\{(\\w+)}");
    private static final String TRACE = "0af7651916cd43dd8448eb211c80319c";
    // For answers of operations whose errors have another form (RFC 6749), and whose problems are those of any
    // operation.
    private static final Map<String, String> GENERAL = Map.of("400", "bad-request", "401", "unauthorized");
    // Members that are a part of the shop themselves: operation and pointer of a recorded answer.
    private static final Map<String, String> RECORDED =
            Map.of("cart", "getCart/200", "shippingOptions", "listShippingOptions/200/items");

    private final Properties texts;
    private final ProblemSchemas schemas;
    private final RecordedExamples recorded;
    private final Map<String, ObjectNode> made = new TreeMap<>();

    ProblemExamples(Properties texts, ProblemSchemas schemas, RecordedExamples recorded) {
        this.texts = texts;
        this.schemas = schemas;
        this.recorded = recorded;
    }

    /** Gives an answer an example of each problem that it may be. */
    void complete(String status, JsonNode response) {
        if (response.at(PROBLEM) instanceof ObjectNode content) {
            var examples = content.putObject("examples");
            slugs(status, response)
                    .forEach(slug ->
                            examples.putObject(slug).put("$ref", REFERENCE + named(slug, Integer.parseInt(status))));
        }
    }

    private Set<String> slugs(String status, JsonNode response) {
        var slugs = new TreeSet<>(schemas.slugs(response.at(PROBLEM)));
        if (slugs.isEmpty() && GENERAL.containsKey(status)) {
            slugs.add(GENERAL.get(status));
        }
        return slugs;
    }

    private String named(String slug, int status) {
        var example = made.computeIfAbsent(slug, unknown -> example(slug, status));
        if (example.path("status").asInt() != status) {
            throw new IllegalStateException(slug + " is answered with " + example.path("status") + " and " + status);
        }
        return slug;
    }

    /** All that answers in this part of a document refer to, by their slugs. */
    ObjectNode of(JsonNode part) {
        var used = JSON.createObjectNode();
        var references = Set.copyOf(part.findValuesAsText("$ref"));
        made.forEach((slug, example) -> {
            if (references.contains(REFERENCE + slug)) {
                used.putObject(slug).set("value", example);
            }
        });
        return used;
    }

    private ObjectNode example(String slug, int status) {
        var own = new TreeMap<String, JsonNode>();
        schemas.members(slug).forEach((name, schema) -> own.put(name, value(name, schema)));
        var example = JSON.createObjectNode()
                .put("type", "/problems/" + slug)
                .put("title", texts.getProperty(slug, slug))
                .put("status", status)
                .put("detail", filled(slug, texts.getProperty(slug + ".detail", texts.getProperty(slug, slug)), own))
                .put("traceId", TRACE);
        if (slug.equals("validation")) {
            example.putArray("errors")
                    .addObject()
                    .put("field", "email")
                    .put("message", "deve ser um endereço de e-mail")
                    .put("pointer", "/email");
        }
        return example.setAll(own);
    }

    private JsonNode value(String name, JsonNode schema) {
        var value = RECORDED.containsKey(name) ? recorded.at(RECORDED.get(name)) : schema.at("/examples/0");
        if (value.isMissingNode()) {
            throw new IllegalStateException("problem-members.json has no example of " + name);
        }
        return value;
    }

    private String filled(String slug, String text, Map<String, JsonNode> members) {
        return PLACE.matcher(text).replaceAll(place -> {
            var value = members.get(place.group(1));
            return value == null ? place.group(1) : told(slug, value).replace("$", "\\$");
        });
    }

    private String told(String slug, JsonNode value) {
        return value instanceof ArrayNode list
                ? StreamSupport.stream(list.spliterator(), false)
                        .map(JsonNode::asText)
                        .collect(Collectors.joining(", "))
                : texts.getProperty(slug + "." + value.asText(), value.asText());
    }
}
