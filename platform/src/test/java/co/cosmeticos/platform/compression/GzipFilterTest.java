package co.cosmeticos.platform.compression;

import static org.assertj.core.api.Assertions.assertThat;

import co.cosmeticos.fixtures.TestApi;
import co.cosmeticos.platform.http.Conditional;
import co.cosmeticos.platform.http.HeaderFilter;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPInputStream;
import org.jboss.resteasy.mock.MockHttpResponse;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GzipFilterTest {

    private static final TestApi API = TestApi.of(new Pages(), new GzipFilter(), new HeaderFilter());

    @Path("/pages")
    public static class Pages {

        @GET
        @Path("/{length}")
        @Compressed
        public Response page(
                @PathParam("length") int length, @HeaderParam("If-None-Match") @Nullable String ifNoneMatch) {
            var tag = Conditional.tag(length);
            var response = Conditional.unchanged(ifNoneMatch, tag)
                    ? Response.notModified()
                    : Response.ok("é".repeat(length / 2), "application/json;charset=UTF-8");
            return response.header("ETag", tag).build();
        }

        @GET
        @Path("/plain")
        public String plain() {
            return "x".repeat(5_000);
        }
    }

    private static MockHttpResponse get(String path, String encoding) {
        return API.get(path).header("Accept-Encoding", encoding).send();
    }

    private static @Nullable Object header(MockHttpResponse response, String name) {
        return response.getOutputHeaders().getFirst(name);
    }

    @Test
    void from_a_thousand_bytes_on_it_is_packed_and_says_so() throws IOException {
        var packed = get("/pages/1000", "gzip, deflate, br");
        assertThat(header(packed, "Content-Encoding")).isEqualTo("gzip");
        assertThat(header(packed, "ETag")).isEqualTo("\"1000-gzip\"");
        assertThat(header(packed, "Content-Length")).isNull();
        assertThat(packed.getOutputHeaders().get("Vary")).contains("Accept-Encoding");
        assertThat(packed.getOutput()).hasSizeLessThan(100);
        var body = new GZIPInputStream(new ByteArrayInputStream(packed.getOutput())).readAllBytes();
        assertThat(new String(body, StandardCharsets.UTF_8)).isEqualTo("é".repeat(500));

        var small = get("/pages/998", "gzip");
        assertThat(header(small, "Content-Encoding")).isNull();
        assertThat(header(small, "ETag")).isEqualTo("\"998\"");
        assertThat(small.getOutputHeaders().get("Vary")).contains("Accept-Encoding");
        assertThat(small.getOutput()).hasSize(998);
    }

    @ParameterizedTest
    @ValueSource(strings = {"gzip", "GZIP;q=0.5", "br;q=1, *", "x-gzip", "gzip;q=1, *;q=0"})
    void who_takes_gzip_gets_it(String encoding) {
        assertThat(header(get("/pages/2000", encoding), "Content-Encoding")).isEqualTo("gzip");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "identity", "br", "gzip;q=0", "gzip; q=0.000", "*;q=0", "gzip;q=0, *", "notgzip"})
    void who_does_not_gets_it_plain_with_a_tag_of_its_own(String encoding) {
        var plain = get("/pages/2000", encoding);
        assertThat(header(plain, "Content-Encoding")).isNull();
        assertThat(header(plain, "ETag")).isEqualTo("\"2000\"");
        assertThat(plain.getOutputHeaders().get("Vary")).contains("Accept-Encoding");
    }

    @Test
    void who_knows_either_is_told_that_nothing_has_changed_under_the_tag_that_they_know() {
        for (var tag : new String[] {"\"2000\"", "\"2000-gzip\"", "W/\"2000-gzip\"", "\"1\", \"2000-gzip\""}) {
            var same = API.get("/pages/2000")
                    .header("Accept-Encoding", "gzip")
                    .header("If-None-Match", tag)
                    .send();
            assertThat(same.getStatus()).as(tag).isEqualTo(304);
            assertThat(header(same, "ETag")).as(tag).isEqualTo(tag.contains("gzip") ? "\"2000-gzip\"" : "\"2000\"");
        }
        assertThat(API.get("/pages/2000")
                        .header("Accept-Encoding", "gzip")
                        .header("If-None-Match", "\"1999-gzip\"")
                        .send()
                        .getStatus())
                .isEqualTo(200);
    }

    @Test
    void a_change_of_what_was_read_packed_is_a_change_of_that_version() {
        assertThat(Conditional.expected("\"7-gzip\"").matches(7)).isTrue();
        assertThat(Conditional.expected("\"7-gzip\"").matches(8)).isFalse();
        assertThat(Conditional.expected("W/\"7-gzip\"").matches(7)).isFalse();
    }

    @Test
    void what_is_not_meant_to_be_is_never_packed() {
        assertThat(header(get("/pages/plain", "gzip"), "Content-Encoding")).isNull();
    }
}
