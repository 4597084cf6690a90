package co.cosmeticos.platform.http;

import static org.assertj.core.api.Assertions.assertThat;

import co.cosmeticos.fixtures.TestApi;
import co.cosmeticos.platform.problem.Problems;
import co.cosmeticos.platform.problem.RefusalMapper;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.io.UnsupportedEncodingException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Headers that stand on more than one line. */
class HeaderFilterTest {

    /** Says whether its version, 7, is what the client has. */
    @Path("/seven")
    @Produces(MediaType.TEXT_PLAIN)
    public static class Seven {

        @GET
        @Path("expected")
        public boolean expected(@HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
            return Conditional.expected(ifMatch).matches(7);
        }

        @GET
        @Path("unchanged")
        public boolean unchanged(@HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String ifNoneMatch) {
            return Conditional.unchanged(ifNoneMatch, "\"7\"");
        }
    }

    private final TestApi api = TestApi.of(new Seven(), new HeaderFilter(), new RefusalMapper(new Problems()));

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '\'',
            value = {
                "\"6\", \"7\", true",
                "\"7\", \"8\", true",
                "'\"1\", \"2\"', '\"3\", \"7\"', true",
                "\"7\", '', true",
                "\"6\", \"8\", false"
            })
    void a_list_over_two_lines_is_one_list(String first, String second, boolean names)
            throws UnsupportedEncodingException {
        for (var condition : new String[][] {{"expected", "If-Match"}, {"unchanged", "If-None-Match"}}) {
            var answer = api.get("/seven/" + condition[0])
                    .header(condition[1], first)
                    .header(condition[1].toLowerCase(java.util.Locale.ROOT), second)
                    .send();
            assertThat(answer.getContentAsString()).as(condition[1]).isEqualTo(String.valueOf(names));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Authorization",
                "Content-Type",
                "Idempotency-Key",
                "X-Order-Token",
                "webhook-id",
                "webhook-timestamp",
                "webhook-signature"
            })
    void what_is_one_value_stands_once(String header) throws UnsupportedEncodingException {
        var answer = api.get("/seven/unchanged")
                .header(header, "text/plain")
                .header(header, "text/html")
                .send();
        assertThat(answer.getStatus()).isEqualTo(400);
        assertThat(answer.getContentAsString()).contains("\"header\":\"" + header + "\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "*/*",
                "application/*",
                "*/json",
                "text/plain; charset=none-such",
                "/",
                "a/b;q=x",
                "a/b;q=1.0.0",
                "a/b;q=1",
                "a/b;QS=x"
            })
    void a_body_has_one_type(String type) {
        assertThat(api.get("/seven/unchanged")
                        .header("Content-Type", type)
                        .send()
                        .getStatus())
                .isEqualTo(400);
    }

    @Test
    void others_may_stand_as_often_as_they_like() {
        assertThat(api.get("/seven/unchanged")
                        .header("Accept", "text/plain")
                        .header("Accept", "*/*")
                        .header("X-Forwarded-For", "203.0.113.1")
                        .header("X-Forwarded-For", "203.0.113.2")
                        .send()
                        .getStatus())
                .isEqualTo(200);
    }
}
