package co.cosmeticos.worker.notification;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import au.com.dius.pact.consumer.MessagePactBuilder;
import au.com.dius.pact.consumer.dsl.LambdaDslObject;
import au.com.dius.pact.consumer.junit5.PactConsumerTestExt;
import au.com.dius.pact.consumer.junit5.PactTestFor;
import au.com.dius.pact.consumer.junit5.ProviderType;
import au.com.dius.pact.core.model.PactSpecVersion;
import au.com.dius.pact.core.model.V4Interaction.AsynchronousMessage;
import au.com.dius.pact.core.model.V4Pact;
import au.com.dius.pact.core.model.annotations.Pact;
import au.com.dius.pact.core.model.annotations.PactDirectory;
import co.cosmeticos.fixtures.Stores;
import co.cosmeticos.fixtures.TestDatabase;
import co.cosmeticos.fixtures.TestJson;
import co.cosmeticos.fixtures.contract.WritesContracts;
import co.cosmeticos.platform.sql.Resources;
import co.cosmeticos.platform.token.UserId;
import co.cosmeticos.worker.EventContracts;
import co.cosmeticos.worker.Examples;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What the mails read of the events that ask for them. */
@WritesContracts({
    "messages/async-worker.notification-auth-service",
    "messages/async-worker.notification-cart-order-service"
})
@ExtendWith(PactConsumerTestExt.class)
@PactTestFor(providerType = ProviderType.ASYNCH, pactVersion = PactSpecVersion.V4)
@PactDirectory("target/contracts/messages")
class NotificationContractIT {

    private static final String MAILS = "async-worker.notification";
    private static final String INVITED = "invitation.sent";
    private static final Map<String, Consumer<LambdaDslObject>> OF_USERS = Map.ofEntries(
            entry("user.registered", NotificationContractIT::emailCode),
            entry("user.registered without an email code", NotificationContractIT::user),
            entry("user.registration-repeated", NotificationContractIT::user),
            entry("user.verification-requested", NotificationContractIT::emailCode),
            entry("user.password-reset-requested", NotificationContractIT::emailCode),
            entry("user.password-changed", NotificationContractIT::user),
            entry("user.second-factor-enabled", NotificationContractIT::user),
            entry("user.second-factor-disabled", NotificationContractIT::user),
            entry("user.email-change-requested", NotificationContractIT::emailCode),
            entry("user.email-changed", NotificationContractIT::emailCode),
            entry("session.reuse-detected", NotificationContractIT::user),
            entry("user.export-ready", NotificationContractIT::user),
            entry("user.erasure-announced", NotificationContractIT::emailCode),
            entry("user.erasure-requested", NotificationContractIT::user),
            entry(INVITED, data -> data.uuid("emailCodeId", Examples.EMAIL_CODE_ID)));
    private static final Set<NotificationKind> WITHOUT_EMAIL_CODE = Set.of(
            NotificationKind.REGISTRATION_REPEATED,
            NotificationKind.PASSWORD_CHANGED,
            NotificationKind.SECOND_FACTOR_ENABLED,
            NotificationKind.SECOND_FACTOR_DISABLED,
            NotificationKind.EXPORT_READY,
            NotificationKind.ERASURE,
            NotificationKind.SESSION_STOLEN);
    private static final Map<String, Consumer<LambdaDslObject>> OF_ORDERS = Map.of(
            "order.placed", NotificationContractIT::order,
            "order.canceled",
                    data -> {
                        order(data);
                        data.integerType("refundedMinor", 27570);
                        data.stringType("reason", "customer");
                    },
            "order.expired", NotificationContractIT::order,
            "order.rejected",
                    data -> {
                        order(data);
                        data.stringType("reason", "payment-declined");
                        data.booleanType("customerTold", false);
                    },
            "order.awaiting-payment",
                    data -> {
                        order(data);
                        data.stringMatcher("method", "card|pix|boleto", "pix");
                    });

    private final TestDatabase database = Stores.database("db/platform", "db/worker");
    private final Notifications notifications =
            new Notifications(Resources.jdbiOn(database.dataSource()), Clock.systemUTC());
    private final List<UUID> scheduled = new ArrayList<>();
    private final NotificationMessages handler = new NotificationMessages(
            notifications, new Schedule(scheduled), Examples.smtp(25), TestJson.JSONB, Clock.systemUTC());

