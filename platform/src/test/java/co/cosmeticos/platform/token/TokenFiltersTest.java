package co.cosmeticos.platform.token;

import static org.assertj.core.api.Assertions.assertThat;

import co.cosmeticos.fixtures.TestApi;
import co.cosmeticos.platform.permission.RequiresPermission;
import co.cosmeticos.platform.permission.SignedIn;
import co.cosmeticos.platform.problem.Problems;
import co.cosmeticos.platform.problem.RefusalMapper;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.SecurityContext;
import java.io.UnsupportedEncodingException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.jboss.resteasy.mock.MockHttpResponse;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TokenFiltersTest {

    private static final Clock AT_990 = clockAt(990);
    private static final String GOOD = Tokens.with(claims -> claims);

    /** Says who calls. */
    @Path("/who")
    @Produces("text/plain")
    public static class Who {

        @GET
        @PermitAll
        public String am(@Context SecurityContext security) {
            var caller = Caller.of(security);
            return caller.userId() + " " + caller.roles() + " " + caller.scopes();
        }

        @GET
        @Path("/anonymous")
        @Anonymous
        public String anonymous() {
            return "in";
        }

        @GET
        @Path("/undeclared")
        public String undeclared() {
            return "in";
        }

        @GET
        @Path("/admin")
        @RolesAllowed("admin")
        public String admin() {
            return "in";
        }

        @GET
        @Path("/stock")
        @RequiresPermission("stock:reserve")
        public String stock() {
            return "in";
        }

        @GET
        @Path("/me")
        @SignedIn
        public String me() {
            return "in";
        }

        @GET
        @Path("/internal")
        @RequiresScope("stock:reserve")
        public String internal() {
            return "in";
        }
    }

    private final RevokedSessions revoked = new RevokedSessions();

    private static Clock clockAt(long second) {
        return Clock.fixed(Instant.ofEpochSecond(second), ZoneOffset.UTC);
    }

    private MockHttpResponse ask(String path, Clock clock, @Nullable String token) {
        var request = TestApi.of(
                        new Who(),
                        new TokenFilter(Tokens.verifier(clock), revoked),
                        new AccessFilter(),
                        new RefusalMapper(new Problems()))
                .get(path);
        return (token == null ? request : request.header("Authorization", "Bearer " + token)).send();
    }

    private int status(String token) {
        return ask("/who", AT_990, token).getStatus();
    }

    @Test
    void an_access_token_of_the_shop_is_let_in_as_its_person() throws UnsupportedEncodingException {
        assertThat(ask("/who", AT_990, GOOD).getContentAsString())
                .isEqualTo("Optional[0190a5c0-0000-7000-8000-000000000001] [customer] []");
    }

    @Test
    void a_service_is_no_person() throws UnsupportedEncodingException {
        var token = Tokens.with(
                claims -> claims.claim("groups", List.of("service")).claim("scope", "stock:reserve  catalog:read"));
        assertThat(ask("/who", AT_990, token).getContentAsString()).startsWith("Optional.empty [service]");
    }

    @Test
    void hostile_tokens_are_refused_even_where_none_is_needed() {
        var hostile = Map.ofEntries(
                Map.entry("alg none", Tokens.unsigned()),
                Map.entry("HS256 of the public key", Tokens.macOfThePublicKey()),
                Map.entry("RS512", Tokens.withAlgorithm(JWSAlgorithm.RS512)),
                Map.entry("PS256", Tokens.withAlgorithm(JWSAlgorithm.PS256)),
                Map.entry("another key under our kid", Tokens.ofAnotherKey()),
                Map.entry("its own key in the header", Tokens.withItsOwnKeyInTheHeader()),
                Map.entry("unknown kid", Tokens.headed(header -> header.keyID("theirs"))),
                Map.entry("typ JWT", Tokens.headed(header -> header.type(JOSEObjectType.JWT))),
                Map.entry("no typ", Tokens.headed(header -> header.type(null))),
                Map.entry("tampered", Tokens.tampered()),
                Map.entry("another issuer", Tokens.with(claims -> claims.issuer("http://evil.example"))),
                Map.entry("no issuer", Tokens.with(claims -> claims.issuer(null))),
                Map.entry("another audience", Tokens.with(claims -> claims.audience("other-api"))),
                Map.entry("no audience", Tokens.with(claims -> claims.audience((String) null))),
                Map.entry("no subject", Tokens.with(claims -> claims.subject(null))),
                Map.entry("no end", Tokens.with(claims -> claims.expirationTime(null))),
                Map.entry("not yet", Tokens.with(claims -> claims.notBeforeTime(new Date(1_021_000)))),
                Map.entry("from the future", Tokens.with(claims -> claims.issueTime(new Date(1_021_000)))),
                Map.entry("groups that are no list", Tokens.with(claims -> claims.claim("groups", "admin"))),
                Map.entry("cut short", GOOD.substring(0, GOOD.length() - 9)));
        assertThat(hostile)
                .allSatisfy((name, token) -> assertThat(status(token)).as(name).isEqualTo(401));
        assertThat(List.of("abc", "..", "bnVsbA..", "W10.e30."))
                .allSatisfy(token -> assertThat(status(token)).as(token).isEqualTo(401));
        assertThat(status(GOOD)).isEqualTo(200);
    }

    @Test
    void a_token_lives_thirty_seconds_beyond_its_end_and_no_longer() {
        assertThat(ask("/who", clockAt(1_030), GOOD).getStatus()).isEqualTo(200);
        var late = ask("/who", clockAt(1_031), GOOD);
        assertThat(late.getStatus()).isEqualTo(401);
        assertThat(late.getOutputHeaders().getFirst("WWW-Authenticate")).isEqualTo("Bearer error=\"invalid_token\"");
    }

    @Test
    void a_token_of_an_ended_session_is_refused() {
        revoked.add("session-1");
        assertThat(status(GOOD)).isEqualTo(401);
        assertThat(status(Tokens.with(claims -> claims.claim("sid", "session-2"))))
                .isEqualTo(200);
    }

    @Test
    void an_internal_operation_needs_its_scope() {
        assertThat(internal("")).isEqualTo(403);
        assertThat(internal("stock:read stock:reserved")).isEqualTo(403);
        assertThat(internal("catalog:read stock:reserve")).isEqualTo(200);
    }

    private int internal(String scope) {
        var token =
                Tokens.with(claims -> claims.claim("groups", List.of("service")).claim("scope", scope));
        return ask("/who/internal", AT_990, token).getStatus();
    }

    @Test
    void an_operation_of_administrators_needs_their_role() {
        assertThat(ask("/who/admin", AT_990, null).getStatus()).isEqualTo(401);
        assertThat(ask("/who/admin", AT_990, GOOD).getStatus()).isEqualTo(403);
        var admin = Tokens.with(claims -> claims.claim("groups", List.of("customer", "admin")));
        assertThat(ask("/who/admin", AT_990, admin).getStatus()).isEqualTo(200);
    }

    private static String token(String group, String scope) {
        return Tokens.with(claims -> claims.claim("groups", List.of(group)).claim("scope", scope));
    }

    @Test
    void a_person_needs_the_permission_and_no_role() {
        assertThat(ask("/who/stock", AT_990, null).getStatus()).isEqualTo(401);
        assertThat(ask("/who/stock", AT_990, GOOD).getStatus()).isEqualTo(403);
        assertThat(ask("/who/stock", AT_990, token("admin", "stock:reserved")).getStatus())
                .isEqualTo(403);
        assertThat(ask("/who/stock", AT_990, token("warehouse", "orders:read stock:reserve"))
                        .getStatus())
                .isEqualTo(200);
    }

    @Test
    void a_service_opens_nothing_of_a_person_and_a_person_nothing_of_a_service() {
        assertThat(ask("/who/stock", AT_990, token("service", "stock:reserve")).getStatus())
                .isEqualTo(403);
        assertThat(ask("/who/internal", AT_990, token("warehouse", "stock:reserve"))
                        .getStatus())
                .isEqualTo(403);
    }

    @Test
    void a_program_opens_what_needs_its_permission_and_is_neither_person_nor_service() {
        var program = Tokens.ofProgram("stock:reserve");
        assertThat(ask("/who/stock", AT_990, program).getStatus()).isEqualTo(200);
        assertThat(ask("/who/me", AT_990, program).getStatus()).isEqualTo(403);
        assertThat(ask("/who/internal", AT_990, program).getStatus()).isEqualTo(403);
    }

    @Test
    void what_is_for_who_is_signed_in_is_for_persons_of_any_role() {
        assertThat(ask("/who/me", AT_990, null).getStatus()).isEqualTo(401);
        assertThat(ask("/who/me", AT_990, token("warehouse", "")).getStatus()).isEqualTo(200);
        assertThat(ask("/who/me", AT_990, token("service", "stock:reserve")).getStatus())
                .isEqualTo(403);
    }

    @Test
    void an_operation_that_declares_nothing_needs_a_token() {
        assertThat(ask("/who/undeclared", AT_990, null).getStatus()).isEqualTo(401);
        assertThat(ask("/who/undeclared", AT_990, GOOD).getStatus()).isEqualTo(200);
    }

    @Test
    void an_internal_operation_needs_a_token() {
        assertThat(ask("/who/internal", AT_990, null).getStatus()).isEqualTo(401);
    }

    @Test
    void an_anonymous_operation_does_not_look_at_tokens() {
        assertThat(ask("/who/anonymous", AT_990, null).getStatus()).isEqualTo(200);
        assertThat(ask("/who/anonymous", AT_990, Tokens.tampered()).getStatus()).isEqualTo(200);
    }

    @Test
    void nobody_may_call_what_is_open_to_all() throws UnsupportedEncodingException {
        assertThat(ask("/who", AT_990, null).getContentAsString()).startsWith("Optional.empty []");
    }
}
