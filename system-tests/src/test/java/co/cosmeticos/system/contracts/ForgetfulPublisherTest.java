package co.cosmeticos.system.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import au.com.dius.pact.provider.PactVerifyProvider;
import au.com.dius.pact.provider.junit5.MessageTestTarget;
import au.com.dius.pact.provider.junit5.PactVerificationContext;
import au.com.dius.pact.provider.junit5.PactVerificationInvocationContextProvider;
import au.com.dius.pact.provider.junitsupport.Provider;
import au.com.dius.pact.provider.junitsupport.loader.PactFolder;
import co.cosmeticos.fixtures.OwnFolder;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestTemplate;
import org.junit.jupiter.api.extension.ExtendWith;

/** The contracts are worth something: an event that leaves out a field, or calls it otherwise, breaks them. */
class ForgetfulPublisherTest {

    private static final String ID = "01890a5d-ac96-774b-bcce-b302099a8058";
    private static final String DATA =
            "{\"userId\": \"%1$s\", \"emailCodeId\": \"%1$s\", \"locale\": \"pt-BR\"}".formatted(ID);
    private static final String PERSON =
            "{\"userId\": \"%1$s\", \"exportId\": \"%1$s\", \"erasureId\": \"%1$s\"}".formatted(ID);
    private static final String AUDIT = """
            {"action": "auth.roles-changed", "actor": "%1$s", "object": "%1$s",
             "before": {"roles": ["support"]}, "after": {"roles": []}}""".formatted(ID);
    private static final String SESSION = "{\"sid\": \"%1$s\", \"userId\": \"%1$s\"}".formatted(ID);

    private static Map<String, String> said = Map.of();

    /** auth-service as far as it publishes; Pact asks for public methods. */
    @Provider("auth-service")
    @PactFolder("../contracts/messages")
    public static class Publishing {

        @BeforeEach
        void target(PactVerificationContext context) {
            context.setTarget(new MessageTestTarget(
                    List.of("co.cosmeticos.system.contracts"), OwnFolder.of(ForgetfulPublisherTest.class)));
        }

        @TestTemplate
        @ExtendWith(PactVerificationInvocationContextProvider.class)
        void publishes(PactVerificationContext context) {
            context.verifyInteraction();
        }

        @PactVerifyProvider("user.registered")
        public String registered() {
            return event("user.registered", DATA);
        }

        @PactVerifyProvider("user.registered without an email code")
        public String registeredWithoutEmailCode() {
            return event("user.registered without an email code", DATA);
        }

        @PactVerifyProvider("user.registration-repeated")
        public String repeated() {
            return event("user.registration-repeated", DATA);
        }

        @PactVerifyProvider("session.revoked")
        public String revoked() {
            return event("session.revoked", SESSION);
        }

        @PactVerifyProvider("user.verification-requested")
        public String verificationRequested() {
            return event("user.verification-requested", DATA);
        }

        @PactVerifyProvider("user.erasure-announced")
        public String erasureAnnounced() {
            return event("user.erasure-announced", DATA);
        }

        @PactVerifyProvider("user.verified")
        public String verified() {
            return event("user.verified", DATA);
        }

        @PactVerifyProvider("user.password-reset-requested")
        public String passwordResetRequested() {
            return event("user.password-reset-requested", DATA);
        }

        @PactVerifyProvider("user.password-changed")
        public String passwordChanged() {
            return event("user.password-changed", DATA);
        }

        @PactVerifyProvider("user.second-factor-enabled")
        public String secondFactorEnabled() {
            return event("user.second-factor-enabled", DATA);
        }

        @PactVerifyProvider("user.second-factor-disabled")
        public String secondFactorDisabled() {
            return event("user.second-factor-disabled", DATA);
        }

        @PactVerifyProvider("user.email-change-requested")
        public String emailChangeRequested() {
            return event("user.email-change-requested", DATA);
        }

        @PactVerifyProvider("user.email-changed")
        public String emailChanged() {
            return event("user.email-changed", DATA);
        }

        @PactVerifyProvider("session.reuse-detected")
        public String reuseDetected() {
            return event("session.reuse-detected", SESSION);
        }

        @PactVerifyProvider("invitation.sent")
        public String invitationSent() {
            return event("invitation.sent", DATA.replace("userId", "invitationId"));
        }

        @PactVerifyProvider("user.export-requested")
        public String exportRequested() {
            return event("user.export-requested", PERSON);
        }

        @PactVerifyProvider("user.export-ready")
        public String exportReady() {
            return event("user.export-ready", PERSON);
        }

        @PactVerifyProvider("user.erasure-requested")
        public String erasureRequested() {
            return event("user.erasure-requested", PERSON);
        }

        @PactVerifyProvider("user.erased")
        public String erased() {
            return event("user.erased", PERSON);
        }

        @PactVerifyProvider("audit.recorded")
        public String audited() {
            return event("audit.recorded", AUDIT);
        }

        @PactVerifyProvider("audit.recorded of what is new")
        public String auditedOfNew() {
            return event("audit.recorded of what is new", AUDIT.replace("roles", "permissions"));
        }

        private static String event(String name, String data) {
            return """
                    {"specversion": "1.0", "id": "%1$s", "source": "/auth-service", "type": "%2$s", "subject": "%1$s",
                     "time": "2026-11-22T12:00:00Z", "sequence": "7", "dataschema": "/schemas/%2$s/1", "data": %3$s}
                    """.formatted(ID, name.split(" ", 2)[0], said.getOrDefault(name, data));
        }
    }

    @Test
    void an_event_without_a_field_breaks_the_contract_of_each_of_its_readers() {
        assertThat(brokenBy("user.registered", DATA)).isZero();
        assertThat(brokenBy("user.registered", DATA.replace("userId", "user"))).isEqualTo(2);
        assertThat(brokenBy("user.registered", DATA.replace("emailCodeId", "emailCode")))
                .isEqualTo(2);
        assertThat(brokenBy("user.registered", DATA.replace(", \"locale\": \"pt-BR\"", "")))
                .isOne();
    }

    @Test
    void only_the_form_of_an_event_that_comes_without_a_field_may_leave_it_out() {
        var form = "user.registered without an email code";
        assertThat(brokenBy(form, DATA.replace("emailCodeId", "emailCode"))).isZero();
        assertThat(brokenBy(form, DATA.replace("userId", "user"))).isEqualTo(2);
    }

    @Test
    void an_entry_of_the_audit_log_tells_who_did_it_and_what_was_before() {
        assertThat(brokenBy("audit.recorded", AUDIT.replace("actor", "user"))).isOne();
        assertThat(brokenBy("audit.recorded", AUDIT.replace("before", "was"))).isOne();
    }

    private static long brokenBy(String name, String data) {
        said = Map.of(name, data);
        return ForgetfulServiceTest.failures(Publishing.class, 34);
    }
}
