package co.cosmeticos.worker.notification;

import co.cosmeticos.platform.context.CausalContext;
import co.cosmeticos.platform.remote.RemoteServices;
import co.cosmeticos.platform.remote.ServiceTokens;
import co.cosmeticos.platform.remote.TokenClient;
import co.cosmeticos.platform.settings.Settings;
import co.cosmeticos.platform.token.UserId;
import co.cosmeticos.worker.Examples;
import co.cosmeticos.worker.FakeShop;
import co.cosmeticos.worker.mail.MailTemplates;
import co.cosmeticos.worker.mail.MessageId;
import co.cosmeticos.worker.remote.EmailCode;
import co.cosmeticos.worker.remote.Orders;
import co.cosmeticos.worker.remote.Users;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Mail composer with fake services that know the user Ana. */
final class MailComposerFixture implements AutoCloseable {

    private static final OffsetDateTime NOW = OffsetDateTime.parse("2026-11-24T12:00:00Z");

    private final FakeShop shop = new FakeShop();

    MailComposerFixture() {
        shop.knows(Examples.USER_ID, Examples.ana(true));
    }

    FakeShop shop() {
        return shop;
    }

    MailComposer composer() {
        var settings = new Settings(key -> Optional.ofNullable(shop.settings().get(key)), "worker");
        var remote = new RemoteServices(new ServiceTokens(new TokenClient(settings), Clock.systemUTC()));
        var mails = Examples.mailing(Duration.ofSeconds(5), 2);
        return new MailComposer(new Orders(remote, settings), new Users(remote, settings), new MailTemplates(), mails);
    }

    static Notification notification(NotificationKind kind, @Nullable UUID emailCode) {
        return pending(Notification.Subject.user(kind, new UserId(Examples.USER_ID), emailCode));
    }

    private static Notification pending(Notification.Subject subject) {
        return Notification.pending(
                UUID.randomUUID(),
                "event",
                subject,
                new MessageId("event.email@cosmeticos.example"),
                new CausalContext(null, null),
                NOW);
    }

    static Notification about(NotificationKind kind) {
        return about(kind, OrderOutcome.NONE);
    }

    static Notification about(NotificationKind kind, OrderOutcome outcome) {
        return pending(Notification.Subject.order(kind, Examples.ORDER_ID, outcome));
    }

    void emailCodeTo(String email, @Nullable String code) {
        emailCodeTo(email, "en", code);
    }

    void emailCodeTo(String email, String locale, @Nullable String code) {
        shop.knows(Examples.EMAIL_CODE_ID, new EmailCode(Examples.EMAIL_CODE_ID, email, locale, Examples.EXPIRY, code));
    }

    void ordered(@Nullable UUID customer, String email) {
        ordered(customer, email, "pt-BR");
    }

    void ordered(@Nullable UUID customer, String email, String locale) {
        shop.knows(Examples.ORDER_ID, Examples.order(customer, email, locale, "CONFIRMED", null));
    }

    /** Ana's order, by now in this state. */
    void orderIs(String status) {
        shop.knows(
                Examples.ORDER_ID,
                Examples.order(Examples.USER_ID, "ana@example.com", "pt-BR", status, Examples.pix()));
    }

    @Override
    public void close() {
        shop.close();
    }
}
