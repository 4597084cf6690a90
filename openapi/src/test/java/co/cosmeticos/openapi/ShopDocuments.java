package co.cosmeticos.openapi;

import static co.cosmeticos.openapi.ServiceScan.JSON;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** The documents of the shop, one for each audience, made of what its services are. */
final class ShopDocuments {

    private static final List<String> METHODS = List.of("get", "post", "put", "patch", "delete");
    private static final String PLATFORM = "co.cosmeticos.platform.";

    private final List<ShopOperation> operations = new ArrayList<>();
    private final Map<String, JsonNode> schemas = new TreeMap<>();
    private final List<String> conflicts = new ArrayList<>();
    private final Map<String, Comments.Comment> comments;
    private final Map<String, Refusals.Told> refusals;
    private final ProblemSchemas problemSchemas;
    private final ProblemResponses problems;
    private final RecordedExamples examples = new RecordedExamples();
    private final ProblemExamples problemExamples;

    private ShopDocuments() throws IOException {
        var sources = Sources.below(ShopService.sources());
        this.comments = Comments.of(sources);
        this.refusals = Refusals.of(sources, comments);
        this.problemSchemas = new ProblemSchemas(refusals);
        var texts = ProblemTexts.read();
        this.problems = new ProblemResponses(ProblemTexts.slugs(texts), problemSchemas);
        this.problemExamples = new ProblemExamples(texts, problemSchemas, examples);
    }

    /** Reads all services. */
    static ShopDocuments read() throws IOException {
        var documents = new ShopDocuments();
        for (var service : ShopService.values()) {
            documents.add(service);
        }
        Versions.complete(documents.operations);
        documents.schemas.putAll(documents.problemSchemas.all());
        documents.operations.sort(Comparator.comparing(ShopOperation::path)
                .thenComparing(operation -> METHODS.indexOf(operation.method())));
        return documents;
    }

    private void add(ShopService service) throws IOException {
        var scan = ServiceScan.of(service);
        conflicts.addAll(new Schemas(scan, comments).complete());
        scan.document()
                .path("paths")
                .fields()
                .forEachRemaining(path -> path.getValue().fields().forEachRemaining(method -> {
                    if (METHODS.contains(method.getKey())) {
                        add(service, scan, service.context() + path.getKey(), method);
                    }
                }));
        scan.document().at("/components/schemas").fields().forEachRemaining(schema -> {
            var same = schemas.putIfAbsent(schema.getKey(), schema.getValue());
            if (same != null && !same.equals(schema.getValue())) {
                conflicts.add(service + " and another service have a schema " + schema.getKey());
            }
        });
    }

    private void add(ShopService service, ServiceScan scan, String path, Map.Entry<String, JsonNode> method) {
        var operation = (ObjectNode) method.getValue();
        var id = operation.path("operationId").asText();
        if (!scan.methods().containsKey(id)) {
            throw new IllegalStateException("No operationId in any @Operation: " + method.getKey() + " " + path);
        }
        operation.set("security", Security.of(scan, id));
        OAuthForms.complete(operation);
        problems.complete(operation, path);
        EventStreams.complete(operation);
        var declaring = scan.methods().get(id).declaringClass().name().toString();
        if (declaring.startsWith(PLATFORM)) {
            operation.put("operationId", id.replaceFirst("^([a-z]+)", "$1" + service.label()));
        }
        examples.complete(operation);
        operation
                .path("responses")
                .fields()
                .forEachRemaining(one -> problemExamples.complete(one.getKey(), one.getValue()));
        operations.add(new ShopOperation(path, method.getKey(), operation, Security.needsPermission(scan, id)));
    }

    /** The document for an audience. */
    String of(Audience audience) throws JsonProcessingException {
        var document = JSON.createObjectNode();
        document.put("openapi", "3.1.0");
        document.set("info", info(audience));
        document.putArray("servers").add(Servers.gateway());
        var own = operations.stream().filter(audience::hears).toList();
        document.set("tags", Tags.of(own));
        var paths = document.putObject("paths");
        own.forEach(operation -> paths.withObject(
                        "/" + operation.path().replace("~", "~0").replace("/", "~1"))
                .set(operation.method(), operation.json()));
        var components = document.putObject("components");
        var shared = problems.shared(problemExamples);
        var used = components.putObject("schemas");
        var responses = components.putObject("responses");
        shared.fields().forEachRemaining(one -> {
            if (paths.findValuesAsText("$ref").contains("#/components/responses/" + one.getKey())) {
                responses.set(one.getKey(), one.getValue());
            }
        });
        components.set(
                "examples", problemExamples.of(JSON.createArrayNode().add(paths).add(responses)));
        Schemas.reachable(JSON.createArrayNode().add(paths).add(responses), schemas::get)
                .forEach(name -> used.set(name, schemas.get(name)));
        if (own.stream()
                .anyMatch(operation -> !operation.json().path("security").isEmpty())) {
            components.putObject("securitySchemes").set(Security.SCHEME, Security.scheme(scopes(own)));
        }
        return written(document);
    }

    private static ObjectNode info(Audience audience) {
        var info = JSON.createObjectNode();
        info.put("title", "Cosméticos-co: " + audience.title());
        info.put("version", "1.0.0");
        info.put("summary", audience.description());
        info.put("description", Servers.DESCRIPTION);
        info.putObject("contact")
                .put("name", "Cosméticos-co")
                .put("url", "https://github.com/cosmeticos-co/cosmeticos-co");
        info.putObject("license").put("name", "Apache-2.0").put("identifier", "Apache-2.0");
        return info;
    }

    private static Set<String> scopes(List<ShopOperation> operations) {
        var found = new TreeSet<String>();
        operations.forEach(operation -> operation
                .json()
                .path("security")
                .forEach(any -> any.path(Security.SCHEME).forEach(scope -> found.add(scope.asText()))));
        return found;
    }

    private static String written(ObjectNode document) throws JsonProcessingException {
        var indenter = new DefaultIndenter("  ", "\n");
        var printer = new DefaultPrettyPrinter().withObjectIndenter(indenter).withArrayIndenter(indenter);
        return JSON.writer(printer).writeValueAsString(document).replace("\" : ", "\": ") + "\n";
    }

    /** All operations, in the order of the documents. */
    List<ShopOperation> operations() {
        return List.copyOf(operations);
    }

    /** A response as it is, where an operation only names it. */
    JsonNode response(JsonNode told) {
        var name = told.path("$ref").asText();
        return name.isEmpty() ? told : problems.shared(problemExamples).path(name.substring(name.lastIndexOf('/') + 1));
    }

    /** The examples that tests have recorded. */
    RecordedExamples examples() {
        return examples;
    }

    /** The refusals of all services, by their slugs. */
    Map<String, Refusals.Told> refusals() {
        return java.util.Collections.unmodifiableMap(refusals);
    }

    /** The schemas of problems. */
    ProblemSchemas problemSchemas() {
        return problemSchemas;
    }

    /** Schemas that are told apart by nothing. */
    List<String> conflicts() {
        return List.copyOf(conflicts);
    }

    /** All schemas by their names. */
    Map<String, JsonNode> schemas() {
        return java.util.Collections.unmodifiableMap(schemas);
    }
}
