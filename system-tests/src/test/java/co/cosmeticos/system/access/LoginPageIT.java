package co.cosmeticos.system.access;

import static org.assertj.core.api.Assertions.assertThat;

import co.cosmeticos.system.RunningShop;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** A person logs in on the shop's own page, as a browser would, and the storefront gets their tokens. */
class LoginPageIT {

    private static final RunningShop SHOP = RunningShop.get();
    private static final String VERIFIER = "v".repeat(64);
    private static final String CLIENT = "storefront";
    private static final String REDIRECT = "http://localhost:5173/callback";
    private static final Pattern FORM_TOKEN = Pattern.compile("name=\"form\"[^>]*value=\"([^\"]+)\"");
    private static final Pattern CODE = Pattern.compile("[?&]code=([^&]+)");
    private static final HttpClient BROWSER = HttpClient.newHttpClient();

    private final String page = SHOP.process().url()
            + "/api/v1/auth/authorize?response_type=code&scope=openid&state=s&client_id=" + CLIENT
            + "&redirect_uri=" + encoded(REDIRECT) + "&code_challenge_method=S256&code_challenge=" + challenge();

    @Test
    void from_the_page_to_the_tokens() throws IOException, InterruptedException {
        var shown = BROWSER.send(HttpRequest.newBuilder(URI.create(page)).build(), BodyHandlers.ofString());
        assertThat(shown.statusCode()).as(shown.body()).isEqualTo(200);
        var password = SHOP.process().setting("AUTH_DEMO_PASSWORD");
        var sentBack = logIn(shown, "cliente@cosmeticos.example", password);
        assertThat(sentBack.statusCode()).as(sentBack.body()).isEqualTo(303);
        var location = sentBack.headers().firstValue("Location").orElseThrow();
        assertThat(location).startsWith(REDIRECT).contains("state=s");

        var code = CODE.matcher(location);
        assertThat(code.find()).isTrue();
        var tokens = json(post(
                SHOP.process().url() + "/api/v1/auth/token",
                "grant_type=authorization_code&client_id=%s&code=%s&code_verifier=%s&redirect_uri=%s"
                        .formatted(CLIENT, code.group(1), VERIFIER, encoded(REDIRECT)),
                ""));
        var me = SHOP.api()
                .as(tokens.getString("access_token"))
                .get("/api/v1/auth/me")
                .is(200);
        assertThat(me.text("email")).isEqualTo("cliente@cosmeticos.example");
    }

    @Test
    void a_wrong_password_shows_the_page_again() throws IOException, InterruptedException {
        var shown = BROWSER.send(HttpRequest.newBuilder(URI.create(page)).build(), BodyHandlers.ofString());
        var again = logIn(shown, "ninguem-%d@example.com".formatted(System.nanoTime()), "nao-e-esta-senha");
        assertThat(again.statusCode()).as(again.body()).isEqualTo(401);
        assertThat(again.headers().firstValue("Content-Type").orElse("")).startsWith("text/html");
        assertThat(again.body()).contains("name=\"form\"");
    }

    private HttpResponse<String> logIn(HttpResponse<String> shown, String email, String password)
            throws IOException, InterruptedException {
        var token = FORM_TOKEN.matcher(shown.body());
        assertThat(token.find()).as(shown.body()).isTrue();
        var cookie = shown.headers().firstValue("Set-Cookie").orElseThrow().split(";", 2)[0];
        return post(
                page,
                "form=%s&email=%s&password=%s".formatted(encoded(token.group(1)), encoded(email), encoded(password)),
                cookie);
    }

    private static HttpResponse<String> post(String address, String form, String cookie)
            throws IOException, InterruptedException {
        return BROWSER.send(
                HttpRequest.newBuilder(URI.create(address))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .header("Cookie", cookie)
                        .POST(BodyPublishers.ofString(form))
                        .build(),
                BodyHandlers.ofString());
    }

    private static JsonObject json(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        try (var reader = Json.createReader(new StringReader(answer.body()))) {
            return reader.readObject();
        }
    }

    private static String challenge() {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(VERIFIER.getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