    /** Notes what would be sent. */
    private static final class Schedule extends NotificationJob {

        private final List<UUID> scheduled;

        @SuppressWarnings("NullAway") // nothing of it is used
        Schedule(List<UUID> scheduled) {
            super(null, null);
            this.scheduled = scheduled;
        }

        @Override
        void schedule(UUID notification) {
            scheduled.add(notification);
        }
    }

    private static void user(LambdaDslObject data) {
        data.uuid("userId", Examples.USER_ID);
    }

    private static void emailCode(LambdaDslObject data) {
        user(data);
        data.uuid("emailCodeId", Examples.EMAIL_CODE_ID);
    }

    private static void order(LambdaDslObject data) {
        data.uuid("orderId", Examples.ORDER_ID);
    }

    @AfterEach
    void stop() {
        database.close();
    }

    @Pact(consumer = MAILS, provider = "auth-service")
    V4Pact users(MessagePactBuilder builder) {
        return EventContracts.of(builder, "auth-service", OF_USERS);
    }

    @Pact(consumer = MAILS, provider = "cart-order-service")
    V4Pact orders(MessagePactBuilder builder) {
        return EventContracts.of(builder, "cart-order-service", OF_ORDERS);
    }

    @Test
    @PactTestFor(pactMethod = "users")
    void a_user_is_written_to(List<AsynchronousMessage> messages) {
        assertThat(types(OF_USERS)).isEqualTo(asking("user.", "session.", "invitation."));
        assertThat(handled(messages)).hasSameSizeAs(OF_USERS.keySet()).allSatisfy((name, mail) -> {
            var isWithout = WITHOUT_EMAIL_CODE.contains(mail.kind()) || name.endsWith(" without an email code");
            assertThat(mail.userId()).isEqualTo(INVITED.equals(name) ? null : new UserId(Examples.USER_ID));
            assertThat(mail.emailCodeId()).isEqualTo(isWithout ? null : Examples.EMAIL_CODE_ID);
        });
    }

    @Test
    @PactTestFor(pactMethod = "orders")
    void a_mail_tells_of_an_order(List<AsynchronousMessage> messages) {
        assertThat(types(OF_ORDERS)).isEqualTo(asking("order."));
        var mails = handled(messages);
        assertThat(mails.values())
                .hasSameSizeAs(OF_ORDERS.keySet())
                .allSatisfy(mail -> assertThat(mail.orderId()).isEqualTo(Examples.ORDER_ID));
        assertThat(mails)
                .hasEntrySatisfying(
                        "order.canceled",
                        mail -> assertThat(mail.orderOutcome()).isEqualTo(new OrderOutcome(27570L, "customer")));
        assertThat(mails)
                .hasEntrySatisfying(
                        "order.rejected",
                        mail -> assertThat(mail.orderOutcome()).isEqualTo(new OrderOutcome(null, "payment-declined")));
    }

    private static Set<String> types(Map<String, Consumer<LambdaDslObject>> contract) {
        return contract.keySet().stream().map(EventContracts::type).collect(Collectors.toSet());
    }

    private Set<String> asking(String... families) {
        return handler.routingKeys().stream()
                .filter(type -> Stream.of(families).anyMatch(type::startsWith))
                .collect(Collectors.toSet());
    }

    // The events of a contract have one id, and an event is told of once: each is handled by itself.
    private Map<String, Notification> handled(List<AsynchronousMessage> messages) {
        var mails = new HashMap<String, Notification>();
        EventContracts.received(messages).forEach((name, event) -> {
            scheduled.clear();
            handler.handle(event);
            assertThat(scheduled).as(name).hasSize(1);
            var mail = notifications.find(scheduled.get(0)).orElseThrow();
            Resources.jdbiOn(database.dataSource()).useHandle(handle -> handle.execute("delete from notifications"));
            assertThat(mail.kind()).isEqualTo(NotificationKind.of(event.type()));
            mails.put(name, mail);
        });
        return mails;
    }
}
