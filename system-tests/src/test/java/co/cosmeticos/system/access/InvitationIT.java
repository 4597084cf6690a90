package co.cosmeticos.system.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import co.cosmeticos.system.Answer;
import co.cosmeticos.system.Api;
import co.cosmeticos.system.RunningShop;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Staff invites by mail, from the invitation to the first thing that the new colleague does. */
class InvitationIT {

    private static final String AUTH = "/api/v1/auth";
    private static final String INVITATIONS = AUTH + "/invitations";
    private static final String ACCEPT = INVITATIONS + "/accept";
    private static final String OWN = "senha-da-Ana-Mesma-1732!";
    private static final String CUSTOMERS = "senha-do-Cliente-1414!";

    private final RunningShop shop = RunningShop.get();
    private final String address =
            "convite-%s@example.com".formatted(UUID.randomUUID().toString().substring(0, 8));

    private static JsonObject json(String text, Object... values) {
        try (var reader = Json.createReader(new StringReader(text.formatted(values)))) {
            return reader.readObject();
        }
    }

    private Answer invite(Api by, String role) {
        return by.post(INVITATIONS, json("{\"email\": \"%s\", \"roles\": [\"%s\"]}", address, role));
    }

    private String code() {
        return shop.codeMailedTo(address, "Convite para a equipe da loja");
    }

    @Test
    void who_is_invited_chooses_name_and_password_and_does_what_the_role_allows() {
        var made = invite(shop.admin(), "support").is(201);
        var invitation = shop.admin().get(INVITATIONS + "/" + made.text("id")).is(200);
        assertThat(invitation.text("status")).isEqualTo("PENDING");
        assertThat(invitation.header("Cache-Control")).contains("no-store");
        assertThat(made.header("Location")).endsWith(INVITATIONS + "/" + made.text("id"));
        invite(shop.admin(), "support").isProblem(409, "invitation-pending");
        var code = code();
        assertThat(shop.mailTo(address, "Convite")).contains("/pages/accept-invitation.html#code=" + code);
        shop.api().post(ACCEPT, json("{\"code\": \"%s\"}", code)).isProblem(422, "account-details-required");
        shop.api()
                .post(ACCEPT, json("{\"code\": \"%s\", \"name\": \"a@b\", \"password\": \"%s\"}", code, OWN))
                .isProblem(400, "validation");
        assertThat(shop.api()
                        .post(ACCEPT, json("{\"code\": \"%s\", \"email\": \"outra@example.com\"}", code))
                        .is(400)
                        .body())
                .contains("email");
        shop.api()
                .post(ACCEPT, json("{\"code\": \"%s\", \"name\": \"Ana Souza\", \"password\": \"%s\"}", code, OWN))
                .is(204);
        shop.api()
                .post(ACCEPT, json("{\"code\": \"%s\", \"name\": \"Ana Souza\", \"password\": \"%s\"}", code, OWN))
                .isProblem(410, "code-invalid");

        var ana = shop.signIn(address, OWN);
        assertThat(ana.get(AUTH + "/me").is(200).json().getBoolean("verified")).isTrue();
        ana.get(AUTH + "/users?q=" + address).is(200);
        invite(ana, "support").isProblem(403, "forbidden");
        assertThat(shop.mailTo(address, "Sua conta está pronta")).contains("Boas-vindas");
        var list = shop.admin().get(INVITATIONS + "?status=ACCEPTED&limit=1").is(200);
        assertThat(list.items().getJsonObject(0).getString("email")).isEqualTo(address);
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(shop.admin()
                                .get("/api/v1/ops/events?type=audit.recorded&limit=100")
                                .is(200)
                                .body())
                        .contains("auth.invitation-sent", made.text("id")));
    }

    @Test
    void a_customer_accepts_signed_in_and_a_stranger_who_reads_the_code_does_not() {
        shop.register(address, CUSTOMERS);
        var verification = shop.codeMailedTo(address, "Boas-vindas");
        var customer = shop.signIn(address, CUSTOMERS);
        customer.post(AUTH + "/email/verify", json("{\"code\": \"%s\"}", verification))
                .is(204);
        invite(shop.admin(), "support").is(201);
        var body = json("{\"code\": \"%s\", \"name\": \"Mallory\", \"password\": \"%s\"}", code(), OWN);
        shop.api().post(ACCEPT, body).isProblem(403, "sign-in-required");
        shop.demoCustomer().post(ACCEPT, body).isProblem(403, "sign-in-required");
        customer.post(ACCEPT, json("{\"code\": \"%s\"}", code())).is(204);
        var again = shop.signIn(address, CUSTOMERS);
        assertThat(again.get(AUTH + "/me").is(200).json().getJsonArray("roles").toString())
                .contains("customer", "support");
        again.get(AUTH + "/users").is(200);
    }

    @Test
    void what_is_wrong_with_an_invitation_is_named() {
        var problem = shop.admin()
                .post(INVITATIONS, json("{\"email\": \"nobody\", \"roles\": [], \"locale\": \"fr\"}"))
                .isProblem(400, "validation");
        assertThat(problem.body()).contains("email", "roles", "locale");
        invite(shop.admin(), "nope").isProblem(422, "role-unknown");
        shop.admin().get(INVITATIONS + "?status=NOPE").is(400);
        shop.admin().get(INVITATIONS + "/" + UUID.randomUUID()).isProblem(404, "not-found");
        var made = invite(shop.admin(), "support").is(201).text("id");
        shop.admin()
                .send("POST", INVITATIONS + "/" + made + "/resend", null, "application/json")
                .isProblem(429, "invitation-too-soon");
        var code = code();
        assertThat(shop.admin()
                        .send("POST", INVITATIONS + "/" + made + "/revoke", null, "application/json")
                        .is(200)
                        .text("status"))
                .isEqualTo("REVOKED");
        shop.api()
                .post(ACCEPT, json("{\"code\": \"%s\", \"name\": \"Ana\", \"password\": \"%s\"}", code, OWN))
                .isProblem(410, "code-invalid");
    }
}
