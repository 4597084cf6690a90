package co.cosmeticos.auth.token;

import static co.cosmeticos.auth.Storefront.claims;
import static co.cosmeticos.auth.Storefront.exchange;
import static co.cosmeticos.auth.Storefront.json;
import static co.cosmeticos.auth.Storefront.refresh;
import static co.cosmeticos.auth.Storefront.request;
import static org.assertj.core.api.Assertions.assertThat;

import co.cosmeticos.auth.Accounts;
import co.cosmeticos.auth.Storefront;
import co.cosmeticos.auth.session.RefreshSession;
import jakarta.json.JsonObject;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RefreshScopeIT {

    private static final String ANA = "ana@example.com";
    private static final String JOAO = "joao@example.com";

    private static Storefront storefront;

    @BeforeAll
    static void open() {
        storefront = new Storefront(Map.of());
        storefront.accounts.customer(ANA);
        storefront.accounts.person(JOAO, "customer", "warehouse");
    }

    @AfterAll
    static void close() {
        storefront.close();
    }

    private static JsonObject tokens(String email) {
        return json(storefront.token(
                exchange(storefront.logIn(request(), email, Accounts.PASSWORD).sent("code"))));
    }

    private static Map<String, String> renewal(JsonObject tokens, String scope) {
        var form = refresh(tokens.getString("refresh_token"));
        form.put("scope", scope);
        return form;
    }

    private static String scope(JsonObject tokens) {
        return claims(tokens.getString("access_token")).getString("scope");
    }

    @ParameterizedTest
    @ValueSource(strings = {"profile", "openid email profile", "orders:read", "openid phone", "OPENID", "*", " "})
    void more_than_was_granted_is_refused_and_the_refresh_token_stays_good(String scope) {
        var first = tokens(ANA);
        var refused = storefront.token(renewal(first, scope));
        assertThat(refused.status()).isEqualTo(400);
        assertThat(json(refused).getString("error")).isEqualTo("invalid_scope");
        assertThat(json(storefront.token(refresh(first.getString("refresh_token"))))
                        .getString("scope"))
                .isEqualTo("openid email");
    }

    @ParameterizedTest
    @ValueSource(strings = {"profile", "openid", "openid email", " "})
    void a_spent_token_is_void_whatever_it_asks_for_and_ends_its_session(String scope) {
        var first = tokens(ANA);
        var second = json(storefront.token(refresh(first.getString("refresh_token"))));
        var third = json(storefront.token(refresh(second.getString("refresh_token"))));
        var refused = storefront.token(renewal(first, scope));
        assertThat(refused.status()).isEqualTo(400);
        assertThat(json(refused).getString("error")).isEqualTo("invalid_grant");
        assertThat(json(storefront.token(refresh(third.getString("refresh_token"))))
                        .getString("error"))
                .isEqualTo("invalid_grant");
    }

    @ParameterizedTest
    @CsvSource({"openid, openid", "email, email", "email openid, openid email", "openid  openid, openid"})
    void less_is_granted_and_told_and_the_next_refresh_token_has_all_of_it_again(String asked, String granted) {
        var renewed = json(storefront.token(renewal(tokens(ANA), asked)));
        assertThat(renewed.getString("scope")).isEqualTo(granted);
        assertThat(json(storefront.token(renewal(renewed, "openid email"))).getString("scope"))
                .isEqualTo("openid email");
    }

    @Test
    void what_a_person_may_do_is_part_of_the_scope_and_can_be_left_out() {
        var first = tokens(JOAO);
        assertThat(first.getString("scope")).isEqualTo("openid email orders:read stock:read stock:write");
        assertThat(scope(first)).isEqualTo("orders:read stock:read stock:write");
        var reading = json(storefront.token(renewal(first, "openid stock:read")));
        assertThat(reading.getString("scope")).isEqualTo("openid stock:read");
        assertThat(scope(reading)).isEqualTo("stock:read");
        var nothing = json(storefront.token(renewal(reading, "openid")));
        assertThat(scope(nothing)).isEmpty();
        var all = json(storefront.token(refresh(nothing.getString("refresh_token"))));
        assertThat(scope(all)).isEqualTo("orders:read stock:read stock:write");
        assertThat(storefront.token(renewal(all, "openid users:read")).status()).isEqualTo(400);
    }

    @Test
    void a_persons_token_names_the_client_that_got_it_and_none_where_the_shop_itself_did() {
        var first = tokens(ANA);
        assertThat(claims(first.getString("access_token")).getString("client_id"))
                .isEqualTo(Storefront.CLIENT);
        var renewed = json(storefront.token(refresh(first.getString("refresh_token"))));
        assertThat(claims(renewed.getString("access_token")).getString("client_id"))
                .isEqualTo(Storefront.CLIENT);
        var atTheShop = storefront.accounts.get(RefreshSession.class).refresh(renewed.getString("refresh_token"));
        assertThat(claims(atTheShop.accessToken()).getString("client_id")).isEqualTo(Storefront.CLIENT);
        var own = storefront.accounts.logIn(ANA, Accounts.PASSWORD);
        assertThat(claims(own.accessToken())).doesNotContainKey("client_id");
        assertThat(claims(storefront
                        .accounts
                        .get(RefreshSession.class)
                        .refresh(own.refreshToken())
                        .accessToken()))
                .doesNotContainKey("client_id");
    }

    @Test
    void a_token_that_names_its_client_is_still_the_persons() {
        var token = tokens(ANA).getString("access_token");
        var me = storefront.person.getAs(token, Storefront.ISSUER + "/me");
        assertThat(json(me).getString("email")).isEqualTo(ANA);
    }
}
