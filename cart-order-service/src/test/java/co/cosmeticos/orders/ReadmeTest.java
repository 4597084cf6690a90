package co.cosmeticos.orders;

import static org.assertj.core.api.Assertions.assertThat;

import co.cosmeticos.fixtures.FieldTextRules;
import co.cosmeticos.fixtures.RefusalRules;
import co.cosmeticos.fixtures.WordRules;
import co.cosmeticos.orders.cart.CartSettings;
import co.cosmeticos.orders.checkout.CheckoutSettings;
import co.cosmeticos.orders.order.OrderEvent;
import co.cosmeticos.orders.order.OrderSettings;
import co.cosmeticos.orders.payment.PaymentSettings;
import co.cosmeticos.orders.privacy.ErasureSettings;
import co.cosmeticos.orders.saga.SagaSettings;
import co.cosmeticos.orders.saga.SagaStep;
import co.cosmeticos.orders.sales.SalesSettings;
import co.cosmeticos.platform.eventstream.EventStreamLimits;
import co.cosmeticos.platform.settings.Settings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The README is a contract: it names what there is, with the defaults that hold. */
class ReadmeTest {

    private final String readme = read();

    @Test
    void it_names_every_event() {
        assertThat(OrderEvent.class.getPermittedSubclasses())
                .allSatisfy(event -> assertThat(readme).contains("`" + event.getSimpleName() + "`"));
    }

    @Test
    void it_names_every_step() {
        assertThat(SagaStep.values()).allSatisfy(step -> assertThat(readme).contains(step.name()));
    }

    @Test
    void it_names_every_problem_which_has_a_portuguese_text() {
        RefusalRules.of("co.cosmeticos.orders").check();
    }

    @Test
    void its_defaults_are_those_of_the_code() {
        var settings = new Settings(
                key -> key.matches("order.payment.(url|api-key|webhook-secret)") ? Optional.of("x") : Optional.empty(),
                "order");

        var payment = PaymentSettings.from(settings);
        assertThat(readme)
                .contains("| %s, %s, PT72H |".formatted(payment.cardExpiry(), payment.pixExpiry()))
                .contains("| `order.payment.grace` | %s |".formatted(payment.grace()))
                .contains("| `order.payment.reconcile-every` | %s |".formatted(payment.reconcileEvery()))
                .contains("| `order.payment.late-every` `.late-for` | %s, %s |"
                        .formatted(payment.lateEvery(), payment.lateFor()));
        assertThat(payment.boletoExpiry()).isEqualTo(Duration.ofHours(72));
        var cart = CartSettings.from(settings);
        assertThat(readme).contains("| %d, %d |".formatted(cart.maxLines(), cart.maxQuantity()));
        assertThat(readme)
                .contains("| `order.erasure.unsent-for` | %s |"
                        .formatted(ErasureSettings.from(settings).unsentFor()));
        var saga = SagaSettings.from(settings);
        assertThat(readme).contains("| %s, %s |".formatted(saga.lease(), saga.recoveryEvery()));
        var order = OrderSettings.from(settings);
        assertThat(readme)
                .contains("| `order.token.ttl` | %s |".formatted(order.tokenTtl()))
                .contains("| `order.unpaid.guest-retention` | %s |".formatted(order.unpaidGuestRetention()))
                .contains("| `order.cancellation.window` | %s |".formatted(order.cancellationWindow()));
        assertThat(readme)
                .contains("| `order.sales.zone` | %s |"
                        .formatted(SalesSettings.from(settings).zone()));
        var feed = EventStreamLimits.from(settings, "events.per-person", 5);
        assertThat(readme)
                .contains("| `order.events.streams` `.per-person` `.life` | %d, %d, %s |"
                        .formatted(feed.streams(), feed.perOwner(), feed.life()));
        assertThat(readme).contains("| " + CheckoutSettings.from(settings).answerWithin() + " |");
    }

    private static String read() {
        try {
            return Files.readString(Path.of("README.md"));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void every_message_of_a_field_has_a_portuguese_text() {
        FieldTextRules.check();
    }

    @Test
    void its_words_are_those_of_the_code() {
        WordRules.check("co.cosmeticos.orders");
    }
}
