package co.cosmeticos.system.person;

import co.cosmeticos.system.Api;
import co.cosmeticos.system.RunningShop;
import co.cosmeticos.system.races.Goods;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

/** A person all of whose data are found again by a look at them, with an account, a history, and orders. */
final class Canary {

    private static final String AUTH = "/api/v1/auth";

    private final RunningShop shop;
    private final String mark = UUID.randomUUID().toString().substring(0, 8);
    private final String password = "senha-Forte-" + UUID.randomUUID();
    private final String registered = "primeira-%s@canario.example".formatted(mark);
    private final String email = "segunda-%s@canario.example".formatted(mark);
    private final String taxId = cpf();
    private final String phone =
            "+551199%07d".formatted(ThreadLocalRandom.current().nextInt(10_000_000));
    private JsonObject tokens;

    Canary(RunningShop shop) {
        this.shop = shop;
    }

    /** What of the person stands somewhere, by what it is. */
    Map<String, String> identifiers() {
        return Map.ofEntries(
                Map.entry("e-mail", email),
                Map.entry("e-mail of before", registered),
                Map.entry("name", word("Nome")),
                Map.entry("phone", phone),
                Map.entry("CPF", taxId),
                Map.entry("day of birth", "1913-05-17"),
                Map.entry("street of the account", word("Rua")),
                Map.entry("complement", word("Fundos")),
                Map.entry("recipient", word("Destinatario")),
                Map.entry("street of the order", word("Travessa")),
                Map.entry("return address", word("volta")),
                Map.entry("search", searched()),
                Map.entry("device", word("Navegador")));
    }

    private String word(String kind) {
        return kind + "-" + mark;
    }

    /** Guards money, so an archive does not have it. */
    String cardToken() {
        return "tok_" + mark;
    }

    // One word: the history keeps a search as it is compared.
    private String searched() {
        return "procura" + mark;
    }

    // Check digits by the rule of the Receita Federal.
    private static String cpf() {
        var digits = "%09d".formatted(ThreadLocalRandom.current().nextInt(1_000_000_000));
        for (var length = 9; length < 11; length++) {
            var sum = 0;
            for (var i = 0; i < length; i++) {
                sum += (length + 1 - i) * Character.digit(digits.charAt(i), 10);
            }
            digits += sum * 10 % 11 % 10;
        }
        return digits;
    }

    private static JsonObject json(String text, Object... values) {
        try (var reader = Json.createReader(new StringReader(text.formatted(values)))) {
            return reader.readObject();
        }
    }

    Api api() {
        return shop.api().as(tokens.getString("accessToken"));
    }

    String id() {
        return api().get(AUTH + "/me").is(200).text("id");
    }

    /** Opens the account, shows that the address is the person's, and changes it once. */
    void opensAccount() {
        shop.api()
                .post(
                        AUTH + "/register",
                        json(
                                "{\"email\": \"%s\", \"password\": \"%s\", \"name\": \"%s\"}",
                                registered, password, word("Nome")))
                .is(202);
        signIn(registered);
        api().send(
                        "PUT",
                        AUTH + "/me/email",
                        json("{\"email\": \"%s\", \"password\": \"%s\"}", email, password)
                                .toString(),
                        "application/json")
                .is(202);
        var code = shop.codeMailedTo(email, "Confirme o seu novo e-mail");
        shop.api()
                .post(AUTH + "/email/change", json("{\"code\": \"%s\", \"password\": \"%s\"}", code, password))
                .is(204);
        signIn(email);
    }

    private void signIn(String address) {
        tokens = shop.api()
                .with("User-Agent", word("Navegador"))
                .post(AUTH + "/login", json("{\"email\": \"%s\", \"password\": \"%s\"}", address, password))
                .is(200)
                .json();
    }

    /** Tells of himself what can be told, searches, and gets a password wrong. */
    void tellsOfHimself() {
        api().send(
                        "PATCH",
                        AUTH + "/me",
                        json("{\"phone\": \"%s\", \"taxId\": \"%s\", \"birthDate\": \"1913-05-17\"}", phone, taxId)
                                .toString(),
                        "application/json")
                .is(200);
        api().post(AUTH + "/me/addresses", address(word("Nome"), word("Rua"))).is(201);
        api().post(AUTH + "/me/cards", json("""
                                {"token": "%s", "brand": "visa", "lastFour": "4242", "expiryMonth": 12, "expiryYear": 2099}
                                """, cardToken())).is(201);
        api().send(
                        "PUT",
                        AUTH + "/me/consents/marketing-email",
                        "{\"granted\": true, \"textVersion\": \"1\"}",
                        "application/json")
                .is(200);
        api().get("/api/v1/catalog/search?q=" + searched()).is(200);
        api().post("/api/v1/catalog/activity", json("{\"productId\": \"%s\"}", UUID.randomUUID()))
                .is(202);
        shop.api()
                .post(AUTH + "/login", json("{\"email\": \"%s\", \"password\": \"errada\"}", email))
                .isProblem(401, "invalid-credentials");
        api().send("PATCH", AUTH + "/me", "{\"taxId\": \"%s0\"}".formatted(taxId), "application/json")
                .isProblem(400, "validation");
    }

    private JsonObject address(String name, String street) {
        return json("""
                {"name": "%s", "postalCode": "01310-100", "street": "%s", "number": "1000", "complement": "%s",
                 "district": "Bela Vista", "city": "São Paulo", "state": "SP", "country": "BR"}
                """, name, street, word("Fundos"));
    }

    /** Buys, signed in or as a guest; the order. */
    JsonObject buys(Api as, Goods goods) {
        var carts = "/api/v1/shop/carts";
        var cart = as.post(carts, json("{}")).is(201).text("id");
        var version = as.post(
                        carts + "/" + cart + "/lines",
                        json("{\"sku\": \"%s\", \"quantity\": 1}", goods.skus().get(0)))
                .is(200)
                .json()
                .getInt("version");
        var request = json(
                """
                {"cartId": "%s", "version": %d, "email": "%s", "phone": "%s", "taxId": "%s", "address": %s,
                 "shippingOption": "economica~1490BRL",
                 "payment": {"method": "card", "token": "tok_ok", "installments": 1,
                             "returnUrl": "https://loja.example/%s"}}
                """,
                cart, version, email, phone, taxId, address(word("Destinatario"), word("Travessa")), word("volta"));
        return as.once().post("/api/v1/shop/checkout", request).is(201).json();
    }

    /** The confirmation that an archive or an erasure asks for. */
    JsonObject confirmation() {
        return json("{\"password\": \"%s\"}", password);
    }

    String email() {
        return email;
    }

    String accessToken() {
        return tokens.getString("accessToken");
    }

    /** Where a token of the person is good, until it is not. */
    static List<String> doors() {
        return List.of("/api/v1/catalog/activity", AUTH + "/me", "/api/v1/shop/orders");
    }
}
