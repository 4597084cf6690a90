package co.cosmeticos.devshop;

import co.cosmeticos.devshop.data.DataFolder;
import co.cosmeticos.devshop.http.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue.ValueType;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;

/** Imports the demo catalog into an empty shop, through the shop's API as its administrator. */
final class DemoCatalog {

    private static final String FILE = "/demo/products.csv";
    private static final String LOADED = "demo-loaded";
    private static final Duration CALL = Duration.ofSeconds(30);
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Set<String> UNFINISHED = Set.of("QUEUED", "RUNNING");

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(CALL)
            .build();
    private final DataFolder folder;
    private final String catalogUrl;
    private final String authUrl;
    private final String password;

    DemoCatalog(DataFolder folder, ServiceEnvironment wires) {
        this.folder = folder;
        this.catalogUrl = wires.url("product-service");
        this.authUrl = wires.url("auth-service");
        this.password = wires.demoPassword();
    }

    /**
     * Imports the catalog once per data folder, and returns a message; a failure does not stop the shop.
     */
    String load() {
        if (Files.exists(folder.file(LOADED))) {
            return "The demo catalog is there from an earlier run.";
        }
        try {
            var job = importFile();
            folder.writePrivately(LOADED, job.toString());
            return "The demo catalog is loaded: " + summary(job);
        } catch (IOException | IllegalStateException e) {
            return "The demo catalog is not loaded, the next start tries again: " + e.getMessage();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return "The demo catalog is not loaded.";
        }
    }

    private static String summary(JsonObject job) {
        var text = new StringBuilder();
        job.forEach((name, value) -> {
            if (value.getValueType() == ValueType.NUMBER) {
                text.append(text.isEmpty() ? "" : ", ").append(name).append(' ').append(value);
            }
        });
        return text.toString();
    }

    private JsonObject importFile() throws IOException, InterruptedException {
        var token = logIn();
        var job = send(request(catalogUrl + "/products/import", token)
                .header("Content-Type", "text/csv; charset=utf-8")
                .POST(BodyPublishers.ofString(file())));
        var address = catalogUrl + "/products/import/" + job.getString("id");
        var until = System.nanoTime() + PATIENCE.toNanos();
        while (UNFINISHED.contains(job.getString("status"))) {
            if (System.nanoTime() > until) {
                throw new IllegalStateException("the import is still " + job.getString("status"));
            }
            LockSupport.parkNanos(Duration.ofMillis(250).toNanos());
            job = send(request(address, token).GET());
        }
        if (!"DONE".equals(job.getString("status"))) {
            throw new IllegalStateException("the import ended so: " + job);
        }
        return job;
    }

    private String logIn() throws IOException, InterruptedException {
        var credentials = Json.write(Map.of("email", "admin@cosmeticos.example", "password", password));
        var answer = send(HttpRequest.newBuilder(URI.create(authUrl + "/login"))
                .timeout(CALL)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(credentials)));
        return answer.getString("accessToken");
    }

    private static HttpRequest.Builder request(String address, String token) {
        return HttpRequest.newBuilder(URI.create(address)).timeout(CALL).header("Authorization", "Bearer " + token);
    }

    private JsonObject send(HttpRequest.Builder request) throws IOException, InterruptedException {
        var answer = client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() / 100 != 2) {
            throw new IllegalStateException(answer.uri() + " answered " + answer.statusCode() + " " + answer.body());
        }
        return Json.read(answer.body(), JsonObject.class);
    }

    private static String file() throws IOException {
        try (InputStream file = DemoCatalog.class.getResourceAsStream(FILE)) {
            if (file == null) {
                throw new IllegalStateException("this build has no " + FILE);
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
