package co.cosmeticos.worker.remote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import co.cosmeticos.platform.remote.RemoteAway;
import co.cosmeticos.platform.remote.RemoteRefused;
import co.cosmeticos.platform.remote.RemoteServices;
import co.cosmeticos.platform.remote.ServiceTokens;
import co.cosmeticos.platform.remote.TokenClient;
import co.cosmeticos.platform.settings.Settings;
import co.cosmeticos.platform.token.UserId;
import co.cosmeticos.worker.Examples;
import co.cosmeticos.worker.FakeShop;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.faulttolerance.CircuitBreaker;
import org.eclipse.microprofile.faulttolerance.Retry;
import org.eclipse.microprofile.faulttolerance.exceptions.TimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is wrong with one order or one user is no reason to ask for no other. */
class CircuitsTest {

    private final FakeShop shop = new FakeShop();
    private final Settings settings =
            new Settings(key -> Optional.ofNullable(shop.settings().get(key)), "worker");
    private final RemoteServices remote =
            new RemoteServices(new ServiceTokens(new TokenClient(settings), Clock.systemUTC()));
    private final Users users = new Users(remote, settings);
    private final Orders orders = new Orders(remote, settings);

    @AfterEach
    void stop() {
        shop.close();
    }

    @ParameterizedTest
    @ValueSource(classes = {Users.class, Orders.class})
    void a_circuit_counts_the_other_side_being_away_and_nothing_else(Class<?> owner) {
        assertThat(owner.getAnnotation(CircuitBreaker.class).failOn())
                .containsExactly(RemoteAway.class, TimeoutException.class);
        assertThat(owner.getAnnotation(Retry.class).retryOn())
                .containsExactly(RemoteAway.class, TimeoutException.class);
        assertThat(owner.getDeclaredMethods())
                .filteredOn(method -> method.getName().startsWith("find"))
                .isNotEmpty()
                .as("no method overrides the policy of its class")
                .allSatisfy(method -> assertThat(method.getAnnotations()).isEmpty());
    }

    @Test
    void a_failure_at_one_id_is_not_the_service_being_away() {
        var poison = UUID.randomUUID();
        shop.failsAt(poison);
        shop.knows(Examples.USER_ID, Examples.ana(true));
        assertThatThrownBy(() -> users.find(new UserId(poison))).isInstanceOf(RemoteRefused.class);
        assertThatThrownBy(() -> orders.find(poison)).isInstanceOf(RemoteRefused.class);
        assertThat(users.find(new UserId(UUID.randomUUID()))).isEmpty();
        assertThat(users.find(new UserId(Examples.USER_ID))).isPresent();
    }

    @Test
    void an_answer_that_cannot_be_read_is_not_the_service_being_away() {
        var poison = UUID.randomUUID();
        shop.knows(poison, java.util.Map.of("id", "no id", "lines", 1));
        assertThatThrownBy(() -> orders.find(poison)).isNotInstanceOf(RemoteAway.class);
    }

    @Test
    void nobody_listening_is_the_service_being_away() {
        shop.knows(Examples.USER_ID, Examples.ana(true));
        users.find(new UserId(Examples.USER_ID));
        shop.close();
        assertThatThrownBy(() -> users.find(new UserId(Examples.USER_ID))).isInstanceOf(RemoteAway.class);
        assertThatThrownBy(() -> orders.find(Examples.ORDER_ID)).isInstanceOf(RemoteAway.class);
    }
}
