package co.cosmeticos.system.contracts;

import au.com.dius.pact.provider.junit5.PactVerificationContext;
import au.com.dius.pact.provider.junit5.PactVerificationInvocationContextProvider;
import au.com.dius.pact.provider.junitsupport.Consumer;
import au.com.dius.pact.provider.junitsupport.Provider;
import au.com.dius.pact.provider.junitsupport.State;
import au.com.dius.pact.provider.junitsupport.loader.PactFolder;
import jakarta.json.Json;
import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.io.entity.StringEntity;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestTemplate;
import org.junit.jupiter.api.extension.ExtendWith;

@Provider("auth-service")
@Consumer("async-worker")
@PactFolder("../contracts/http")
class UsersContractIT {

    private final Served users = Served.at("/api/v1/auth", "WORKER");

    @BeforeEach
    void target(PactVerificationContext context) {
        users.isTargetOf(context);
    }

    @TestTemplate
    @ExtendWith(PactVerificationInvocationContextProvider.class)
    void users_and_tokens_are_told_as_others_need(PactVerificationContext context, ClassicHttpRequest request) {
        if (request.getEntity() == null) {
            users.authorize(request);
        } else {
            // The secret in the contract is nobody's.
            request.setEntity(new StringEntity(
                    users.shop().credentials(users.caller()), ContentType.APPLICATION_FORM_URLENCODED));
        }
        context.verifyInteraction();
    }

    @State("a customer has an account")
    Map<String, Object> known() {
        return Map.of(
                "userId",
                users.shop().demoCustomer().get("/api/v1/auth/me").is(200).text("id"));
    }

    @State("an email code waits to be sent")
    Map<String, Object> emailCode() {
        var email = "letter-%s@example.com".formatted(UUID.randomUUID());
        users.shop().register(email, "um segredo comprido");
        return codeMailedTo(email);
    }

    @State("an invitation waits to be sent")
    Map<String, Object> invitation() {
        var email = "convite-%s@example.com".formatted(UUID.randomUUID());
        var body = Json.createObjectBuilder()
                .add("email", email)
                .add("roles", Json.createArrayBuilder(List.of("support")));
        users.shop().admin().post("/api/v1/auth/invitations", body.build()).is(201);
        return codeMailedTo(email);
    }

    // A code begins with the id of its email code.
    private Map<String, Object> codeMailedTo(String email) {
        var code = users.shop().codeMailedTo(email, "#code=");
        var bytes = ByteBuffer.wrap(Base64.getUrlDecoder().decode(code));
        return Map.of("emailCodeId", new UUID(bytes.getLong(), bytes.getLong()).toString());
    }

    @State({"nobody has this id", "the worker is a client"})
    void asInEveryShop() {
        // Nothing is to be done for it.
    }
}
