package co.cosmeticos.system.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import au.com.dius.pact.provider.junit5.HttpTestTarget;
import au.com.dius.pact.provider.junit5.PactVerificationContext;
import au.com.dius.pact.provider.junit5.PactVerificationInvocationContextProvider;
import au.com.dius.pact.provider.junitsupport.Provider;
import au.com.dius.pact.provider.junitsupport.State;
import au.com.dius.pact.provider.junitsupport.loader.PactFilter;
import au.com.dius.pact.provider.junitsupport.loader.PactFolder;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestTemplate;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.platform.testkit.engine.EngineTestKit;

/** The contracts are worth something: an answer that leaves out a field, or calls it otherwise, breaks them. */
class ForgetfulServiceTest {

    private static final String ID = "01890a5d-ac96-774b-bcce-b302099a8058";
    private static final String USER = """
            {"id": "%s", "email": "ana@example.com", "name": "Ana", "locale": "pt-BR"}""".formatted(ID);

    /** auth-service as far as it tells of a user. */
    @Provider("auth-service")
    @PactFolder("../contracts/http")
    @PactFilter("a customer has an account")
    static class Answering {

        @BeforeEach
        void target(PactVerificationContext context) {
            context.setTarget(new HttpTestTarget("localhost", Integer.getInteger("forgetful.port"), ""));
        }

        @State("a customer has an account")
        Map<String, Object> known() {
            return Map.of("userId", ID);
        }

        @TestTemplate
        @ExtendWith(PactVerificationInvocationContextProvider.class)
        void answers(PactVerificationContext context) {
            context.verifyInteraction();
        }
    }

    @Test
    void an_answer_without_a_field_breaks_the_contract_and_one_with_more_keeps_it() throws IOException {
        assertThat(broken(USER)).isZero();
        assertThat(broken(USER.replace("{", "{\"phone\": null, "))).isZero();
        assertThat(broken(USER.replace("\"email\"", "\"mail\""))).isOne();
        assertThat(broken(USER.replace(", \"locale\": \"pt-BR\"", ""))).isOne();
    }

    private static long broken(String answer) throws IOException {
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/internal/users/" + ID, call -> {
            var body = answer.getBytes(StandardCharsets.UTF_8);
            call.getResponseHeaders().set("Content-Type", "application/json");
            call.sendResponseHeaders(200, body.length);
            call.getResponseBody().write(body);
            call.close();
        });
        server.start();
        System.setProperty(
                "forgetful.port", Integer.toString(server.getAddress().getPort()));
        try {
            return failures(Answering.class, 1);
        } finally {
            server.stop(0);
        }
    }

    /** How many of the interactions of a provider do not keep their contract. */
    static long failures(Class<?> provider, int interactions) {
        var tests = EngineTestKit.engine("junit-jupiter")
                .selectors(selectClass(provider))
                .execute()
                .testEvents();
        assertThat(tests.started().count()).isEqualTo(interactions);
        return tests.failed().count();
    }
}
