package co.cosmeticos.system.access;

import co.cosmeticos.system.RunningShop;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonString;
import java.util.UUID;

/** A role of the shop's staff that no other test changes. */
record FullRole(RunningShop shop, String name) {

    private static final String ROLES = "/api/v1/auth/roles";

    static FullRole withEveryPermission(RunningShop shop) {
        var role = new FullRole(shop, "matriz-" + UUID.randomUUID().toString().substring(0, 8));
        var body = Json.createObjectBuilder()
                .add("name", role.name)
                .add("description", "Tudo, por enquanto")
                .add("permissions", role.everything());
        shop.admin().post(ROLES, body.build()).is(201);
        return role;
    }

    private JsonArray everything() {
        return shop.admin().get(ROLES + "/admin").is(200).json().getJsonArray("permissions");
    }

    void losesOne() {
        var tag = shop.admin().get(ROLES + "/" + name).is(200).header("ETag");
        var fewer = Json.createArrayBuilder();
        everything().getValuesAs(JsonString.class).stream().skip(1).forEach(fewer::add);
        var body = Json.createObjectBuilder().add("description", "Menos").add("permissions", fewer);
        shop.admin()
                .with("If-Match", tag)
                .send("PUT", ROLES + "/" + name, body.build().toString(), "application/json")
                .is(200);
    }
}
