package co.cosmeticos.orders;

import co.cosmeticos.fixtures.TestApi;
import co.cosmeticos.platform.value.Ids;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.util.Optional;
import java.util.UUID;
import org.jboss.resteasy.mock.MockHttpResponse;

/** A guest who shops through the API, or a customer once they have signed in. */
public final class Shopper {

    private final World world;
    public final String location;
    public String cart;
    public long version;
    public String shipping = "economica~1490BRL";
    public String email = "ana@example.com";
    public String taxId = "529.982.247-25";
    public Optional<Long> total = Optional.empty();
    public Optional<UUID> person;
    public Optional<String> permission = Optional.empty();

    public Shopper(World world) {
        this(world, Optional.empty());
    }

    private Shopper(World world, Optional<UUID> person) {
        this.world = world;
        this.person = person;
        var answer = begins();
        this.location = answer.location();
        var begun = answer.json();
        this.cart = begun.getString("id");
        this.version = begun.getInt("version");
    }

    /** The customer with this id, with the cart that they have open, or a new one. */
    public static Shopper signedIn(World world, UUID person) {
        return new Shopper(world, Optional.of(person));
    }

    /** Somebody of the staff, with permissions by blanks. */
    public static Shopper staff(World world, String permission) {
        var staff = signedIn(world, Ids.next());
        staff.permission = Optional.of(permission);
        return staff;
    }

    /** Signs in, and brings the guest's cart along. */
    public Answer claims(String guestCart, UUID customer) {
        person = Optional.of(customer);
        var answer = answer(post("/carts/" + guestCart + "/claim").send());
        if (answer.status() == 200) {
            cart = answer.json().getString("id");
            version = answer.json().getInt("version");
        }
        return answer;
    }

    /** Asks for a cart to go on with. */
    public Answer begins() {
        return answer(post("/carts").send());
    }

    /** Asks for something. */
    public Answer gets(String path) {
        return answer(call("GET", path).send());
    }

    /** Asks for the cart that the customer has open. */
    public Answer own() {
        return answer(call("GET", "/carts/me").send());
    }

    private TestApi.Call post(String path) {
        return call("POST", path);
    }

    private TestApi.Call call(String method, String path) {
        var call = world.api.call(method, path);
        person.ifPresent(id -> call.header(CallerFilter.PERSON, id.toString()));
        permission.ifPresent(one -> call.header(CallerFilter.PERMISSION, one));
        return call;
    }

    /** An answer of the API. */
    public record Answer(int status, String body, String location) {

        public JsonObject json() {
            return Json.createReader(new StringReader(body)).readObject();
        }

        public UUID orderId() {
            return UUID.fromString(json().getString("id"));
        }

        public String slug() {
            return json().getString("type").replace("/problems/", "");
        }
    }

    public Shopper puts(int quantity, String sku) {
        var changed = post("/carts/" + cart + "/lines")
                .json("{\"sku\": \"%s\", \"quantity\": %d}".formatted(sku, quantity))
                .send();
        version = json(changed).getInt("version");
        return this;
    }

    public Shopper changes(String sku, int quantity) {
        var changed = call("PATCH", "/carts/" + cart + "/lines/" + sku)
                .json("{\"quantity\": %d}".formatted(quantity))
                .send();
        version = json(changed).getInt("version");
        return this;
    }

    public Shopper removes(String sku) {
        version =
                json(call("DELETE", "/carts/" + cart + "/lines/" + sku).send()).getInt("version");
        return this;
    }

    public Answer coupon(String code) {
        var answer = answer(post("/carts/" + cart + "/coupon")
                .json("{\"code\": \"%s\"}".formatted(code))
                .send());
        if (answer.status() == 200) {
            version = answer.json().getInt("version");
        }
        return answer;
    }

    /** Keeps contact and shipping with the cart. */
    public Answer tells(String patch) {
        var answer = answer(call("PATCH", "/carts/" + cart).json(patch).send());
        if (answer.status() == 200) {
            version = answer.json().getInt("version");
        }
        return answer;
    }

    /** Pays by card what the cart keeps, to whom and where it keeps. */
    public Answer paysAsKept(String key, String token) {
        return sends(
                key,
                "{\"cartId\": \"%s\", \"version\": %d, \"payment\": {\"method\": \"card\", \"token\": \"%s\"}}"
                        .formatted(cart, version, token));
    }

    public JsonObject looks() {
        var seen = json(call("GET", "/carts/" + cart).send());
        version = seen.getInt("version");
        return seen;
    }

    public Answer paysByCard(String key, String token) {
        return checksOut(key, "{\"method\": \"card\", \"token\": \"%s\"}".formatted(token));
    }

    public Answer pays(String key, String method) {
        return checksOut(key, "{\"method\": \"%s\"}".formatted(method));
    }

    private Answer checksOut(String key, String payment) {
        return sends(key, body(payment));
    }

    /** Checks out by a body of its own. */
    public Answer sends(String key, String body) {
        return answer(
                post("/checkout").header("Idempotency-Key", key).json(body).send());
    }

    public String body(String payment) {
        return """
                {"cartId": "%s", "version": %d,%s "email": "%s", "taxId": "%s",
                 "address": {"name": "Ana", "postalCode": "01310-100", "street": "Av. Paulista", "number": "1000",
                             "city": "São Paulo", "state": "SP", "country": "BR"},
                 "shippingOption": "%s", "payment": %s}
                """.formatted(cart, version, totalMember(), email, taxId, shipping, payment);
    }

    private String totalMember() {
        return total.map(minor -> " \"totalMinor\": " + minor + ",").orElse("");
    }

    public JsonArray options(String postalCode) {
        return json(world.api
                        .get("/carts/" + cart + "/shipping-options?postalCode=" + postalCode)
                        .send())
                .getJsonArray("items");
    }

    public Answer sees(UUID order, String token) {
        return sees(order.toString(), token);
    }

    public Answer sees(String order, String token) {
        return answer(
                call("GET", "/orders/" + order).header("X-Order-Token", token).send());
    }

    public Answer cancels(UUID order, String token, String key) {
        return answer(post("/orders/" + order + "/cancel")
                .header("X-Order-Token", token)
                .header("Idempotency-Key", key)
                .send());
    }

    private static JsonObject json(MockHttpResponse response) {
        var answer = answer(response);
        if (answer.status() >= 300) {
            throw new AssertionError(answer.status() + " " + answer.body());
        }
        return answer.json();
    }

    private static Answer answer(MockHttpResponse response) {
        try {
            var location = response.getOutputHeaders().getFirst("Location");
            return new Answer(
                    response.getStatus(), response.getContentAsString(), location == null ? "" : location.toString());
        } catch (java.io.UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }
}
