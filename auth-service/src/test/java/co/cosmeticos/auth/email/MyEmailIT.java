package co.cosmeticos.auth.email;

import static org.assertj.core.api.Assertions.assertThat;

import co.cosmeticos.auth.Accounts;
import co.cosmeticos.auth.credential.Reauthenticate;
import co.cosmeticos.auth.mfa.EnrollSecondFactor;
import co.cosmeticos.auth.mfa.TotpCodes;
import co.cosmeticos.auth.user.User;
import co.cosmeticos.fixtures.TestApi;
import co.cosmeticos.platform.problem.Problems;
import co.cosmeticos.platform.problem.RefusalMapper;
import co.cosmeticos.platform.problem.ThrowableMapper;
import co.cosmeticos.platform.token.AccessFilter;
import co.cosmeticos.platform.token.RevokedSessions;
import co.cosmeticos.platform.token.TokenFilter;
import co.cosmeticos.platform.token.TokenVerifier;
import java.io.UnsupportedEncodingException;
import java.time.Duration;
import org.jboss.resteasy.mock.MockHttpResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code PUT /me/email} with and without a second factor. */
class MyEmailIT {

    private static final String NEXT = "nova@example.com";

    private final Accounts accounts = new Accounts();
    private TestApi api;
    private User ana;
    private String token;

    @BeforeEach
    void open() {
        ana = accounts.customer("ana@example.com");
        token = accounts.logIn(ana.email(), Accounts.PASSWORD).accessToken();
        api = TestApi.of(
                new MyEmailResource(accounts.get(Reauthenticate.class), accounts.get(RequestEmail.class)),
                new TokenFilter(accounts.get(TokenVerifier.class), accounts.get(RevokedSessions.class)),
                new AccessFilter(),
                new RefusalMapper(new Problems()),
                new ThrowableMapper(new Problems()));
    }

    @AfterEach
    void close() {
        accounts.close();
    }

    private TotpCodes turnOn() {
        var setUp = accounts.get(EnrollSecondFactor.class);
        var codes = new TotpCodes(setUp.prepare(ana.id(), ana.email()).secret());
        setUp.confirm(ana.id(), codes.at(accounts.clock.instant()));
        accounts.clock.pass(Duration.ofMinutes(1));
        return codes;
    }

    private MockHttpResponse put(String password, String otp) {
        return api.call("PUT", "/me/email")
                .header("Authorization", "Bearer " + token)
                .json("{\"email\": \"%s\", \"password\": \"%s\"%s}".formatted(NEXT, password, otp))
                .send();
    }

    private int emailCodes() {
        return accounts.count("select count(*) from email_codes where purpose = 'CHANGE_EMAIL'");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "um segredo comprido | `` | 401 | otp-required",
                "um segredo comprido | `, \"otp\": null` | 401 | otp-required",
                "um segredo comprido | `, \"otp\": \" \"` | 401 | otp-required",
                "um segredo comprido | `, \"otp\": \"000000\"` | 401 | otp-invalid",
                "outro segredo | `, \"otp\": \"000000\"` | 403 | password-incorrect"
            })
    void no_code_goes_to_another_address_without_a_good_one_of_the_second_factor(
            String password, String otp, int status, String slug) throws UnsupportedEncodingException {
        turnOn();
        var answer = put(password, otp == null ? "" : otp);
        assertThat(answer.getStatus()).isEqualTo(status);
        assertThat(answer.getContentAsString()).contains("/problems/" + slug);
        assertThat(emailCodes()).isZero();
    }

    @Test
    void a_good_code_has_a_letter_sent_once() {
        var otp = ", \"otp\": \"%s\"".formatted(turnOn().at(accounts.clock.instant()));
        assertThat(put(Accounts.PASSWORD, otp).getStatus()).isEqualTo(202);
        assertThat(emailCodes()).isOne();
        assertThat(put(Accounts.PASSWORD, otp).getStatus()).isEqualTo(401);
        assertThat(emailCodes()).isOne();
    }

    @Test
    void who_has_no_second_factor_shows_the_password() {
        assertThat(put("outro segredo", "").getStatus()).isEqualTo(403);
        assertThat(emailCodes()).isZero();
        assertThat(put(Accounts.PASSWORD, "").getStatus()).isEqualTo(202);
        assertThat(emailCodes()).isOne();
    }
}
