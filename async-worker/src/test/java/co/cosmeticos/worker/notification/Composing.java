package co.cosmeticos.worker.notification;

import co.cosmeticos.platform.remote.RemoteServices;
import co.cosmeticos.platform.remote.ServiceTokens;
import co.cosmeticos.platform.remote.TokenClient;
import co.cosmeticos.platform.settings.Settings;
import co.cosmeticos.worker.Examples;
import co.cosmeticos.worker.FakeShop;
import co.cosmeticos.worker.mail.MailTemplates;
import co.cosmeticos.worker.remote.EmailCode;
import co.cosmeticos.worker.remote.Orders;
import co.cosmeticos.worker.remote.Users;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A composer of mails in a shop that knows Ana. */
final class Composing implements AutoCloseable {

    private static final OffsetDateTime NOW = OffsetDateTime.parse("2026-11-24T12:00:00Z");

    private final FakeShop shop = new FakeShop();

    Composing() {
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
        return new Notification(
                UUID.randomUUID(),
                "event",
                Notification.EMAIL,
                kind,
                null,
                Examples.USER_ID,
                emailCode,
                OrderEnd.NONE,
                NotificationStatus.PENDING,
                0,
                null,
                "event.email@cosmeticos.example",
                null,
                null,
                NOW,
                NOW,
                null);
    }

    static Notification about(NotificationKind kind) {
        return about(kind, OrderEnd.NONE);
    }

    static Notification about(NotificationKind kind, OrderEnd end) {
        return new Notification(
                UUID.randomUUID(),
                "event",
                Notification.EMAIL,
                kind,
                Examples.ORDER_ID,
                null,
                null,
                end,
                NotificationStatus.PENDING,
                0,
                null,
                "event.email@cosmeticos.example",
                null,
                null,
                NOW,
                NOW,
                null);
    }

    void emailCodeTo(String email, @Nullable String code) {
        shop.knows(Examples.EMAIL_CODE_ID, new EmailCode(Examples.EMAIL_CODE_ID, email, "en", Examples.EXPIRY, code));
    }

    void ordered(@Nullable UUID customer, String email) {
        shop.knows(Examples.ORDER_ID, Examples.order(customer, email, "pt-BR", "CONFIRMED", null));
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
