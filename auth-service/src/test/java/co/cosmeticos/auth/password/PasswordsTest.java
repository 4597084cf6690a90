package co.cosmeticos.auth.password;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class PasswordsTest {

    private static Passwords passwords(int waiting, Duration patience) {
        return new Passwords(new PasswordSettings(19_456, 2, 2, waiting, patience));
    }

    @Test
    void a_hash_is_argon2id_and_matches_its_password_only() {
        try (var turn = passwords(0, Duration.ZERO).turn()) {
            var hash = turn.hash("ação secreta");
            assertThat(hash).startsWith("$argon2id$v=19$m=19456,t=2,p=1$").isNotEqualTo(turn.hash("ação secreta"));
            assertThat(turn.matches("ação secreta", Optional.of(hash))).isTrue();
            assertThat(turn.matches("acao secreta", Optional.of(hash))).isFalse();
            assertThat(turn.isWeak(hash)).isFalse();
        }
    }

    @Test
    void the_c_library_and_java_read_each_other() {
        var cost = new PasswordSettings(19_456, 2, 1, 0, Duration.ZERO);
        var both = List.of(new NativeArgon2id(), new JavaArgon2id());
        for (var one : both) {
            var hash = one.hash("ação secreta", cost);
            assertThat(hash).startsWith("$argon2id$v=19$m=19456,t=2,p=1$");
            assertThat(both)
                    .allMatch(other -> other.matches("ação secreta", hash))
                    .noneMatch(other -> other.matches("ação segreta", hash));
        }
        assertThat(Argon2id.best()).isInstanceOf(NativeArgon2id.class);
    }

    @Test
    void a_hash_is_weak_that_costs_less_than_is_asked_for_today() {
        var hash = "$argon2id$v=19$m=19456,t=2,p=1$mVFBO5Y9VEr7cwBtQraFZQ$tBWAybjBEDV9K9T78qPsxrLwIiK4g3R7Haosi1ttqSI";
        try (var turn = passwords(0, Duration.ZERO).turn()) {
            assertThat(turn.isWeak(hash)).isFalse();
            assertThat(turn.isWeak(hash.replace("m=19456", "m=12288"))).isTrue();
            assertThat(turn.isWeak(hash.replace("t=2", "t=1"))).isTrue();
            assertThat(turn.isWeak(hash.replace("m=19456", "m=65536"))).isFalse();
        }
    }

    @Test
    void left_to_itself_it_takes_half_of_the_processors_and_two_at_most() {
        assertThat(PasswordSettings.share(1)).isOne();
        assertThat(PasswordSettings.share(2)).isOne();
        assertThat(PasswordSettings.share(4)).isEqualTo(2);
        assertThat(PasswordSettings.share(64)).isEqualTo(2);
    }

    @Test
    void nobody_has_any_password() {
        try (var turn = passwords(0, Duration.ZERO).turn()) {
            assertThat(turn.matches("", Optional.empty())).isFalse();
        }
    }

    @Test
    void an_account_without_a_password_is_opened_by_none_and_its_hash_is_well_formed() {
        try (var turn = passwords(0, Duration.ZERO).turn()) {
            assertThat(turn.matches("", Optional.of(Passwords.UNUSABLE))).isFalse();
            assertThat(turn.isWeak(Passwords.UNUSABLE)).isFalse();
        }
        for (var one : List.of(new NativeArgon2id(), new JavaArgon2id())) {
            assertThat(one.matches("", Passwords.UNUSABLE)).isFalse();
        }
    }

    @Test
    void a_third_at_once_is_refused_when_none_may_wait() {
        var passwords = passwords(0, Duration.ofMinutes(1));
        try (var first = passwords.turn();
                var second = passwords.turn()) {
            assertThat(first).isNotSameAs(second);
            assertThatThrownBy(passwords::turn).isInstanceOf(PasswordRefused.Busy.class);
        }
        passwords.turn().close();
    }

    @Test
    void one_who_waits_gets_the_turn_that_becomes_free() throws Exception {
        var passwords = passwords(1, Duration.ofMinutes(1));
        var first = passwords.turn();
        CompletableFuture<Void> third;
        try (var second = passwords.turn()) {
            assertThat(second).isNotNull();
            third = CompletableFuture.runAsync(() -> passwords.turn().close());
            first.close();
            third.get(10, TimeUnit.SECONDS);
        }
    }

    @Test
    void patience_has_an_end() {
        var passwords = passwords(1, Duration.ofMillis(1));
        try (var first = passwords.turn();
                var second = passwords.turn()) {
            assertThat(first).isNotSameAs(second);
            assertThatThrownBy(passwords::turn).isInstanceOf(PasswordRefused.Busy.class);
        }
    }

    @Test
    void settings_below_the_floor_stop_the_start() {
        assertThatThrownBy(() -> new PasswordSettings(19_455, 2, 2, 0, Duration.ZERO))
                .hasMessage("auth.password.memory must be at least 19456 KiB, was 19455");
        assertThatThrownBy(() -> new PasswordSettings(19_456, 1, 2, 0, Duration.ZERO))
                .hasMessageContaining("auth.password.passes");
        assertThatThrownBy(() -> new PasswordSettings(19_456, 2, 0, 0, Duration.ZERO))
                .hasMessageContaining("auth.password.concurrency");
    }
}
