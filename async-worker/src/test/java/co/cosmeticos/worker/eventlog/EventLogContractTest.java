package co.cosmeticos.worker.eventlog;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import au.com.dius.pact.consumer.MessagePactBuilder;
import au.com.dius.pact.consumer.dsl.LambdaDslObject;
import au.com.dius.pact.consumer.dsl.PactDslJsonRootValue;
import au.com.dius.pact.consumer.junit5.PactConsumerTestExt;
import au.com.dius.pact.consumer.junit5.PactTestFor;
import au.com.dius.pact.consumer.junit5.ProviderType;
import au.com.dius.pact.core.model.PactSpecVersion;
import au.com.dius.pact.core.model.V4Interaction.AsynchronousMessage;
import au.com.dius.pact.core.model.V4Pact;
import au.com.dius.pact.core.model.annotations.Pact;
import au.com.dius.pact.core.model.annotations.PactDirectory;
import co.cosmeticos.fixtures.contract.WritesContracts;
import co.cosmeticos.worker.EventContracts;
import co.cosmeticos.worker.Examples;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The event log keeps every event and shows it to whoever asks, so its contracts are the whole of each event. */
@WritesContracts({
    "messages/async-worker.event-log-auth-service",
    "messages/async-worker.event-log-cart-order-service",
    "messages/async-worker.event-log-product-service"
})
@ExtendWith(PactConsumerTestExt.class)
@PactTestFor(providerType = ProviderType.ASYNCH, pactVersion = PactSpecVersion.V4)
@PactDirectory("target/contracts/messages")
class EventLogContractTest {

    private static final String LOG = "async-worker.event-log";
    private static final String AUTH = "auth-service";
    private static final String PRODUCT = "product-service";
    private static final String ORDERS = "cart-order-service";
    private static final String AUDIT = "audit.recorded";
    private static final String AUDIT_OF_NEW = "audit.recorded of what is new";

    @Pact(consumer = LOG, provider = AUTH)
    V4Pact users(MessagePactBuilder builder) {
        Consumer<LambdaDslObject> user = data -> {
            data.uuid("userId", Examples.USER_ID);
            data.stringMatcher("locale", "pt-BR|en", "pt-BR");
        };
        var emailCode = user.andThen(data -> data.uuid("emailCodeId", Examples.EMAIL_CODE_ID));
        Consumer<LambdaDslObject> session = data -> {
            data.uuid("sid", Examples.ORDER_ID);
            data.uuid("userId", Examples.USER_ID);
        };
        return EventContracts.of(
                builder,
                AUTH,
                Map.ofEntries(
                        entry("user.registered", emailCode),
                        entry("user.registered without an email code", user),
                        entry("user.registration-repeated", user),
                        entry("user.verification-requested", emailCode),
                        entry("user.erasure-announced", emailCode),
                        entry("user.verified", data -> data.uuid("userId", Examples.USER_ID)),
                        entry("user.password-reset-requested", emailCode),
                        entry("user.password-changed", user),
                        entry("user.second-factor-enabled", user),
                        entry("user.second-factor-disabled", user),
                        entry("user.email-change-requested", emailCode),
                        entry("user.email-changed", emailCode),
                        entry("invitation.sent", data -> {
                            data.uuid("invitationId", Examples.ORDER_ID);
                            data.uuid("emailCodeId", Examples.EMAIL_CODE_ID);
                        }),
                        entry("session.revoked", session),
                        entry("session.reuse-detected", session),
                        entry(
                                AUDIT,
                                changed(
                                        "auth.roles-changed",
                                        Examples.USER_ID.toString(),
                                        was -> was.minArrayLike(
                                                "roles", 0, PactDslJsonRootValue.stringType("support"), 1))),
                        entry(
                                AUDIT_OF_NEW,
                                made(
                                        "auth.role-created",
                                        "buyer",
                                        is -> is.minArrayLike(
                                                "permissions",
                                                0,
                                                PactDslJsonRootValue.stringType("orders:read"),
                                                1)))));
    }

    @Pact(consumer = LOG, provider = PRODUCT)
    V4Pact products(MessagePactBuilder builder) {
        Consumer<LambdaDslObject> product = data -> {
            data.uuid("productId", Examples.ORDER_ID);
            data.stringType("slug", "batom");
            data.stringMatcher("status", "[A-Z_]+", "ACTIVE");
        };
        return EventContracts.of(
                builder,
                PRODUCT,
                Map.of(
                        "product.created",
                        product,
                        "product.updated",
                        product,
                        "stock.low",
                        data -> {
                            data.stringType("sku", "BATOM-01");
                            data.integerType("available", 4);
                        },
                        "reservation.expired",
                        data -> data.uuid("orderId", Examples.ORDER_ID),
                        AUDIT,
                        changed("stock.counted", "BATOM-01", was -> was.integerType("onHand", 4)),
                        AUDIT_OF_NEW,
                        made("products.imported", Examples.ORDER_ID.toString(), is -> is.integerType("bytes", 4096))));
    }

