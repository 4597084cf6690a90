package co.cosmeticos.worker;

import co.cosmeticos.platform.inbox.Retries;
import co.cosmeticos.platform.token.UserId;
import co.cosmeticos.platform.value.EmailAddress;
import co.cosmeticos.worker.mail.SmtpSettings;
import co.cosmeticos.worker.notification.NotificationSettings;
import co.cosmeticos.worker.notification.StorefrontPages;
import co.cosmeticos.worker.remote.Order;
import co.cosmeticos.worker.remote.User;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Orders that the tests speak of. */
public final class Examples {

    public static final UUID ORDER_ID = UUID.fromString("01890a5d-ac96-774b-bcce-b302099a8057");
    public static final UUID USER_ID = UUID.fromString("01890a5d-ac96-774b-bcce-b302099a8058");
    public static final String PIX =
            "00020126360014BR.GOV.BCB.PIX0114+5511999999999520400005303986540529.905802BR6304ABCD";
    public static final String BOLETO = "23793.38128 60000.000003 00000.000400 1 84340000012345";
    // 23:30 in Brasília, on the day before.
    public static final OffsetDateTime EXPIRY = OffsetDateTime.parse("2026-11-25T02:30:00Z");

    private Examples() {}

    public static final UUID EMAIL_CODE_ID = UUID.fromString("01890a5d-ac96-774b-bcce-b302099a8059");

    /** A name that must not become markup. */
    public static final String NAME = "Ana & Souza";

    public static Order order(@Nullable String locale, String status, Order.@Nullable Payment payment) {
        return order(null, "ana@example.com", locale, status, payment);
    }

    public static Order order(
            @Nullable UUID customer,
            String email,
            @Nullable String locale,
            String status,
            Order.@Nullable Payment payment) {
        return new Order(
                ORDER_ID,
                "C-1042",
                status,
                customer == null ? null : new UserId(customer),
                email,
                NAME,
                locale,
                "BRL",
                25980,
                2000,
                1590,
                25570,
                List.of(new Order.Line("BATOM-01", "Batom & Cia matte", 2, 12990, 25980)),
                new Order.Address(NAME, "01310-100", "Avenida Paulista", "1000", null, "Bela Vista", "São Paulo", "SP"),
                payment,
                "tok/en");
    }

    public static Order.Payment pix() {
        return new Order.Payment("pix", "http://localhost:8090/pay/1", PIX, null, EXPIRY);
    }

    public static Order.Payment boleto() {
        return new Order.Payment("boleto", null, null, BOLETO, EXPIRY);
    }

    /** Mails as the tests send them. */
    public static NotificationSettings mailing(Duration firstWait, int attempts) {
        return new NotificationSettings(
                new Retries(firstWait, attempts),
                new NotificationSettings.MailboxLimit(3, 5),
                Duration.ofDays(365),
                pages("https://loja.example"));
    }

    /** The storefront's pages where they are unless a setting says otherwise. */
    public static StorefrontPages pages(String url) {
        return new StorefrontPages(
                url,
                "/orders/{id}",
                "/verify-email",
                "/change-email",
                "/reset-password",
                "/forgot-password",
                "/my-data",
                "/accept-invitation");
    }

    /** The mail server on this port of this machine. */
    public static SmtpSettings smtp(int port) {
        return new SmtpSettings(
                "127.0.0.1",
                port,
                EmailAddress.parse("loja@cosmeticos.example"),
                Optional.empty(),
                Optional.empty(),
                false);
    }

    /** Ana, whose address is her own, or was never proved to be. */
    public static User ana(boolean isVerified) {
        return new User(USER_ID, "ana@example.com", isVerified ? "Ana" : "", "pt-BR");
    }

    /** What an event of the example order tells. */
    public static String orderFacts(String method) {
        return "{\"orderId\": \"%s\", \"method\": \"%s\", \"totalMinor\": 25570}".formatted(ORDER_ID, method);
    }

    /** What an event of a user tells. */
    public static String userFacts(UUID user) {
        return "{\"userId\": \"%s\", \"locale\": \"pt-BR\"}".formatted(user);
    }
}
