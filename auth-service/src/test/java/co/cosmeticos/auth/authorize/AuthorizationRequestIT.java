package co.cosmeticos.auth.authorize;

import static co.cosmeticos.auth.Storefront.authorize;
import static co.cosmeticos.auth.Storefront.exchange;
import static co.cosmeticos.auth.Storefront.json;
import static co.cosmeticos.auth.Storefront.request;
import static org.assertj.core.api.Assertions.assertThat;

import co.cosmeticos.auth.Accounts;
import co.cosmeticos.auth.Storefront;
import co.cosmeticos.auth.Surfer;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AuthorizationRequestIT {

    private static final String ANA = "ana@example.com";
    private static final String ENDPOINT = Storefront.ISSUER + "/authorize";

    private static Storefront storefront;

    @BeforeAll
    static void open() {
        storefront = new Storefront(Map.of());
        storefront.accounts.customer(ANA);
    }

    @AfterAll
    static void close() {
        storefront.close();
    }

    private static Surfer.Seen logIn(Surfer person, Surfer.Seen page, String password) {
        return person.post(page.action(), Map.of("email", ANA, "password", password, "form", page.hidden("form")));
    }

    // The same request in the query of a GET and in the form of a POST.
    private static Surfer.Seen[] bothWays(String form) {
        return new Surfer.Seen[] {
            storefront.surfer().get(ENDPOINT + "?" + form), storefront.surfer().post(ENDPOINT, form)
        };
    }

    @Test
    void a_request_by_post_leads_to_the_page_and_from_there_to_tokens() {
        var person = storefront.surfer();
        var page = person.post(ENDPOINT, request());
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.header("Set-Cookie")).startsWith("__Host-login=");
        var again = logIn(person, page, "wrong");
        assertThat(again.status()).isEqualTo(401);
        var back = logIn(person, again, Accounts.PASSWORD);
        assertThat(back.status()).isEqualTo(303);
        assertThat(back.location()).startsWith(Storefront.REDIRECT + "?code=");
        assertThat(back.sent("state")).isEqualTo(Storefront.STATE);
        assertThat(json(storefront.token(exchange(back.sent("code")))).getString("token_type"))
                .isEqualTo("Bearer");
    }

    @ParameterizedTest
    @CsvSource({
        "response_type, token, unsupported_response_type",
        "code_challenge_method, plain, invalid_request",
        "request, a.b.c, request_not_supported",
        "prompt, none, login_required",
        "prompt, none login, invalid_request",
        "prompt, login none, invalid_request",
        "prompt, none none, invalid_request",
        "prompt, always, invalid_request",
        "prompt, Login, invalid_request",
        "prompt, login create, invalid_request"
    })
    void the_storefront_hears_the_same_of_a_bad_request_in_both_ways(String name, String value, String error) {
        assertThat(bothWays(Surfer.form(request(name, value)))).allSatisfy(answer -> {
            assertThat(answer.status()).isEqualTo(303);
            assertThat(answer.location()).startsWith(Storefront.REDIRECT);
            assertThat(answer.sent("error")).isEqualTo(error);
            assertThat(answer.sent("state")).isEqualTo(Storefront.STATE);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"login", "consent", "select_account", "login consent", ""})
    void a_person_who_is_to_be_asked_is_asked(String prompt) {
        assertThat(bothWays(Surfer.form(request("prompt", prompt))))
                .allSatisfy(answer -> assertThat(answer.status()).isEqualTo(200));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "prompt=login&prompt=login",
                "prompt=none&prompt=login",
                "scope=openid",
                "ui_locales=en&ui_locales=en",
                "max_age=1&max_age=1"
            })
    void what_stands_there_twice_is_refused_in_both_ways(String twice) {
        assertThat(bothWays(Surfer.form(request()) + "&" + twice))
                .allSatisfy(answer -> assertThat(answer.sent("error")).isEqualTo("invalid_request"));
    }

    @Test
    void nobody_is_sent_to_a_stranger_in_either_way() {
        assertThat(bothWays(Surfer.form(request("redirect_uri", "https://evil.example/"))))
                .allSatisfy(answer -> assertThat(answer.status()).isEqualTo(400));
        var empty = storefront.surfer().post(authorize(request()), "x=y");
        assertThat(empty.status()).as("a query is no form").isEqualTo(400);
    }

    @Test
    void the_form_of_the_page_is_read_as_such_whatever_else_stands_in_it() {
        var person = storefront.surfer();
        var page = person.get(authorize(request()));
        var withoutPassword = person.post(authorize(request()), Map.of("email", ANA, "form", page.hidden("form")));
        assertThat(withoutPassword.status()).isEqualTo(400);
        assertThat(withoutPassword.body()).contains("/problems/validation", "\"field\":\"password\"");
        var twice = person.post(authorize(request()), "email=a&email=b&password=x&form=y");
        assertThat(twice.status()).isEqualTo(400);
        var withRequest =
                person.post(ENDPOINT, Surfer.form(request()) + "&email=a&password=b&form=" + page.hidden("form"));
        assertThat(withRequest.status())
                .as("the request of a log-in is the query's")
                .isEqualTo(400);
        var withoutToken = person.post(authorize(request()), Map.of("email", ANA, "password", Accounts.PASSWORD));
        assertThat(withoutToken.status()).isEqualTo(403);
    }

    @Test
    void the_page_speaks_the_language_that_the_storefront_asks_for_before_the_browsers() {
        var person = storefront.surfer();
        var page = person.get(authorize(request("ui_locales", "fr en-GB pt-BR")));
        assertThat(page.body()).contains("<html lang=\"en\">", "Password");
        var again = logIn(person, page, "wrong");
        assertThat(again.body())
                .contains("<html lang=\"en\">", "role=\"alert\"")
                .doesNotContain("senha");
        assertThat(person.get(authorize(request("ui_locales", "fr"))).body()).contains("<html lang=\"pt-BR\">");
        assertThat(person.get(authorize(request())).body()).contains("<html lang=\"pt-BR\">");
    }

    @Test
    void a_program_on_the_persons_machine_gets_its_code_at_the_port_where_it_listens() {
        var listening = "http://localhost:51004/volta?loja=1";
        var person = storefront.surfer();
        var page = person.get(authorize(request("redirect_uri", listening)));
        assertThat(page.header("Content-Security-Policy")).contains("form-action 'self' http://localhost:51004;");
        var back = logIn(person, page, Accounts.PASSWORD);
        assertThat(back.location()).startsWith(listening + "&code=");
        var form = exchange(back.sent("code"));
        form.put("redirect_uri", listening);
        assertThat(storefront.token(form).status()).isEqualTo(200);
    }

    @Test
    void the_port_of_the_exchange_is_that_of_the_request() {
        var person = storefront.surfer();
        var page = person.get(authorize(request("redirect_uri", "http://localhost:51004/volta?loja=1")));
        var form = exchange(logIn(person, page, Accounts.PASSWORD).sent("code"));
        form.put("redirect_uri", "http://localhost:3000/volta?loja=1");
        assertThat(storefront.token(form).status()).isEqualTo(400);
    }
}
