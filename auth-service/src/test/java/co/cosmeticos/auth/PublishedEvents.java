package co.cosmeticos.auth;

import co.cosmeticos.auth.erasure.ErasureEvent;
import co.cosmeticos.auth.export.ExportEvent;
import co.cosmeticos.auth.invitation.InvitationEvent;
import co.cosmeticos.auth.session.SessionEvent;
import co.cosmeticos.auth.user.UserEvent;
import co.cosmeticos.fixtures.TestJson;
import co.cosmeticos.platform.outbox.AuditEvent;
import co.cosmeticos.platform.outbox.DomainEvent;
import co.cosmeticos.platform.outbox.PendingEvent;
import co.cosmeticos.platform.token.UserId;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;

/** Each event of this service once, and the document that is published of it. */
final class PublishedEvents {

    static final String SERVICE = "auth-service";

    private static final UserId USER = new UserId(UUID.randomUUID());
    private static final UUID EMAIL_CODE = UUID.randomUUID();

    static final List<DomainEvent> ALL = List.of(
            new UserEvent.Registered(USER, EMAIL_CODE, "pt-BR"),
            new UserEvent.RegistrationRepeated(USER, "en"),
            new UserEvent.VerificationRequested(USER, EMAIL_CODE, "pt-BR"),
            new UserEvent.ErasureAnnounced(USER, EMAIL_CODE, "pt-BR"),
            new UserEvent.Verified(USER),
            new UserEvent.PasswordResetRequested(USER, EMAIL_CODE, "en"),
            new UserEvent.PasswordChanged(USER, "pt-BR"),
            new UserEvent.SecondFactorEnabled(USER, "pt-BR"),
            new UserEvent.SecondFactorDisabled(USER, "en"),
            new UserEvent.EmailChangeRequested(USER, EMAIL_CODE, "en"),
            new UserEvent.EmailChanged(USER, EMAIL_CODE, "pt-BR"),
            new ExportEvent.Requested(USER, UUID.randomUUID()),
            new ExportEvent.Ready(USER, UUID.randomUUID(), "pt-BR"),
            new ErasureEvent.Requested(USER, UUID.randomUUID(), "pt-BR"),
            new ErasureEvent.Erased(USER, UUID.randomUUID()),
            new SessionEvent.Revoked(UUID.randomUUID(), USER),
            new SessionEvent.ReuseDetected(UUID.randomUUID(), USER),
            new InvitationEvent.Sent(UUID.randomUUID(), "pt-BR", EMAIL_CODE),
            new AuditEvent(
                    "auth.roles-changed",
                    UUID.randomUUID(),
                    USER.toString(),
                    json("{\"roles\": [\"customer\"]}"),
                    json("{\"roles\": [\"customer\", \"support\"]}")));

    private PublishedEvents() {}

    static String cloudEvent(String type) {
        return cloudEvent(
                ALL.stream().filter(one -> one.type().equals(type)).findFirst().orElseThrow());
    }

    /** Of an account that a provider's log-in has opened. */
    static String registeredWithoutEmailCode() {
        return cloudEvent(new UserEvent.Registered(USER, null, "pt-BR"));
    }

    /** Of what was not there before. */
    static String auditedOfNew() {
        return cloudEvent(new AuditEvent(
                "auth.role-created", UUID.randomUUID(), "buyer", null, json("{\"permissions\": [\"orders:read\"]}")));
    }

    private static String cloudEvent(DomainEvent event) {
        return new PendingEvent(
                        7,
                        UUID.randomUUID(),
                        0,
                        event.type(),
                        event.version(),
                        event.subject(),
                        TestJson.JSONB.toJson(event),
                        null,
                        null,
                        OffsetDateTime.parse("2026-11-22T09:00:00-03:00"))
                .cloudEvent(SERVICE);
    }

    private static JsonObject json(String text) {
        return Json.createReader(new StringReader(text)).readObject();
    }
}
