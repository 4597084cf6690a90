package co.cosmeticos.auth;

import au.com.dius.pact.provider.PactVerifyProvider;
import au.com.dius.pact.provider.junit5.MessageTestTarget;
import au.com.dius.pact.provider.junit5.PactVerificationContext;
import au.com.dius.pact.provider.junit5.PactVerificationInvocationContextProvider;
import au.com.dius.pact.provider.junitsupport.Provider;
import au.com.dius.pact.provider.junitsupport.loader.PactFolder;
import co.cosmeticos.fixtures.OwnFolder;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestTemplate;
import org.junit.jupiter.api.extension.ExtendWith;

/** What this service publishes is what the readers of its events need. Pact asks for public methods. */
@Provider("auth-service")
@PactFolder("../contracts/messages")
public class EventContractTest {

    @BeforeEach
    void target(PactVerificationContext context) {
        context.setTarget(new MessageTestTarget(List.of("co.cosmeticos.auth"), OwnFolder.of(EventContractTest.class)));
    }

    @TestTemplate
    @ExtendWith(PactVerificationInvocationContextProvider.class)
    void an_event_has_what_its_readers_need(PactVerificationContext context) {
        context.verifyInteraction();
    }

    @PactVerifyProvider("user.registered")
    public String registered() {
        return PublishedEvents.cloudEvent("user.registered");
    }

    @PactVerifyProvider("user.registered without an email code")
    public String registeredWithoutEmailCode() {
        return PublishedEvents.registeredWithoutEmailCode();
    }

    @PactVerifyProvider("user.registration-repeated")
    public String registrationRepeated() {
        return PublishedEvents.cloudEvent("user.registration-repeated");
    }

    @PactVerifyProvider("session.revoked")
    public String revoked() {
        return PublishedEvents.cloudEvent("session.revoked");
    }

    @PactVerifyProvider("user.verification-requested")
    public String verificationRequested() {
        return PublishedEvents.cloudEvent("user.verification-requested");
    }

    @PactVerifyProvider("user.erasure-announced")
    public String erasureAnnounced() {
        return PublishedEvents.cloudEvent("user.erasure-announced");
    }

    @PactVerifyProvider("user.verified")
    public String verified() {
        return PublishedEvents.cloudEvent("user.verified");
    }

    @PactVerifyProvider("user.password-reset-requested")
    public String passwordResetRequested() {
        return PublishedEvents.cloudEvent("user.password-reset-requested");
    }

    @PactVerifyProvider("user.password-changed")
    public String passwordChanged() {
        return PublishedEvents.cloudEvent("user.password-changed");
    }

    @PactVerifyProvider("user.second-factor-enabled")
    public String secondFactorEnabled() {
        return PublishedEvents.cloudEvent("user.second-factor-enabled");
    }

    @PactVerifyProvider("user.second-factor-disabled")
    public String secondFactorDisabled() {
        return PublishedEvents.cloudEvent("user.second-factor-disabled");
    }

    @PactVerifyProvider("user.email-change-requested")
    public String emailChangeRequested() {
        return PublishedEvents.cloudEvent("user.email-change-requested");
    }

    @PactVerifyProvider("user.email-changed")
    public String emailChanged() {
        return PublishedEvents.cloudEvent("user.email-changed");
    }

    @PactVerifyProvider("user.export-requested")
    public String exportRequested() {
        return PublishedEvents.cloudEvent("user.export-requested");
    }

    @PactVerifyProvider("user.export-ready")
    public String exportReady() {
        return PublishedEvents.cloudEvent("user.export-ready");
    }

    @PactVerifyProvider("user.erasure-requested")
    public String erasureRequested() {
        return PublishedEvents.cloudEvent("user.erasure-requested");
    }

    @PactVerifyProvider("user.erased")
    public String erased() {
        return PublishedEvents.cloudEvent("user.erased");
    }

    @PactVerifyProvider("session.reuse-detected")
    public String reuseDetected() {
        return PublishedEvents.cloudEvent("session.reuse-detected");
    }

    @PactVerifyProvider("invitation.sent")
    public String invitationSent() {
        return PublishedEvents.cloudEvent("invitation.sent");
    }

    @PactVerifyProvider("audit.recorded")
    public String audited() {
        return PublishedEvents.cloudEvent("audit.recorded");
    }

    @PactVerifyProvider("audit.recorded of what is new")
    public String auditedOfNew() {
        return PublishedEvents.auditedOfNew();
    }
}
