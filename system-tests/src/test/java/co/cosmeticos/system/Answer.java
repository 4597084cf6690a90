package co.cosmeticos.system;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.net.http.HttpResponse;

/** What came back. */
record Answer(HttpResponse<String> response) {

    int status() {
        return response.statusCode();
    }

    String body() {
        return response.body();
    }

    String header(String name) {
        return response.headers().firstValue(name).orElse("");
    }

    JsonObject json() {
        try (var reader = Json.createReader(new StringReader(body()))) {
            return reader.readObject();
        }
    }

    JsonArray items() {
        return json().getJsonArray("items");
    }

    String text(String name) {
        return json().getString(name, "");
    }

    Answer is(int status) {
        assertThat(status())
                .as("%s %s: %s", response.request().method(), response.uri(), body())
                .isEqualTo(status);
        return this;
    }

    Answer isProblem(int status, String slug) {
        is(status);
        assertThat(header("Content-Type")).startsWith("application/problem+json");
        assertThat(text("type")).isEqualTo("/problems/" + slug);
        assertThat(json().getInt("status")).isEqualTo(status);
        return this;
    }
}
