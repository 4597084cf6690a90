package co.cosmeticos.worker.remote;

import static au.com.dius.pact.consumer.dsl.LambdaDsl.newJsonBody;
import static org.assertj.core.api.Assertions.assertThat;

import au.com.dius.pact.consumer.MockServer;
import au.com.dius.pact.consumer.dsl.DslPart;
import au.com.dius.pact.consumer.dsl.PactDslWithProvider;
import au.com.dius.pact.consumer.junit.MockServerConfig;
import au.com.dius.pact.consumer.junit5.PactConsumerTestExt;
import au.com.dius.pact.consumer.junit5.PactTestFor;
import au.com.dius.pact.consumer.model.MockServerImplementation;
import au.com.dius.pact.core.model.PactSpecVersion;
import au.com.dius.pact.core.model.V4Pact;
import au.com.dius.pact.core.model.annotations.Pact;
import au.com.dius.pact.core.model.annotations.PactDirectory;
import co.cosmeticos.fixtures.contract.WritesContracts;
import co.cosmeticos.platform.remote.RemoteServices;
import co.cosmeticos.platform.remote.TokenApi;
import co.cosmeticos.platform.token.UserId;
import co.cosmeticos.worker.Examples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What a mail needs of auth-service: a token to ask with, and whom it goes to. */
@WritesContracts("http/async-worker-auth-service")
@ExtendWith(PactConsumerTestExt.class)
@PactTestFor(providerName = "auth-service", pactVersion = PactSpecVersion.V4)
@MockServerConfig(implementation = MockServerImplementation.JavaHttpServer)
@PactDirectory("target/contracts/http")
class UsersContractTest {

    private static final String WORKER = "async-worker";
    private static final String FORM = "application/x-www-form-urlencoded";

    private static Users users(MockServer server) {
        return new Users(new UnauthenticatedServices(), UnauthenticatedServices.settings(server.getUrl()));
    }

    @Pact(consumer = WORKER)
    V4Pact known(PactDslWithProvider auth) {
        return auth.given("a customer has an account")
                .uponReceiving("whom a mail goes to")
                .method("GET")
                .pathFromProviderState("/internal/users/${userId}", "/internal/users/" + Examples.USER_ID)
                .willRespondWith()
                .status(200)
                .body(newJsonBody(user -> {
                            user.uuid("id", Examples.USER_ID);
                            user.stringMatcher("email", ".+@.+", "ana@example.com");
                            user.stringType("name", "Ana");
                            user.stringMatcher("locale", "pt-BR|en", "pt-BR");
                        })
                        .build())
                .toPact(V4Pact.class);
    }

    @Test
    @PactTestFor(pactMethod = "known")
    void a_user_has_an_address_a_name_and_a_language(MockServer server) {
        assertThat(users(server).find(new UserId(Examples.USER_ID))).contains(Examples.ana(true));
    }

    @Pact(consumer = WORKER)
    V4Pact unknown(PactDslWithProvider auth) {
        return auth.given("nobody has this id")
                .uponReceiving("whom a mail to nobody goes to")
                .method("GET")
                .path("/internal/users/" + Examples.USER_ID)
                .willRespondWith()
                .status(404)
                .toPact(V4Pact.class);
    }

    @Test
    @PactTestFor(pactMethod = "unknown")
    void nobody_is_written_to_who_is_unknown(MockServer server) {
        assertThat(users(server).find(new UserId(Examples.USER_ID))).isEmpty();
    }

    private static DslPart code() {
        return newJsonBody(emailCode -> {
                    emailCode.uuid("id", Examples.EMAIL_CODE_ID);
                    emailCode.stringMatcher("email", ".+@.+", "ana@example.com");
                    emailCode.stringMatcher("locale", "pt-BR|en", "pt-BR");
                    emailCode.stringMatcher("expiresAt", "\\d{4}-\\d\\d-\\d\\dT.+", "2026-11-25T02:30:00Z");
                    emailCode.stringMatcher("code", "[A-Za-z0-9_-]{64}", "c".repeat(64));
                })
                .build();
    }

    @Pact(consumer = WORKER)
    V4Pact emailCode(PactDslWithProvider auth) {
        return auth.given("an email code waits to be sent")
                .uponReceiving("what an email code brings to which address")
                .method("GET")
                .pathFromProviderState(
                        "/internal/email-codes/${emailCodeId}", "/internal/email-codes/" + Examples.EMAIL_CODE_ID)
                .willRespondWith()
                .status(200)
                .body(code())
                .toPact(V4Pact.class);
    }

    @Test
    @PactTestFor(pactMethod = "emailCode")
    void a_letter_has_its_own_address_and_a_code(MockServer server) {
        assertThat(users(server).findEmailCode(Examples.EMAIL_CODE_ID))
                .contains(new EmailCode(
                        Examples.EMAIL_CODE_ID, "ana@example.com", "pt-BR", Examples.EXPIRY, "c".repeat(64)));
    }

    @Pact(consumer = WORKER)
    V4Pact usedEmailCode(PactDslWithProvider auth) {
        return auth.given("nobody has this id")
                .uponReceiving("what an email code brings that was used or never was")
                .method("GET")
                .path("/internal/email-codes/" + Examples.EMAIL_CODE_ID)
                .willRespondWith()
                .status(404)
                .toPact(V4Pact.class);
    }

    @Test
    @PactTestFor(pactMethod = "usedEmailCode")
    void a_letter_that_was_used_is_not_sent(MockServer server) {
        assertThat(users(server).findEmailCode(Examples.EMAIL_CODE_ID)).isEmpty();
    }

    @Pact(consumer = WORKER)
    V4Pact invitationCode(PactDslWithProvider auth) {
        return auth.given("an invitation waits to be sent")
                .uponReceiving("what an invitation brings to which address")
                .method("GET")
                .pathFromProviderState(
                        "/internal/invitation-codes/${emailCodeId}",
                        "/internal/invitation-codes/" + Examples.EMAIL_CODE_ID)
                .willRespondWith()
                .status(200)
                .body(code())
                .toPact(V4Pact.class);
    }

    @Test
    @PactTestFor(pactMethod = "invitationCode")
    void an_invitation_has_its_own_address_and_a_code(MockServer server) {
        assertThat(users(server).findInvitationCode(Examples.EMAIL_CODE_ID))
                .contains(new EmailCode(
                        Examples.EMAIL_CODE_ID, "ana@example.com", "pt-BR", Examples.EXPIRY, "c".repeat(64)));
    }

    // The provider's test puts the secret of its own shop into the form.
    @Pact(consumer = WORKER)
    V4Pact token(PactDslWithProvider auth) {
        return auth.given("the worker is a client")
                .uponReceiving("a token for the worker")
                .method("POST")
                .path("/token")
                .matchHeader("Content-Type", FORM + ".*", FORM)
                .body("grant_type=client_credentials&client_id=async-worker&client_secret=secret")
                .willRespondWith()
                .status(200)
                .body(newJsonBody(granted -> {
                            granted.stringType("access_token", "ours");
                            granted.integerType("expires_in", 600);
                        })
                        .build())
                .toPact(V4Pact.class);
    }

    @Test
    @PactTestFor(pactMethod = "token")
    void a_token_is_granted_for_a_time(MockServer server) {
        var tokens = RemoteServices.externalClient(TokenApi.class, server.getUrl(), UnauthenticatedServices.SECONDS);
        assertThat(tokens.token("client_credentials", WORKER, "secret")).isEqualTo(new TokenApi.Granted("ours", 600));
    }
}
