package co.cosmeticos.system;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/** One operation of the shop's OpenAPI documents. */
public record Operation(String method, String path, JsonObject description) {

    private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete");

    static Stream<Operation> allOf(JsonObject openApi) {
        return openApi.getJsonObject("paths").entrySet().stream()
                .flatMap(path -> ofPath(path.getKey(), path.getValue().asJsonObject()));
    }

    private static Stream<Operation> ofPath(String path, JsonObject methods) {
        return methods.entrySet().stream()
                .filter(entry -> METHODS.contains(entry.getKey()))
                .map(entry -> new Operation(
                        entry.getKey().toUpperCase(java.util.Locale.ROOT),
                        path,
                        entry.getValue().asJsonObject()));
    }

    /** The path with ids that nobody has. */
    public String pathToNowhere() {
        return path.replaceAll("\\{sku}", "NAO-EXISTE")
                .replaceAll("\\{[^}]+}", UUID.randomUUID().toString());
    }

    boolean hasId() {
        return path.contains("{");
    }

    public boolean takesJson() {
        return bodyType().endsWith("json");
    }

    /** The media type of the body; empty when the operation takes none. */
    public String bodyType() {
        if (!description.containsKey("requestBody")) {
            return "";
        }
        return description
                .getJsonObject("requestBody")
                .getJsonObject("content")
                .keySet()
                .iterator()
                .next();
    }

    /** A body of the right type that says nothing. */
    public String emptyBody() {
        return bodyType().isEmpty() ? null : takesJson() ? "{}" : "";
    }

    public boolean isInternal() {
        return path.contains("/internal/");
    }

    /** Whether a token is asked for: the document says so by security requirements, none of which is empty. */
    boolean isSecured() {
        var security = description.getJsonArray("security");
        return !security.isEmpty() && !security.contains(JsonValue.EMPTY_JSON_OBJECT);
    }

    /** The statuses that the document knows of. */
    List<Integer> documentedStatuses() {
        return description.getJsonObject("responses").keySet().stream()
                .map(Integer::valueOf)
                .toList();
    }

    /** The parameters of the query that are whole numbers. */
    List<String> numbers() {
        return queryParameters()
                .filter(parameter ->
                        parameter.getJsonObject("schema").toString().contains("\"integer\""))
                .map(parameter -> parameter.getString("name"))
                .toList();
    }

    /** The parameters of the query, as the document describes each. */
    public Stream<JsonObject> queryParameters() {
        var parameters = description.getJsonArray("parameters");
        return parameters == null
                ? Stream.empty()
                : parameters.getValuesAs(JsonObject.class).stream()
                        .filter(parameter -> "query".equals(parameter.getString("in")));
    }

    @Override
    public String toString() {
        return method + " " + path;
    }
}
