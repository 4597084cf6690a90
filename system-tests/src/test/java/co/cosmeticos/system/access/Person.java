package co.cosmeticos.system.access;

import co.cosmeticos.system.Api;
import co.cosmeticos.system.RunningShop;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.util.List;
import java.util.UUID;

/** A customer whose account is of no use to any other test, signed in. */
record Person(RunningShop shop, String email, JsonObject tokens) {

    private static final String AUTH = "/api/v1/auth";
    private static final String PASSWORD = "senha-Muito-Forte-2718!";

    static Person registered(RunningShop shop) {
        var email = "acesso-%s@example.com".formatted(UUID.randomUUID());
        shop.register(email, PASSWORD);
        return signedIn(shop, email);
    }

    private static Person signedIn(RunningShop shop, String email) {
        var login = Json.createObjectBuilder().add("email", email).add("password", PASSWORD);
        return new Person(
                shop,
                email,
                shop.api().post(AUTH + "/login", login.build()).is(200).json());
    }

    /** The same person, who administers from now on; the demo administrator's sessions are needed by other tests. */
    Person administrator() {
        return withRoles("admin", "customer");
    }

    /** The same person, with these roles from the next token on. */
    Person withRoles(String... names) {
        var roles = Json.createObjectBuilder()
                .add("roles", Json.createArrayBuilder(List.of(names)))
                .build();
        shop.admin()
                .send("PUT", AUTH + "/users/" + id() + "/roles", roles.toString(), "application/json")
                .is(200);
        return this;
    }

    /** The same person on another device. */
    Person again() {
        return signedIn(shop, email);
    }

    Api api() {
        return shop.api().as(tokens.getString("accessToken"));
    }

    String refreshToken() {
        return tokens.getString("refreshToken");
    }

    String id() {
        return api().get(AUTH + "/me").is(200).text("id");
    }

    String session() {
        return api().get(AUTH + "/me/sessions").is(200).items().getValuesAs(JsonObject.class).stream()
                .filter(session -> session.getBoolean("current"))
                .findFirst()
                .orElseThrow()
                .getString("id");
    }

    /** Ends the session; its id. */
    String logOut() {
        var session = session();
        var body = Json.createObjectBuilder().add("refreshToken", refreshToken());
        shop.api().post(AUTH + "/logout", body.build()).is(204);
        return session;
    }
}