    @Pact(consumer = LOG, provider = ORDERS)
    V4Pact orders(MessagePactBuilder builder) {
        return EventContracts.of(
                builder,
                ORDERS,
                Map.ofEntries(
                        entry("order.created", EventLogContractTest::bought),
                        entry("order.placed", EventLogContractTest::bought),
                        entry("order.awaiting-payment", data -> {
                            order(data);
                            data.stringMatcher("method", "card|pix|boleto", "pix");
                            data.stringMatcher("expiresAt", EventContracts.TIME, "2026-11-25T02:30:00Z");
                        }),
                        entry("order.rejected", data -> {
                            order(data);
                            data.stringType("reason", "payment-declined");
                            data.booleanType("customerTold", true);
                        }),
                        entry("order.expired", EventLogContractTest::order),
                        entry("order.refunded", data -> {
                            order(data);
                            data.integerType("amountMinor", 27570);
                            data.integerType("keptMinor", 0);
                            data.stringMatcher("currency", "[A-Z]{3}", "BRL");
                            data.stringType("reference", "pay_1");
                            data.stringType("reason", "refunded-at-provider");
                        }),
                        entry("order.canceled", data -> {
                            order(data);
                            data.stringType("reason", "customer");
                            data.integerType("refundedMinor", 27570);
                            data.stringMatcher("currency", "[A-Z]{3}", "BRL");
                        }),
                        entry(
                                AUDIT,
                                changed(
                                        "order.canceled",
                                        Examples.ORDER_ID.toString(),
                                        was -> was.stringMatcher("status", "[A-Z_]+", "CANCELED"))),
                        entry(AUDIT_OF_NEW, made("coupon.added", "OFERTA", is -> is.stringType("code", "OFERTA")))));
    }

    // Who did it is searched for; what has changed is shown as it came.
    private static Consumer<LambdaDslObject> made(String action, String object, Consumer<LambdaDslObject> after) {
        return data -> {
            data.stringMatcher("action", "[a-z]+\\.[a-z-]+", action);
            data.uuid("actor", Examples.USER_ID);
            data.stringType("object", object);
            data.object("after", after);
        };
    }

    private static Consumer<LambdaDslObject> changed(String action, String object, Consumer<LambdaDslObject> side) {
        return made(action, object, side).andThen(data -> data.object("before", side));
    }

    private static void order(LambdaDslObject data) {
        data.uuid("orderId", Examples.ORDER_ID);
        data.stringType("number", "C-1042");
    }

    private static void bought(LambdaDslObject data) {
        order(data);
        data.uuid("customerId", Examples.USER_ID);
        data.integerType("totalMinor", 27570);
        data.stringMatcher("currency", "[A-Z]{3}", "BRL");
        data.stringMatcher("paymentMethod", "card|pix|boleto", "card");
        data.minArrayLike("lines", 1, line -> {
            line.stringType("sku", "BATOM-01");
            line.stringType("name", "Batom");
            line.integerType("quantity", 2);
            line.integerType("unitMinor", 12990);
            line.integerType("totalMinor", 25980);
        });
        data.stringMatcher("at", EventContracts.TIME, "2026-11-22T12:00:00Z");
    }

    @Test
    @PactTestFor(pactMethod = "users")
    void events_of_users_are_kept_whole(List<AsynchronousMessage> messages) {
        areKept(messages, 17);
    }

    @Test
    @PactTestFor(pactMethod = "products")
    void events_of_products_are_kept_whole(List<AsynchronousMessage> messages) {
        areKept(messages, 6);
    }

    @Test
    @PactTestFor(pactMethod = "orders")
    void events_of_orders_are_kept_whole(List<AsynchronousMessage> messages) {
        areKept(messages, 9);
    }

    private static void areKept(List<AsynchronousMessage> messages, int expected) {
        var events = EventContracts.received(messages);
        assertThat(events).hasSize(expected);
        events.forEach((name, event) -> {
            var kept = LoggedEvent.parse(event.body());
            assertThat(kept.type()).isEqualTo(EventContracts.type(name));
            assertThat(kept.sequence()).isEqualTo(7);
            assertThat(kept.json()).isEqualTo(EventContracts.json(event.data()));
        });
    }
}
