package co.cosmeticos.system.access;

import co.cosmeticos.system.Answer;
import co.cosmeticos.system.RunningShop;
import jakarta.json.Json;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** A program of an integrator, and the tokens that it has asked for, by their scope. */
record Program(RunningShop shop, String id, String secret, Map<String, String> tokens) {

    /** Every permission that a program may have. */
    static final List<String> SCOPES = List.of(
            "audit:read",
            "catalog:write",
            "events:read",
            "notifications:read",
            "notifications:resend",
            "orders:cancel",
            "orders:read",
            "promotions:read",
            "promotions:write",
            "reports:read",
            "stock:read",
            "stock:write",
            "tokens:introspect",
            "users:read");

    static Program made(RunningShop shop) {
        return made(shop, SCOPES);
    }

    static Program made(RunningShop shop, List<String> scopes) {
        var body = Json.createObjectBuilder().add("name", "ERP").add("scopes", Json.createArrayBuilder(scopes));
        var made = shop.admin().post("/api/v1/auth/clients", body.build()).is(201);
        return new Program(shop, made.text("clientId"), made.text("clientSecret"), new ConcurrentHashMap<>());
    }

    String token() {
        return token(SCOPES);
    }

    String tokenWithout(String permission) {
        return token(SCOPES.stream().filter(scope -> !scope.equals(permission)).toList());
    }

    private String token(List<String> scopes) {
        return tokens.computeIfAbsent(
                String.join("+", scopes), scope -> ask(scope).is(200).text("access_token"));
    }

    /** The same program with another secret. */
    Program with(String other) {
        return new Program(shop, id, other, new ConcurrentHashMap<>());
    }

    /** What comes of asking for a token with this scope. */
    Answer ask(String scope) {
        var form = Map.of("grant_type", "client_credentials", "client_id", id, "client_secret", secret, "scope", scope);
        return shop.api()
                .send(
                        "POST",
                        "/api/v1/auth/token",
                        form.entrySet().stream()
                                .map(field -> field.getKey() + '=' + field.getValue())
                                .collect(Collectors.joining("&")),
                        "application/x-www-form-urlencoded");
    }
}
