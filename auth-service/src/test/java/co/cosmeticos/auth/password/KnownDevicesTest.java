package co.cosmeticos.auth.password;

import static org.assertj.core.api.Assertions.assertThat;

import co.cosmeticos.auth.audit.Actor;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class KnownDevicesTest {

    private static final String ANA = "hash of ana's address";

    private final KnownDevices devices = new KnownDevices();

    private Visitor visitor(@Nullable UUID actor, String address, String account) {
        var seen = new AtomicReference<Visitor>();
        Actor.during(actor, address, () -> seen.set(devices.visitor(account)));
        return seen.get();
    }

    @Test
    void who_came_into_an_account_is_known_there_and_nowhere_else() {
        assertThat(visitor(null, "192.0.2.1", ANA).known()).isFalse();
        Actor.during(null, "192.0.2.1", () -> devices.note(ANA));
        assertThat(visitor(null, "192.0.2.1", ANA).known()).isTrue();
        assertThat(visitor(null, "192.0.2.1", "another").known()).isFalse();
        assertThat(visitor(null, "192.0.2.2", ANA).known()).isFalse();
        assertThat(visitor(UUID.randomUUID(), "192.0.2.2", ANA).known()).isTrue();
    }

    @Test
    void all_addresses_of_one_subscriber_are_one_client() {
        var one = visitor(null, "2001:db8:1:2::1", ANA);
        assertThat(visitor(null, "2001:db8:1:2:ffff::9", ANA)).isEqualTo(one);
        assertThat(visitor(null, "2001:db8:1:3::1", ANA)).isNotEqualTo(one);
    }

    @Test
    void the_server_itself_is_known() {
        assertThat(devices.visitor(ANA)).isEqualTo(Visitor.SERVER);
    }
}
