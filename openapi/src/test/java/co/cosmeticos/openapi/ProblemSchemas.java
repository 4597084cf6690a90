package co.cosmeticos.openapi;

import static co.cosmeticos.openapi.Schemas.property;
import static co.cosmeticos.openapi.ServiceScan.JSON;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The schemas of problems (RFC 9457): one of them all, and one of each type that has members of its own. What a member is stands
 * in {@code problem-members.json}: one name means one thing everywhere.
 */
final class ProblemSchemas {

    private static final String TYPE = "/problems/";
    private static final String REFERENCE = "#/components/schemas/";
    private static final String PROBLEM = "Problem";

    private final Map<String, Refusals.Told> refusals;
    private final JsonNode members;
    private final Map<String, String> names = new TreeMap<>();

    /** Throws an exception for a member that the file does not tell, or that no refusal has. */
    ProblemSchemas(Map<String, Refusals.Told> refusals) throws IOException {
        this.refusals = refusals;
        try (var file = ProblemSchemas.class.getResourceAsStream("/problem-members.json")) {
            this.members = JSON.readTree(file);
        }
        var told = new TreeSet<String>();
        members.fieldNames().forEachRemaining(told::add);
        var had = new TreeSet<String>();
        refusals.forEach((slug, refusal) -> {
            had.addAll(refusal.members());
            if (!refusal.members().isEmpty()) {
                names.put(slug, name(slug));
            }
        });
        if (!told.equals(had)) {
            throw new IllegalStateException("problem-members.json tells of " + told + ", and the refusals have " + had);
        }
    }

    private static String name(String slug) {
        return Arrays.stream(slug.split("-"))
                        .map(word -> Character.toUpperCase(word.charAt(0)) + word.substring(1))
                        .collect(Collectors.joining())
                + PROBLEM;
    }

    /** All of them by their names. */
    Map<String, JsonNode> all() {
        var all = new TreeMap<String, JsonNode>();
        all.put(PROBLEM, problem());
        names.forEach((slug, name) -> all.put(name, schema(slug)));
        return all;
    }

    /** The members that a type has besides those of every problem, each as its schema. */
    Map<String, JsonNode> members(String slug) {
        var own = new TreeMap<String, JsonNode>();
        if (names.containsKey(slug)) {
            refusals.get(slug).members().forEach(name -> own.put(name, members.path(name)));
        }
        return own;
    }

    private ObjectNode schema(String slug) {
        var refusal = refusals.get(slug);
        var schema = ofType(Set.of(slug));
        schema.put("description", refusal.meaning());
        var own = (ObjectNode) schema.path("allOf").path(1);
        refusal.members().forEach(name -> own.withObject("/properties").set(name, members.path(name)));
        var required = own.putArray("required").add("type");
        refusal.always().forEach(required::add);
        return schema;
    }

    /** The schema of an answer that has one of these types. */
    ObjectNode oneOf(Collection<String> slugs) {
        var plain = new LinkedHashSet<>(slugs);
        plain.removeAll(names.keySet());
        if (slugs.isEmpty()) {
            return reference(PROBLEM);
        }
        if (plain.size() == slugs.size()) {
            return ofType(plain);
        }
        var schema = JSON.createObjectNode();
        var any = schema.putArray("oneOf");
        slugs.stream().filter(names::containsKey).forEach(slug -> any.add(reference(names.get(slug))));
        if (!plain.isEmpty()) {
            any.add(ofType(plain));
        }
        return any.size() == 1 ? (ObjectNode) any.get(0) : schema;
    }

    private static ObjectNode ofType(Set<String> slugs) {
        var schema = JSON.createObjectNode();
        var own = schema.putArray("allOf").add(reference(PROBLEM)).addObject().put("type", "object");
        var types = own.putObject("properties").putObject("type");
        types.put("type", "string").put("description", "The kind of problem");
        var enumeration = types.putArray("enum");
        slugs.forEach(slug -> enumeration.add(TYPE + slug));
        return schema;
    }

    private static ObjectNode reference(String schema) {
        return JSON.createObjectNode().put("$ref", REFERENCE + schema);
    }

    /** The types of a response. */
    Set<String> slugs(JsonNode response) {
        var slugs = new TreeSet<String>();
        response.findValues("enum")
                .forEach(types -> types.forEach(type -> slugs.add(type.asText().replace(TYPE, ""))));
        var references = response.findValuesAsText("$ref");
        names.forEach((slug, name) -> {
            if (references.contains(REFERENCE + name)) {
                slugs.add(slug);
            }
        });
        return slugs;
    }

    private static ObjectNode problem() {
        var problem = JSON.createObjectNode();
        problem.put("type", "object");
        problem.put(
                "description", "A problem (RFC 9457). Some types have members of their own, which their schemas tell.");
        var properties = problem.putObject("properties");
        property(properties, "type", "string", "The kind of problem: `/problems/` and its slug, which never changes");
        property(properties, "title", "string", "The kind in a few words, in the language of the client");
        property(properties, "status", "integer", "The status of the response");
        property(
                properties,
                "detail",
                "string",
                "What happened, for the person in front of the screen, in their language");
        property(
                properties,
                "traceId",
                "string",
                "32 hexadecimal digits, or the X-Correlation-Id that the client chose: by it staff find the request in the logs");
        var errors = property(properties, "errors", "array", "What is wrong with the fields of the request");
        var error = errors.putObject("items");
        error.put("type", "object");
        var members = error.putObject("properties");
        property(members, "field", "string", "The field's name, as a path: `address.postalCode`");
        property(members, "message", "string", "What is wrong with it");
        property(members, "pointer", "string", "Where it stands in the body (RFC 6901): `/address/postalCode`");
        error.putArray("required").add("field").add("message");
        problem.putArray("required").add("type").add("title").add("status").add("detail");
        problem.put("additionalProperties", true);
        return problem;
    }
}
