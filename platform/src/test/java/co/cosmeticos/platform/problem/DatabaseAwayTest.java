package co.cosmeticos.platform.problem;

import static org.assertj.core.api.Assertions.assertThat;

import co.cosmeticos.fixtures.TestApi;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.io.UnsupportedEncodingException;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DatabaseAwayTest {

    /** What a use case sees of a pool and of its database. */
    @Path("/stock")
    public static class Stock {

        @GET
        @Path("/pool")
        public String pool() {
            throw new IllegalStateException(new SQLTransientConnectionException("no connection within 5 s"));
        }

        @GET
        @Path("/database/{state}")
        public String database(@PathParam("state") String state) {
            throw new IllegalStateException(new SQLException("Connection to 10.0.0.7 refused", state));
        }
    }

    private final TestApi api = TestApi.of(new Stock(), new ThrowableMapper(new Problems()));

    @ParameterizedTest
    @ValueSource(strings = {"pool", "database/08006", "database/53300", "database/57P01"})
    void a_database_that_cannot_be_had_is_asked_for_again_later(String path) throws UnsupportedEncodingException {
        var response = api.get("/stock/" + path).send();
        assertThat(response.getStatus()).isEqualTo(503);
        assertThat(response.getOutputHeaders().getFirst("Retry-After")).isEqualTo("5");
        assertThat(response.getContentAsString())
                .contains("/problems/unavailable")
                .doesNotContain("10.0.0.7");
    }

    @Test
    void what_the_database_refuses_is_our_own_failure() {
        for (var state : List.of("23505", "08003", "08P01")) {
            assertThat(api.get("/stock/database/" + state).send().getStatus())
                    .as(state)
                    .isEqualTo(500);
        }
    }
}
