package co.cosmeticos.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;
import org.jboss.jandex.RecordComponentInfo;

/** The schemas of a service: their names, what their properties are, and which of them are always there. */
final class Schemas {

    private static final String REFERENCE = "#/components/schemas/";
    private static final String ITEM = "/properties/items/items/$ref";
    private static final DotName NULLABLE = DotName.createSimple("org.jspecify.annotations.Nullable");

    private final ServiceScan scan;
    private final Map<String, Comments.Comment> comments;
    private final List<String> conflicts = new ArrayList<>();

    Schemas(ServiceScan scan, Map<String, Comments.Comment> comments) {
        this.scan = scan;
        this.comments = comments;
    }

    /** Completes all of them in place; the names that two types have. */
    List<String> complete() {
        Patterns.complete(scan.document());
        var schemas = (ObjectNode) scan.document().at("/components/schemas");
        var sent = reachable("requestBody");
        var received = reachable("responses");
        schemas.fields().forEachRemaining(entry -> {
            var schema = (ObjectNode) entry.getValue();
            var names = new HashSet<String>();
            schema.path("properties").fieldNames().forEachRemaining(names::add);
            var type = scan.type(isPage(entry.getKey(), schema) ? "Page" : entry.getKey(), names);
            if (type != null) {
                describe(schema, type);
                if (!sent.contains(entry.getKey()) && type.isRecord()) {
                    require(schema, type);
                }
            }
            if (sent.contains(entry.getKey()) && received.contains(entry.getKey())) {
                Patterns.allowBlank(schema);
            } else if (sent.contains(entry.getKey())) {
                allowNull(schema, schemas);
            }
        });
        inlineScalars(schemas);
        rename(schemas);
        giveItems(scan.document());
        return conflicts;
    }

    // UUIDs and times are texts with a format, and no types of the shop.
    private void inlineScalars(ObjectNode schemas) {
        var scalars = new HashMap<String, ObjectNode>();
        schemas.fields().forEachRemaining(entry -> {
            if (!entry.getValue().has("properties")
                    && !entry.getValue().has("enum")
                    && "string".equals(entry.getValue().path("type").asText())) {
                scalars.put(entry.getKey(), (ObjectNode) entry.getValue());
            }
        });
        schemas.remove(scalars.keySet());
        inline(scan.document(), scalars);
    }

    private static void inline(JsonNode node, Map<String, ObjectNode> scalars) {
        if (node instanceof ObjectNode object && object.path("$ref") instanceof TextNode reference) {
            var scalar = scalars.get(reference.asText().replace(REFERENCE, ""));
            if (scalar != null) {
                object.remove("$ref");
                scalar.fields().forEachRemaining(member -> {
                    if (!object.has(member.getKey())) {
                        object.set(member.getKey(), member.getValue().deepCopy());
                    }
                });
            }
        }
        node.forEach(child -> inline(child, scalars));
    }

    // Of an array that a method takes as JSON, the scanner knows nothing more.
    private static void giveItems(JsonNode node) {
        if (node instanceof ObjectNode object
                && "array".equals(object.path("type").asText())
                && !object.has("items")) {
            object.putObject("items").put("type", "object");
        }
        node.forEach(Schemas::giveItems);
    }

    private void describe(ObjectNode schema, ClassInfo type) {
        var comment = comments.get(type.name().toString());
        if (comment == null) {
            return;
        }
        if (!schema.has("description") && !comment.text().isEmpty()) {
            schema.put("description", comment.text());
        }
        if (type.isRecord()) {
            for (var component : type.recordComponents()) {
                var property = schema.path("properties").path(SchemaNames.property(component));
                var text = comment.components().get(component.name());
                if (property instanceof ObjectNode one && text != null && !one.has("description")) {
                    one.put("description", text);
                }
            }
        }
    }

