package co.cosmeticos.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.zip.ZipInputStream;

/** A stranger who wants at what somebody has bought as a guest, and what that person does with the mails that come of it. */
final class Intruder {

    private static final String AUTH = "/api/v1/auth";
    private static final String ORDERS = "/api/v1/shop/orders";
    private static final String PASSWORD = "senha-do-Estranho-1414!";
    private static final String VICTIMS = "senha-da-Ana-Mesma-1732!";

    private final RunningShop shop = RunningShop.get();
    private final Shopping shopping = new Shopping();
    private final String own = "estranho-%s@example.com".formatted(UUID.randomUUID());
    private String address = own;
    private String password = PASSWORD;
    private String accessToken = "";
    private String refreshToken = "";

    String victim() {
        return shopping.email;
    }

    String own() {
        return own;
    }

    String orderId() {
        return shopping.order().getString("id");
    }

    void victimBuysAsGuest() {
        shopping.productWithStock(3);
        shopping.cartWith(1);
        shopping.checkout("card", "tok_ok");
        shopping.order();
    }

    void registers(String email) {
        shop.register(email, PASSWORD);
        address = email;
        signIn();
    }

    private void signIn() {
        var pair = logIn().is(200).json();
        accessToken = pair.getString("accessToken");
        refreshToken = pair.getString("refreshToken");
    }

    Answer logIn() {
        return post("/login", Map.of("email", address, "password", password));
    }

    private Answer post(String path, Map<String, String> fields) {
        return shop.api().post(AUTH + path, json(fields));
    }

    private static JsonObject json(Map<String, String> fields) {
        var body = Json.createObjectBuilder();
        fields.forEach(body::add);
        return body.build();
    }

    private Api signedIn() {
        return shop.api().as(accessToken);
    }

    JsonObject me() {
        return signedIn().get(AUTH + "/me").is(200).json();
    }

    void wantsVictimsAddress() {
        var body = json(Map.of("email", victim(), "password", PASSWORD));
        signedIn()
                .send("PUT", AUTH + "/me/email", body.toString(), "application/json")
                .is(202);
    }

    /** The genuine code, by who got it: alone, and with the only password that this person knows. */
    void victimShowsCode(String path, String words) {
        var code = shop.codeMailedTo(victim(), words);
        post(path, Map.of("code", code)).isProblem(403, "password-required");
        post(path, Map.of("code", code, "password", VICTIMS)).isProblem(403, "password-incorrect");
    }

    void victimRejects(String words) {
        var code = shop.codeMailedTo(victim(), words);
        post("/email/reject", Map.of("code", code)).is(204);
        post("/email/reject", Map.of("code", code)).isProblem(410, "code-invalid");
    }

    void victimResets(String words) {
        post("/password/forgotten", Map.of("email", victim())).is(202);
        var code = shop.codeMailedTo(victim(), words);
        post("/password/reset", Map.of("code", code, "password", VICTIMS)).is(204);
    }

    void victimHasAccount() {
        password = VICTIMS;
        address = victim();
        shop.register(address, password);
        var code = shop.codeMailedTo(address, "Boas-vindas");
        post("/email/verify", Map.of("code", code, "password", password)).is(204);
        signIn();
        assertThat(me().getBoolean("verified")).isTrue();
    }

    void preparesAccount() {
        var secret = signedIn()
                .post(AUTH + "/me/mfa", json(Map.of("password", PASSWORD)))
                .is(200)
                .text("secret");
        signedIn()
                .post(AUTH + "/me/mfa/confirm", json(Map.of("otp", Authenticator.code(secret))))
                .is(200);
        signedIn()
                .post(
                        AUTH + "/me/cards",
                        Json.createObjectBuilder(json(Map.of("token", "tok_ok", "brand", "visa", "lastFour", "4242")))
                                .add("expiryMonth", 12)
                                .add("expiryYear", 2030)
                                .build())
                .is(201);
        signedIn()
                .post(
                        AUTH + "/me/addresses",
                        json(Map.of(
                                "name",
                                "Estranho",
                                "postalCode",
                                "01310-100",
                                "street",
                                "Rua",
                                "number",
                                "1",
                                "district",
                                "Centro",
                                "city",
                                "São Paulo",
                                "state",
                                "SP")))
                .is(201);
    }

    void accountIsEmpty() {
        var owner = shop.signIn(victim(), VICTIMS);
        for (var path : List.of("/me/cards", "/me/addresses", "/me/consents")) {
            assertThat(owner.get(AUTH + path).is(200).items()).as(path).isEmpty();
        }
        assertThat(owner.get(AUTH + "/me").is(200).text("name")).isEmpty();
        assertThat(owner.get(ORDERS).is(200).items()).isEmpty();
    }

    void isSignedOut() {
        post("/refresh", Map.of("refreshToken", refreshToken)).isProblem(401, "session-expired");
        shop.awaitSignedOut(accessToken, List.of(AUTH + "/me", ORDERS));
    }

    void seesNoOrder() {
        assertThat(signedIn().get(ORDERS).is(200).items().toString()).doesNotContain(orderId());
        signedIn().get(ORDERS + "/" + orderId()).isProblem(404, "not-found");
    }

    void seesNoOrderWithoutAccount() {
        shop.api().get(ORDERS + "/" + orderId()).isProblem(404, "not-found");
    }

    void claimsInVain() {
        signedIn()
                .send("POST", ORDERS + "/" + orderId() + "/claim", null, "application/json")
                .isProblem(404, "not-found");
    }

    /** All files of the archive of this account's data, as one text. */
    String archive() {
        signedIn().post(AUTH + "/me/export", json(Map.of("password", password))).is(202);
        await().atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(500))
                .until(() -> "READY"
                        .equals(signedIn().get(AUTH + "/me/export").is(200).text("status")));
        var request = HttpRequest.newBuilder(URI.create(shop.process().url() + AUTH + "/me/export/file"))
                .header("Authorization", "Bearer " + accessToken)
                .build();
        try (var client = new ByteArrayInputStream(HttpClient.newHttpClient()
                        .send(request, HttpResponse.BodyHandlers.ofByteArray())
                        .body());
                var zip = new ZipInputStream(client)) {
            var text = new StringBuilder();
            while (zip.getNextEntry() != null) {
                text.append(new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
            assertThat(text).contains(address);
            return text.toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
