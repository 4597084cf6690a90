package co.cosmeticos.auth.administration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import co.cosmeticos.auth.Accounts;
import co.cosmeticos.auth.role.Actor;
import co.cosmeticos.auth.session.OpenSession;
import co.cosmeticos.auth.session.RefreshSession;
import co.cosmeticos.auth.session.SessionRefused;
import co.cosmeticos.auth.session.TokenPair;
import co.cosmeticos.auth.user.Users;
import co.cosmeticos.platform.http.Conditional;
import co.cosmeticos.platform.http.EntityTags;
import com.nimbusds.jwt.SignedJWT;
import java.text.ParseException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ChangeRoleIT {

    private final Accounts accounts = new Accounts();
    private Actor admin;

    @BeforeEach
    void administrator() {
        admin = accounts.actor("admin@example.com", "admin", "customer");
    }

    @AfterEach
    void close() {
        accounts.close();
    }

    private static EntityTags at(long version) {
        return Conditional.expected(Conditional.tag(version));
    }

    private static List<String> scope(TokenPair pair) throws ParseException {
        var scope = SignedJWT.parse(pair.accessToken()).getJWTClaimsSet().getStringClaim("scope");
        return List.of(scope.split(" "));
    }

    private ChangeRole.Result change(Actor actor, String role, long version, List<String> permissions) {
        return accounts.get(ChangeRole.class).change(actor, role, at(version), "", permissions);
    }

    @Test
    void who_has_a_role_that_loses_a_permission_is_signed_out_and_nobody_else() throws ParseException {
        accounts.person("estoque@example.com", "customer", "warehouse");
        accounts.person("sac@example.com", "support");
        var phone = accounts.logIn("estoque@example.com", Accounts.PASSWORD);
        var laptop = accounts.logIn("estoque@example.com", Accounts.PASSWORD);
        var other = accounts.logIn("sac@example.com", Accounts.PASSWORD);
        assertThat(change(admin, "warehouse", 1, List.of("stock:read")).ended()).hasSize(2);
        assertThat(accounts.count("select count(*) from revocations")).isEqualTo(2);
        for (var pair : List.of(phone, laptop)) {
            assertThatThrownBy(() -> accounts.get(RefreshSession.class).refresh(pair.refreshToken()))
                    .isInstanceOf(SessionRefused.Expired.class);
        }
        assertThat(accounts.get(RefreshSession.class).refresh(other.refreshToken()))
                .isNotNull();
        assertThat(scope(accounts.logIn("estoque@example.com", Accounts.PASSWORD)))
                .containsExactly("stock:read");
    }

    @Test
    void a_token_made_while_the_role_loses_a_permission_has_it_not_or_ends_with_it() throws Exception {
        for (var version = 1; version <= 20; version += 2) {
            var email = "estoque-%d@example.com".formatted(version);
            accounts.person(email, "warehouse");
            var at = version;
            var login = CompletableFuture.supplyAsync(() -> accounts.logIn(email, Accounts.PASSWORD));
            // A password takes some 25 ms to look at; the change comes before, while and after.
            TimeUnit.MILLISECONDS.sleep(10L + 2L * version);
            change(admin, "warehouse", at, List.of("stock:read"));
            var pair = login.get(30, TimeUnit.SECONDS);
            var sid = SignedJWT.parse(pair.accessToken()).getJWTClaimsSet().getStringClaim("sid");
            var ended = accounts.count("select count(*) from revocations where sid = '%s'".formatted(sid)) == 1;
            assertThat(ended || scope(pair).equals(List.of("stock:read"))).isTrue();
            change(admin, "warehouse", at + 1, List.of("stock:read", "stock:write"));
        }
    }

    @Test
    void a_session_that_opens_has_the_roles_of_that_moment_and_not_those_seen_before() throws ParseException {
        var id = accounts.person("sac@example.com", "support");
        var seen = accounts.get(Users.class).find(id).orElseThrow();
        accounts.get(ChangeRoles.class).change(admin, id, List.of("customer"));
        assertThat(scope(accounts.get(OpenSession.class).open(seen, "Firefox"))).containsExactly("");
    }
}
