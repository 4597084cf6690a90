package co.cosmeticos.system;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.net.http.HttpResponse;

/** What came back. */
public record Answer(HttpResponse<String> response) {

    public int status() {
        return response.statusCode();
    }

    public String body() {
        return response.body();
    }

    public String header(String name) {
        return response.headers().firstValue(name).orElse("");
    }

    public JsonObject json() {
        try (var reader = Json.createReader(new StringReader(body()))) {
            return reader.readObject();
        }
    }

    public JsonArray items() {
        return json().getJsonArray("items");
    }

    public String text(String name) {
        return json().getString(name, "");
    }

    public Answer is(int status) {
        assertThat(status())
                .as("%s %s: %s", response.request().method(), response.uri(), body())
                .isEqualTo(status);
        return this;
    }

    public Answer isProblem(int status, String slug) {
        is(status);
        assertThat(header("Content-Type")).startsWith("application/problem+json");
        assertThat(text("type")).isEqualTo("/problems/" + slug);
        assertThat(json().getInt("status")).isEqualTo(status);
        return this;
    }
}
