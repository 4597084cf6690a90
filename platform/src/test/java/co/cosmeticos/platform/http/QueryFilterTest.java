package co.cosmeticos.platform.http;

import static org.assertj.core.api.Assertions.assertThat;

import co.cosmeticos.fixtures.TestApi;
import co.cosmeticos.platform.problem.Problems;
import co.cosmeticos.platform.problem.RefusalMapper;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.io.UnsupportedEncodingException;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QueryFilterTest {

    /** Takes one of these and many of those. */
    @Path("/list")
    @Produces(MediaType.TEXT_PLAIN)
    public static class Listing {

        @GET
        public String list(@QueryParam("brand") String brand, @QueryParam("tag") List<String> tags) {
            return "in";
        }

        @GET
        @OpenQuery
        @Path("/open")
        public String open(@QueryParam("code") String code) {
            return "in";
        }
    }

    private final TestApi api = TestApi.of(new Listing(), new QueryFilter(), new RefusalMapper(new Problems()));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/list",
                "/list?brand=lumi",
                "/list?brand=",
                "/list?tag=a&tag=b",
                "/list/open?code=1&session_state=2&x"
            })
    void what_an_operation_knows_is_taken(String address) {
        assertThat(api.get(address).send().getStatus()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/list?brnad=lumi", "/list?Brand=lumi", "/list?brand=a&page=2", "/list?=x", "/list?brand%5B%5D=a"
            })
    void a_misspelled_filter_is_no_answer_to_another_question(String address) throws UnsupportedEncodingException {
        var answer = api.get(address).send();
        assertThat(answer.getStatus()).isEqualTo(400);
        assertThat(answer.getContentAsString())
                .contains("/problems/unknown-parameter", "\"known\":[\"brand\",\"tag\"]")
                .doesNotContain("brnad");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/list?brand=a&brand=b", "/list?brand=a&brand=a", "/list?tag=x&brand=a&brand="})
    void one_of_two_values_is_not_chosen_silently(String address) throws UnsupportedEncodingException {
        var answer = api.get(address).send();
        assertThat(answer.getStatus()).isEqualTo(400);
        assertThat(answer.getContentAsString()).contains("/problems/invalid-parameter", "\"parameter\":\"brand\"");
    }
}
