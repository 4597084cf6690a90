package co.cosmeticos.system;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A customer's account, and the devices that its owner is signed in on. */
final class Account {

    private static final String AUTH = "/api/v1/auth";
    // One operation of each service that only who is signed in may call.
    private static final List<String> OF_EACH_SERVICE =
            List.of("/api/v1/catalog/activity", AUTH + "/me", "/api/v1/shop/orders");

    private final RunningShop shop = RunningShop.get();
    private final Map<String, JsonObject> devices = new HashMap<>();
    private String recoveryCode = "";
    private String email = "maria-%s@example.com".formatted(UUID.randomUUID());
    private String password =
            "senha-%s-Forte!".formatted(UUID.randomUUID().toString().substring(0, 8));

    String email() {
        return email;
    }

    void register() {
        shop.register(email, password);
    }

    Answer logIn(String address, String secret, String device) {
        return shop.api()
                .with("User-Agent", device)
                .post(AUTH + "/login", json(Map.of("email", address, "password", secret)));
    }

    void signIn(String device) {
        devices.put(device, logIn(email, password, device).is(200).json());
    }

    Answer post(String path, Map<String, String> body) {
        return shop.api().post(AUTH + path, json(body));
    }

    private static JsonObject json(Map<String, String> body) {
        var object = Json.createObjectBuilder();
        body.forEach(object::add);
        return object.build();
    }

    Api on(String device) {
        return shop.api().as(devices.get(device).getString("accessToken"));
    }

    Answer refresh(String device) {
        return refresh(devices.get(device));
    }

    private Answer refresh(JsonObject pair) {
        return post("/refresh", Map.of("refreshToken", pair.getString("refreshToken")));
    }

    void renew(String device) {
        devices.put(device, refresh(device).is(200).json());
    }

    /** Uses the device's key of the log-in again, after two others came after it. */
    void useOldKey(String device) {
        var first = devices.get(device);
        var second = refresh(first).is(200).json();
        devices.put(device, refresh(second).is(200).json());
        refresh(first).isProblem(401, "session-expired");
    }

    String code(String address, String words) {
        return shop.codeMailedTo(address, words);
    }

    String mail(String address, String words) {
        return shop.mailTo(address, words);
    }

    /** Shows the code together with the account, as who is not signed in does. */
    Answer verify(String code) {
        return post("/email/verify", Map.of("code", code, "password", password));
    }

    boolean isVerified() {
        return shop.signIn(email, password).get(AUTH + "/me").is(200).json().getBoolean("verified");
    }

    void resetPassword(String words) {
        post("/password/forgotten", Map.of("email", email)).is(202);
        var code = code(email, words);
        var next = password + "2";
        post("/password/reset", Map.of("code", code, "password", next)).is(204);
        post("/password/reset", Map.of("code", code, "password", next)).isProblem(410, "code-invalid");
        password = next;
    }

    void changePassword(String device) {
        var next = password + "2";
        var body = json(Map.of("currentPassword", password, "newPassword", next));
        devices.put(
                device,
                on(device)
                        .send("PUT", AUTH + "/me/password", body.toString(), "application/json")
                        .is(200)
                        .json());
        password = next;
    }

    void oldPasswordIsOverAndNewOneGood() {
        var old = password.substring(0, password.length() - 1);
        logIn(email, old, "curl").isProblem(401, "invalid-credentials");
        logIn(email, password, "curl").is(200);
    }

    /** Changes the address; the one of before. */
    String changeEmail(String device) {
        var wanted = "souza-%s@example.org".formatted(UUID.randomUUID());
        var body = json(Map.of("email", wanted, "password", password));
        on(device)
                .send("PUT", AUTH + "/me/email", body.toString(), "application/json")
                .is(202);
        var code = code(wanted, "Confirme o seu novo e-mail");
        post("/email/change", Map.of("code", code, "password", password)).is(204);
        var before = email;
        email = wanted;
        return before;
    }

    void enters() {
        logIn(email, password, "curl").is(200);
    }

    void signOut(String device, String from) {
        var sessions = on(from).get(AUTH + "/me/sessions").is(200).items().getValuesAs(JsonObject.class);
        var session = sessions.stream()
                .filter(one -> device.equals(one.getString("device")))
                .findFirst()
                .orElseThrow();
        assertThat(session.getBoolean("current")).isFalse();
        on(from).send("DELETE", AUTH + "/me/sessions/" + session.getString("id"), null, "")
                .is(204);
    }

    void signOutEverywhere(String from) {
        on(from).send("DELETE", AUTH + "/me/sessions", null, "").is(204);
    }

    /** Its access token is soon refused by each service, and it gets no other. */
    void isSignedOutSoon(String device) {
        refresh(device).isProblem(401, "session-expired");
        shop.awaitSignedOut(devices.get(device).getString("accessToken"), OF_EACH_SERVICE);
    }

    void isSignedIn(String device) {
        OF_EACH_SERVICE.forEach(path -> on(device).get(path).is(200));
        refresh(device).is(200);
    }

    private String id() {
        var found = shop.admin().get(AUTH + "/users?q=" + email).is(200).items().getValuesAs(JsonObject.class);
        assertThat(found).hasSize(1);
        return found.get(0).getString("id");
    }

    /** What an administrator does to this account. */
    Answer managed(String what, Map<String, String> body) {
        return shop.admin().post(AUTH + "/users/" + id() + what, json(body)).is(200);
    }

    void giveRoles(String... roles) {
        var body = Json.createObjectBuilder().add("roles", Json.createArrayBuilder(List.of(roles)));
        shop.admin()
                .send("PUT", AUTH + "/users/" + id() + "/roles", body.build().toString(), "application/json")
                .is(200);
    }

    /** What administrators did to this account, the latest first; each entry with its origin. */
    List<String> audited() {
        var admin = shop.admin().get(AUTH + "/me").is(200).text("id");
        var entries = shop.admin()
                .get(AUTH + "/audit?subject=" + id() + "&actor=" + admin)
                .is(200)
                .items()
                .getValuesAs(JsonObject.class);
        assertThat(entries).allSatisfy(entry -> {
            assertThat(entry.getString("address")).isNotEmpty();
            assertThat(entry.getString("traceId")).isNotEmpty();
        });
        return entries.stream()
                .map(entry -> entry.getString("action"))
                .filter(action -> !"SESSION_ENDED".equals(action))
                .toList();
    }

    void isRefused(String problem) {
        assertThat(logIn(email, password, "curl").text("type")).isEqualTo("/problems/" + problem);
    }

    void turnSecondFactorOn(String device) {
        var secret = on(device)
                .post(AUTH + "/me/mfa", json(Map.of("password", password)))
                .is(200)
                .text("secret");
        recoveryCode = on(device)
                .post(AUTH + "/me/mfa/confirm", json(Map.of("otp", Authenticator.code(secret))))
                .is(200)
                .json()
                .getJsonArray("recoveryCodes")
                .getString(0);
    }

    Answer logInWith(String otp) {
        return post("/login", Map.of("email", email, "password", password, "otp", otp));
    }

    String recoveryCode() {
        return recoveryCode;
    }
}
