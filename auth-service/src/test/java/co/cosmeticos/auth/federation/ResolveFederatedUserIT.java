package co.cosmeticos.auth.federation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import co.cosmeticos.auth.Accounts;
import co.cosmeticos.auth.emailcode.VerifyUser;
import co.cosmeticos.auth.login.Login;
import co.cosmeticos.auth.login.LoginRefused;
import co.cosmeticos.auth.password.Passwords;
import co.cosmeticos.auth.user.User;
import co.cosmeticos.platform.value.EmailAddress;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.openid.connect.sdk.claims.IDTokenClaimsSet;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ResolveFederatedUserIT {

    private static final EmailAddress BIA = new EmailAddress("bia@example.com");

    private final Accounts accounts = new Accounts();

    @AfterEach
    void close() {
        accounts.close();
    }

    private User resolve(String provider, ExternalUser person) {
        return accounts.get(ResolveFederatedUser.class).resolve(provider, person);
    }

    private List<String> registrations() {
        return accounts.events().stream()
                .filter(event -> event.startsWith("user.registered "))
                .toList();
    }

    /** Bia, as an ID token tells of her. */
    private static ExternalUser bia(Object emailVerified) {
        try {
            return ExternalUser.of(new IDTokenClaimsSet(new JWTClaimsSet.Builder()
                    .issuer("https://provider.example")
                    .audience("shop")
                    .subject("subject")
                    .issueTime(new Date())
                    .expirationTime(Date.from(Instant.now().plusSeconds(60)))
                    .claim("email", BIA.text())
                    .claim("email_verified", emailVerified)
                    .claim("locale", "en-GB")
                    .build()));
        } catch (ParseException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void a_new_person_is_told_of_once_by_id_and_language_only() {
        var bia = resolve("acme", bia(true));
        assertThat(resolve("acme", bia(true))).isEqualTo(bia);
        assertThat(accounts.events())
                .containsExactly(
                        "user.registered {\"locale\":\"en\",\"userId\":\"%s\"}".formatted(bia.id()),
                        "user.verified {\"userId\":\"%s\"}".formatted(bia.id()));
    }

    @Test
    void a_new_account_has_no_password_until_its_owner_sets_one() {
        assertThat(resolve("acme", bia(true)).passwordHash()).isEqualTo(Passwords.UNUSABLE);
        for (var guess : List.of("", Passwords.UNUSABLE, BIA.text())) {
            assertThatThrownBy(() -> accounts.get(Login.class).logIn(BIA.text(), guess, null, null))
                    .isInstanceOf(LoginRefused.Credentials.class);
        }
    }

    @Test
    void an_account_that_is_linked_is_not_told_of_again() {
        var bia = accounts.customer(BIA.text());
        accounts.get(VerifyUser.class).verify(bia.id(), BIA.text());
        assertThat(resolve("acme", bia(true)).id()).isEqualTo(bia.id());
        assertThat(resolve("other", bia(true)).id()).isEqualTo(bia.id());
        assertThat(accounts.count("select count(*) from federated_identities")).isEqualTo(2);
        assertThat(registrations()).singleElement().asString().contains("emailCodeId");
    }

    @Test
    void a_person_who_comes_by_several_providers_at_once_registers_once()
            throws InterruptedException, ExecutionException {
        var pool = Executors.newFixedThreadPool(4);
        try {
            var coming = Stream.of("acme", "acme", "other", "third")
                    .map(provider -> (Callable<User>) () -> resolve(provider, bia(true)))
                    .toList();
            for (Future<User> came : pool.invokeAll(coming)) {
                assertThat(came.get().email()).isEqualTo(BIA.text());
            }
        } finally {
            pool.shutdown();
        }
        assertThat(accounts.count("select count(*) from users")).isEqualTo(1);
        assertThat(registrations()).hasSize(1);
    }

    static Stream<Object> notVerified() {
        return Stream.of(false, "true", 1, List.of(true));
    }

    @ParameterizedTest
    @MethodSource("notVerified")
    void an_address_that_is_not_said_to_be_verified_is_linked_to_nothing_and_opens_nothing(Object said) {
        var person = bia(said);
        assertThatThrownBy(() -> resolve("acme", person)).isInstanceOf(IdentityRefused.EmailUnverified.class);
        var known = accounts.customer(BIA.text());
        accounts.get(VerifyUser.class).verify(known.id(), BIA.text());
        assertThatThrownBy(() -> resolve("acme", person)).isInstanceOf(IdentityRefused.EmailUnverified.class);
        assertThat(accounts.count("select count(*) from federated_identities")).isZero();
        assertThat(registrations()).hasSize(1);
    }
}