    // A component that is not nullable is always in an answer; one that is is left out where there is nothing to tell.
    private static void require(ObjectNode schema, ClassInfo type) {
        var required = new LinkedHashSet<String>();
        for (var component : type.recordComponents()) {
            if (!isNullable(component) && schema.path("properties").has(SchemaNames.property(component))) {
                required.add(SchemaNames.property(component));
            }
        }
        schema.remove("required");
        if (!required.isEmpty()) {
            var list = schema.putArray("required");
            required.forEach(list::add);
        }
    }

    private static boolean isNullable(RecordComponentInfo component) {
        return component.type().hasAnnotation(NULLABLE);
    }

    // In a request null is the same as nothing, and in a merge patch it removes, whole objects too.
    private static void allowNull(ObjectNode schema, JsonNode schemas) {
        var required = new HashSet<String>();
        schema.path("required").forEach(name -> required.add(name.asText()));
        schema.path("properties").fields().forEachRemaining(entry -> {
            if (required.contains(entry.getKey()) || !(entry.getValue() instanceof ObjectNode property)) {
                return;
            }
            var reference = property.path("$ref").asText();
            if (property.path("type") instanceof TextNode type && !property.has("enum")) {
                property.putArray("type").add(type.asText()).add("null");
            } else if (schemas.path(reference.replace(REFERENCE, "")).has("properties")) {
                property.remove("$ref");
                var either = property.putArray("anyOf");
                either.addObject().put("$ref", reference);
                either.addObject().put("type", "null");
            }
        });
    }

    private Set<String> reachable(String part) {
        var parts = scan.document().arrayNode();
        scan.document().path("paths").forEach(path -> path.forEach(operation -> parts.add(operation.path(part))));
        return reachable(parts, scan.document().at("/components/schemas")::path);
    }

    /** The names of the schemas that a part of a document refers to, itself or by other schemas. */
    static Set<String> reachable(JsonNode part, Function<String, JsonNode> schemas) {
        var found = new TreeSet<>(references(part));
        var open = new ArrayDeque<>(found);
        while (!open.isEmpty()) {
            for (var next : references(schemas.apply(open.pop()))) {
                if (found.add(next)) {
                    open.push(next);
                }
            }
        }
        return found;
    }

    private static Set<String> references(JsonNode part) {
        var found = new TreeSet<String>();
        part.findValuesAsText("$ref").stream()
                .filter(reference -> reference.startsWith(REFERENCE))
                .forEach(reference -> found.add(reference.substring(REFERENCE.length())));
        return found;
    }

    private void rename(ObjectNode schemas) {
        var names = new HashMap<String, String>();
        schemas.fields().forEachRemaining(entry -> names.put(entry.getKey(), shown(entry.getKey(), entry.getValue())));
        var renamed = scan.document().objectNode();
        schemas.fields().forEachRemaining(entry -> {
            var name = names.get(entry.getKey());
            if (renamed.has(name)) {
                conflicts.add(entry.getKey() + " and another type are both named " + name);
            }
            renamed.set(name, entry.getValue());
        });
        schemas.removeAll();
        schemas.setAll(renamed);
        refer(scan.document(), scanned -> names.getOrDefault(scanned, scanned));
    }

    // The scanner names a page by the Java type of its items, of which several may have the same simple name.
    private static String shown(String scanned, JsonNode schema) {
        return isPage(scanned, schema)
                ? SchemaNames.shown(schema.at(ITEM).asText().substring(REFERENCE.length())) + "Page"
                : SchemaNames.shown(scanned);
    }

    private static boolean isPage(String scanned, JsonNode schema) {
        return scanned.matches("Page[A-Z]\\w*") && schema.at(ITEM).asText().startsWith(REFERENCE);
    }

    private static void refer(JsonNode node, UnaryOperator<String> names) {
        if (node instanceof ObjectNode object && object.path("$ref") instanceof TextNode reference) {
            object.put("$ref", REFERENCE + names.apply(reference.asText().substring(REFERENCE.length())));
        }
        node.forEach(child -> refer(child, names));
    }

    /** Adds a property with its type and its words. */
    static ObjectNode property(ObjectNode properties, String name, String type, String description) {
        return properties.putObject(name).put("type", type).put("description", description);
    }
}
