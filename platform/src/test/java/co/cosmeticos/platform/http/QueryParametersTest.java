package co.cosmeticos.platform.http;

import static org.assertj.core.api.Assertions.assertThat;

import co.cosmeticos.fixtures.TestApi;
import co.cosmeticos.platform.context.CorrelationFilter;
import co.cosmeticos.platform.problem.Problems;
import co.cosmeticos.platform.problem.ThrowableMapper;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.io.UnsupportedEncodingException;
import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QueryParametersTest {

    private static final String ID = "01890a5d-ac96-774b-bcce-b302099a8057";

    /** Says what it understood. */
    @Path("/list")
    @Produces(MediaType.TEXT_PLAIN)
    public static class Listing {

        @GET
        public String list(
                @QueryParam("limit") @DefaultValue("24") int limit,
                @QueryParam("stock") Integer stock,
                @QueryParam("order") UUID order,
                @QueryParam("unit") TimeUnit unit,
                @QueryParam("since") OffsetDateTime since) {
            return limit + " " + stock + " " + order + " " + unit + " " + since;
        }

        @GET
        @Path("/{id}")
        public String one(@PathParam("id") UUID id) {
            return id.toString();
        }
    }

    private final TestApi api = TestApi.of(
            new QueryParameters(), new Listing(), new CorrelationFilter(), new ThrowableMapper(new Problems()));

    @Test
    void what_is_absent_is_the_default_or_nothing() throws UnsupportedEncodingException {
        assertThat(api.get("/list").send().getContentAsString()).isEqualTo("24 null null null null");
    }

    @Test
    void values_are_read_by_their_type() throws UnsupportedEncodingException {
        assertThat(api.get("/list?limit=3&stock=7&order=" + ID + "&unit=DAYS")
                        .send()
                        .getContentAsString())
                .isEqualTo("3 7 " + ID + " DAYS null");
    }

    @Test
    void an_id_in_a_path_has_digits_of_either_case() throws UnsupportedEncodingException {
        assertThat(api.get("/list/" + ID.toUpperCase(Locale.ROOT)).send().getContentAsString())
                .isEqualTo(ID);
    }

    @ParameterizedTest
    @CsvSource({
        "limit, null",
        "limit, ''",
        "limit, 99999999999",
        "limit, %D9%A1",
        "limit, %EF%BC%95",
        "limit, %2B5",
        "limit, +5",
        "limit, 05",
        "limit, -0",
        "stock, x",
        "stock, 1%20",
        "order, x",
        "order, 1-1-1-1-1",
        "order, %2001890a5d-ac96-774b-bcce-b302099a8057",
        "order, 01890a5dac96774bbcceb302099a8057",
        "unit, days",
        "unit, %20DAYS"
    })
    void a_value_that_is_none_is_a_400_that_names_its_parameter(String parameter, String value)
            throws UnsupportedEncodingException {
        var answer = api.get("/list?" + parameter + "=" + value).send();
        assertThat(answer.getStatus()).isEqualTo(400);
        assertThat(answer.getContentAsString())
                .contains("\"type\":\"/problems/invalid-parameter\"", "\"parameter\":\"" + parameter + "\"");
    }

    @ParameterizedTest
    @CsvSource({
        "unit, days, 'must be one of NANOSECONDS, MICROSECONDS'",
        "since, 2026-11-30, must be a moment in the years 1 to 9999 such as 2026-11-29T10:15:00-03:00",
        "order, x, must be a UUID such as",
        "limit, x, must be a whole number from"
    })
    void the_refusal_tells_what_is_allowed(String parameter, String value, String allowed)
            throws UnsupportedEncodingException {
        var answer = api.get("/list?" + parameter + "=" + value).send().getContentAsString();
        assertThat(answer).contains("\"field\":\"" + parameter + "\",\"message\":\"" + allowed);
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "1", "1-1-1-1-1", "%2001890a5d-ac96-774b-bcce-b302099a8057"})
    void in_a_path_it_is_an_address_that_is_not_there(String id) {
        assertThat(api.get("/list/" + id).send().getStatus()).isEqualTo(404);
    }
}
