package co.cosmeticos.orders.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import co.cosmeticos.orders.Shopper;
import co.cosmeticos.orders.World;
import java.security.GeneralSecurityException;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Webhooks with the right signature and the wrong content. */
class HostileWebhookIT {

    private World world;
    private ProviderWebhooks webhooks;

    @BeforeEach
    void open() {
        world = new World();
        webhooks = new ProviderWebhooks(world);
    }

    @AfterEach
    void close() {
        world.close();
    }

    private int post(String id, String body) throws GeneralSecurityException {
        var now = world.clock.instant().getEpochSecond();
        return webhooks.post(id, now, ProviderWebhooks.sign(id, now, body), body);
    }

    @Test
    void a_time_whose_difference_overflows_is_not_now() throws GeneralSecurityException {
        var now = world.clock.instant().getEpochSecond();
        for (var timestamp : new long[] {
            now - Long.MIN_VALUE, now + Long.MIN_VALUE, Long.MIN_VALUE, Long.MAX_VALUE, -now, 0, now - 301, now + 301
        }) {
            var body = ProviderWebhooks.body("payment.captured", UUID.randomUUID());
            assertThat(webhooks.post("e", timestamp, ProviderWebhooks.sign("e", timestamp, body), body))
                    .describedAs("%d", timestamp)
                    .isEqualTo(401);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "null",
                "",
                " ",
                "[]",
                "{",
                "true",
                "7",
                "\"text\"",
                "{}",
                "{\"type\": null}",
                "{\"type\": 7}",
                "{\"type\": \"\"}",
                "{\"type\": \"a\\u0000b\"}",
                "{\"type\": \"payment.captured\", \"data\": 7}",
                "{\"type\": \"payment.captured\", \"data\": {\"payment\": []}}"
            })
    void a_body_that_is_no_event_is_400(String body) throws GeneralSecurityException {
        assertThat(post("e", body)).isEqualTo(400);
        assertThat(world.count("webhook_events")).isZero();
    }

    @Test
    void an_id_or_type_that_is_longer_than_any_is_400() throws GeneralSecurityException {
        var order = new Shopper(world).puts(1, World.SERUM).pays("k", "pix").orderId();
        var body = ProviderWebhooks.body("payment.captured", order);
        for (var length : new int[] {256, 3_000, 100_000}) {
            assertThat(post("e".repeat(length), body)).isEqualTo(400);
            assertThat(post("e", ProviderWebhooks.body("t".repeat(length), order)))
                    .isEqualTo(400);
        }
        assertThat(post("e".repeat(255), body)).isEqualTo(204);
    }

    @Test
    void an_event_about_something_else_is_noted_by_doing_nothing() throws GeneralSecurityException {
        for (var body : new String[] {
            "{\"type\": \"payout.paid\"}",
            "{\"type\": \"payout.paid\", \"more\": {\"x\": [1]}, \"data\": null}",
            "{\"type\": \"payment.captured\", \"data\": {\"payment\": {\"reference\": \"none-of-ours\"}}}"
        }) {
            assertThat(post("e", body)).isEqualTo(204);
        }
    }
}
