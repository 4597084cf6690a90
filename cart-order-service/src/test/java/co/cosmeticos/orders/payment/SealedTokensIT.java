package co.cosmeticos.orders.payment;

import static org.assertj.core.api.Assertions.assertThat;

import co.cosmeticos.orders.Breakage;
import co.cosmeticos.orders.Shopper;
import co.cosmeticos.orders.World;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SealedTokensIT {

    private final World world = new World();

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void a_card_token_waits_sealed_for_a_silent_provider_and_is_gone_when_it_has_answered() {
        world.provider.breakage.order("authorize", Breakage.Kind.TIMEOUT, 100);
        var shopper = new Shopper(world).puts(1, World.SERUM);

        assertThat(shopper.paysByCard("k", "tok_ok").json().getString("status")).isEqualTo("PENDING");

        assertThat(stored()).startsWith("sealed:").doesNotContain("tok_ok");
        world.provider.breakage.clear();
        world.recover();
        assertThat(world.count("payments where token is not null")).isZero();
        assertThat(world.count("orders where status = 'CONFIRMED'")).isOne();
    }

    private String stored() {
        Map<String, Object> row = world.rows("select token from payments").get(0);
        return String.valueOf(row.get("token"));
    }

    @Test
    void it_opens_what_it_sealed_and_what_an_older_server_stored() {
        var tokens = world.get(SealedTokens.class);
        assertThat(tokens.open(tokens.seal("tok_ok"))).isEqualTo("tok_ok");
        assertThat(tokens.seal("tok_ok")).isNotEqualTo(tokens.seal("tok_ok"));
        assertThat(tokens.open("tok_of_before")).isEqualTo("tok_of_before");
        assertThat(tokens.open(null)).isNull();
        assertThat(tokens.seal(null)).isNull();
        var sealed = String.valueOf(tokens.seal("tok_ok"));
        assertThat(tokens.open(sealed.substring(0, sealed.length() - 8) + "AAAAAAA="))
                .isNull();
    }
}
