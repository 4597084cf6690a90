package co.cosmeticos.platform.token;

import static org.assertj.core.api.Assertions.assertThat;

import co.cosmeticos.fixtures.TestApi;
import co.cosmeticos.platform.problem.Problems;
import co.cosmeticos.platform.problem.RefusalMapper;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.SecurityContext;
import java.io.UnsupportedEncodingException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Set;
import org.jboss.resteasy.mock.MockHttpResponse;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TokenFiltersTest {

    private static final Clock AT_990 = Clock.fixed(Instant.ofEpochSecond(990), ZoneOffset.UTC);

    /** Says who calls. */
    @Path("/who")
    public static class Who {

        @GET
        @Produces("text/plain")
        public String am(@Context SecurityContext security) {
            var caller = Caller.of(security);
            return caller.userId() + " " + caller.roles() + " " + caller.scopes();
        }

        @GET
        @Path("/internal")
        @RequiresScope("stock:reserve")
        @Produces("text/plain")
        public String internal() {
            return "in";
        }
    }

    private final RevokedSessions revoked = new RevokedSessions();

    private MockHttpResponse ask(String path, Clock clock, @Nullable FakeToken token) {
        return TestApi.of(
                        new Who(),
                        new FakeToken.Filter(token),
                        new TokenCheckFilter(revoked, clock),
                        new RequiresScopeFilter(),
                        new RefusalMapper(new Problems()))
                .get(path)
                .send();
    }

    private int status(FakeToken token) {
        return ask("/who", AT_990, token).getStatus();
    }

    @Test
    void an_access_token_of_the_shop_is_let_in_as_its_person() throws UnsupportedEncodingException {
        assertThat(ask("/who", AT_990, FakeToken.CUSTOMER).getContentAsString())
                .isEqualTo("Optional[0190a5c0-0000-7000-8000-000000000001] [customer] []");
    }

    @Test
    void a_service_is_no_person() throws UnsupportedEncodingException {
        var token = FakeToken.CUSTOMER.with("groups", Set.of("service")).with("scope", "stock:reserve  catalog:read");
        assertThat(ask("/who", AT_990, token).getContentAsString()).startsWith("Optional.empty [service]");
    }

    @Test
    void a_token_of_another_type_is_refused() {
        assertThat(status(FakeToken.CUSTOMER.headed("{\"alg\": \"RS256\", \"typ\": \"JWT\"}")))
                .isEqualTo(401);
        assertThat(status(FakeToken.CUSTOMER.headed("{\"alg\": \"RS256\"}"))).isEqualTo(401);
        assertThat(status(FakeToken.CUSTOMER.headed("no json"))).isEqualTo(401);
    }

    @Test
    void a_token_for_another_audience_is_refused() {
        assertThat(status(FakeToken.CUSTOMER.with("aud", Set.of("other-api")))).isEqualTo(401);
        assertThat(status(FakeToken.CUSTOMER.with("aud", Set.of()))).isEqualTo(401);
    }

    @Test
    void a_token_lives_thirty_seconds_beyond_its_end_and_no_longer() {
        var end = FakeToken.CUSTOMER;
        assertThat(ask("/who", clockAt(1_030), end).getStatus()).isEqualTo(200);
        var late = ask("/who", clockAt(1_031), end);
        assertThat(late.getStatus()).isEqualTo(401);
        assertThat(late.getOutputHeaders().getFirst("WWW-Authenticate")).isEqualTo("Bearer error=\"invalid_token\"");
    }

    private static Clock clockAt(long second) {
        return Clock.fixed(Instant.ofEpochSecond(second), ZoneOffset.UTC);
    }

    @Test
    void a_token_of_an_ended_session_is_refused() {
        revoked.add("session-1");
        assertThat(status(FakeToken.CUSTOMER)).isEqualTo(401);
        assertThat(status(FakeToken.CUSTOMER.with("sid", "session-2"))).isEqualTo(200);
    }

    @Test
    void an_internal_operation_needs_its_scope() {
        var service = FakeToken.CUSTOMER.with("groups", Set.of("service"));
        assertThat(ask("/who/internal", AT_990, service).getStatus()).isEqualTo(403);
        assertThat(ask("/who/internal", AT_990, service.with("scope", "stock:read stock:reserved"))
                        .getStatus())
                .isEqualTo(403);
        assertThat(ask("/who/internal", AT_990, service.with("scope", "catalog:read stock:reserve"))
                        .getStatus())
                .isEqualTo(200);
    }

    @Test
    void an_internal_operation_needs_a_token() {
        assertThat(ask("/who/internal", AT_990, null).getStatus()).isEqualTo(401);
    }

    @Test
    void nobody_may_call_what_is_open_to_all() throws UnsupportedEncodingException {
        assertThat(ask("/who", AT_990, null).getContentAsString()).startsWith("Optional.empty []");
    }
}
