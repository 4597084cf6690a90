package co.cosmeticos.system.person;

import co.cosmeticos.system.Api;
import co.cosmeticos.system.Operation;
import jakarta.json.Json;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** Texts as a person would send them, each of which is found again by a look for it, in every place of a request. */
final class Planted {

    private static final List<String> HEADERS = List.of(
            "User-Agent",
            "X-Correlation-Id",
            "X-Order-Token",
            "Idempotency-Key",
            "If-Match",
            "If-None-Match",
            "Accept-Language",
            "Referer",
            "Cookie",
            "X-Forwarded-For");

    private final Map<String, String> texts = new LinkedHashMap<>();

    Planted() {
        var mark = UUID.randomUUID().toString().replace("-", "").substring(0, 12);
        texts.put("email", "canario-%s@example.com".formatted(mark));
        texts.put("password", "Senha-secreta-" + mark);
        texts.put("name", "Canária da Silva " + mark);
        texts.put("phone", "+55119" + Math.abs(mark.hashCode() % 100_000_000));
        texts.put("taxId", "529.982." + mark);
        texts.put("token", "tok_" + mark);
        texts.put("number", "4111111111111111" + mark);
        texts.put("street", "Rua do Canário " + mark);
        texts.put("refreshToken", "refresh-" + mark);
        texts.put("code", "codigo-" + mark);
    }

    Iterable<String> texts() {
        return texts.values();
    }

    /** Whether one of them stands in this text. */
    boolean isIn(String text) {
        return texts.values().stream().anyMatch(text::contains);
    }

    /** Sends them to an operation as a body, as one that breaks off, in path and query, and as headers. */
    List<co.cosmeticos.system.Answer> sendTo(Api api, Operation operation) {
        var type = operation.bodyType().isEmpty() ? "application/json" : operation.bodyType();
        var body = operation.takesJson() || operation.bodyType().isEmpty() ? json() : encoded();
        return List.of(
                api.once().send(operation.method(), operation.pathToNowhere(), bodyOf(operation, body), type),
                api.once()
                        .send(
                                operation.method(),
                                operation.pathToNowhere(),
                                bodyOf(operation, body.substring(0, body.length() - 2)),
                                type),
                api.once().send(operation.method(), inPathAndQuery(operation), bodyOf(operation, "{}"), type),
                inHeaders(api).send(operation.method(), operation.pathToNowhere(), bodyOf(operation, body), type));
    }

    private static String bodyOf(Operation operation, String body) {
        return "GET".equals(operation.method()) || "DELETE".equals(operation.method()) ? null : body;
    }

    private String json() {
        var object = Json.createObjectBuilder();
        texts.forEach(object::add);
        var address =
                Json.createObjectBuilder().add("street", texts.get("street")).add("name", texts.get("name"));
        return object.add("address", address).build().toString();
    }

    private String encoded() {
        return texts.entrySet().stream()
                .map(text -> text.getKey() + "=" + encoded(text.getValue()))
                .collect(Collectors.joining("&"));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private String inPathAndQuery(Operation operation) {
        var path = operation.path().replaceAll("\\{[^}]+}", encoded(texts.get("email")));
        return path + "?q=" + encoded(texts.get("name")) + "&limit=" + encoded(texts.get("taxId")) + "&after="
                + encoded(texts.get("token")) + "&" + encoded();
    }

    private Api inHeaders(Api api) {
        var with = api;
        for (var header : HEADERS) {
            with = with.with(header, texts.get("email") + " " + texts.get("taxId"));
        }
        return with;
    }
}
