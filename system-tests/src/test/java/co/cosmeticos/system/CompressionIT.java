package co.cosmeticos.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.UUID;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is large and public comes compressed to who takes it, under a tag of its own; what is private never does. */
class CompressionIT {

    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static final String PRODUCTS = "/api/v1/catalog/products";
    private static final String MARK = UUID.randomUUID().toString().substring(0, 8);
    private static final String DETAIL = PRODUCTS + "/creme-1-" + MARK;

    private final RunningShop shop = RunningShop.get();

    @BeforeAll
    static void sell() {
        for (var one = 1; one <= 6; one++) {
            RunningShop.get()
                    .admin()
                    .send(
                            "POST",
                            PRODUCTS,
                            """
                            {"slug": "creme-%1$d-%2$s", "name": "Creme %1$d %2$s", "brand": "Marca de Teste", "category": "Pele",
                             "description": "%3$s", "variants": [{"sku": "CREME-%4$s-%1$d", "options": {}, "priceMinor": 4990}]}
                            """.formatted(one, MARK, "um creme ".repeat(150), MARK.toUpperCase(Locale.ROOT)),
                            "application/json")
                    .is(201);
        }
    }

    private HttpResponse<byte[]> get(String path, String... headers) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(shop.process().url() + path));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
    }

    private static String header(HttpResponse<?> response, String name) {
        return response.headers().firstValue(name).orElse("");
    }

    private static String unpacked(HttpResponse<byte[]> response) throws IOException {
        try (var in = new GZIPInputStream(new ByteArrayInputStream(response.body()))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/catalog/products?limit=48",
                "/api/v1/catalog/search?q=creme&limit=48",
                "DETAIL",
                "/openapi/storefront.json"
            })
    void it_is_what_the_plain_answer_is_and_less_than_half_of_it(String given) throws Exception {
        var path = given.replace("DETAIL", DETAIL);
        var plain = get(path, "Accept-Encoding", "identity");
        var packed = get(path, "Accept-Encoding", "gzip");
        assertThat(plain.body().length).isGreaterThan(1_000);
        assertThat(header(plain, "Content-Encoding")).isEmpty();
        assertThat(header(packed, "Content-Encoding")).isEqualTo("gzip");
        assertThat(String.join(",", packed.headers().allValues("Vary"))).containsIgnoringCase("Accept-Encoding");
        assertThat(packed.body().length).isLessThan(plain.body().length / 2);
        assertThat(unpacked(packed)).isEqualTo(new String(plain.body(), StandardCharsets.UTF_8));
    }

    @Test
    void each_has_a_strong_tag_by_which_it_is_asked_for_again() throws Exception {
        var plain = header(get(DETAIL), "ETag");
        var packed = header(get(DETAIL, "Accept-Encoding", "gzip"), "ETag");
        assertThat(packed).isEqualTo(plain.replaceAll("\"$", "-gzip\"")).doesNotStartWith("W/");
        var same = get(DETAIL, "Accept-Encoding", "gzip", "If-None-Match", packed);
        assertThat(same.statusCode()).isEqualTo(304);
        assertThat(header(same, "ETag")).isEqualTo(packed);
        assertThat(String.join(",", same.headers().allValues("Vary"))).contains("Accept-Encoding");
        assertThat(get(DETAIL, "If-None-Match", plain).statusCode()).isEqualTo(304);
        assertThat(get(DETAIL, "If-None-Match", "\"0-gzip\"").statusCode()).isEqualTo(200);
    }

    @Test
    void what_was_read_packed_can_be_changed() throws Exception {
        var path =
                PRODUCTS + "/" + shop.api().get(PRODUCTS + "/creme-2-" + MARK).text("id");
        var tag = header(get(path, "Accept-Encoding", "gzip"), "ETag");
        assertThat(tag).endsWith("-gzip\"");
        shop.admin()
                .with("If-Match", tag)
                .send("PATCH", path, "{\"description\": \"curto\"}", "application/merge-patch+json")
                .is(200);
        shop.admin()
                .with("If-Match", tag)
                .send("PATCH", path, "{\"description\": \"outro\"}", "application/merge-patch+json")
                .is(412);
    }

    @Test
    void answers_with_secrets_and_streams_are_never_packed() throws Exception {
        assertThat(header(
                        get("/api/v1/auth/.well-known/openid-configuration", "Accept-Encoding", "gzip"),
                        "Content-Encoding"))
                .isEmpty();
        var login = shop.api()
                .with("Accept-Encoding", "gzip")
                .send(
                        "POST",
                        "/api/v1/auth/login",
                        "{\"email\": \"x@example.com\", \"password\": \"wrong wrong\"}",
                        "application/json");
        assertThat(login.header("Content-Encoding")).isNullOrEmpty();
        var stream = EventLines.open(shop.process().url() + DETAIL + "/events", "Accept-Encoding", "gzip");
        assertThat(stream.header("Content-Encoding")).isEmpty();
        stream.leave();
    }
}
