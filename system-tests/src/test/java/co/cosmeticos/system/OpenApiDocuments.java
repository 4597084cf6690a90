package co.cosmeticos.system;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;

/** The OpenAPI documents of {@code docs/openapi}, of all audiences, which {@code OpenApiTest} holds to the code. */
public final class OpenApiDocuments {

    private static final Path FOLDER =
            Path.of(System.getProperty("shop.root")).resolve("docs").resolve("openapi");

    private OpenApiDocuments() {}

    /** One document with the paths and schemas of all; a name means the same in each of them. */
    public static JsonObject merged() {
        var paths = Json.createObjectBuilder();
        var schemas = Json.createObjectBuilder();
        for (var document : all()) {
            document.getJsonObject("paths").forEach(paths::add);
            document.getJsonObject("components").getJsonObject("schemas").forEach(schemas::add);
        }
        return Json.createObjectBuilder()
                .add("paths", paths)
                .add("components", Json.createObjectBuilder().add("schemas", schemas))
                .build();
    }

    /** Every operation of the shop once. */
    public static List<Operation> operations() {
        var operations = new LinkedHashMap<String, Operation>();
        all().stream()
                .flatMap(Operation::allOf)
                .forEach(operation -> operations.putIfAbsent(operation.toString(), operation));
        return List.copyOf(operations.values());
    }

    private static List<JsonObject> all() {
        try (var files = Files.list(FOLDER)) {
            return files.sorted().map(OpenApiDocuments::read).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JsonObject read(Path file) {
        try (var reader = Json.createReader(Files.newInputStream(file))) {
            return reader.readObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
