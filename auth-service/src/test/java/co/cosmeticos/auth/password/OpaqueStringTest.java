package co.cosmeticos.auth.password;

import static org.assertj.core.api.Assertions.assertThat;

import co.cosmeticos.fixtures.HostileText;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class OpaqueStringTest {

    private static final String NFC = "senha não é fácil";
    private static final String NFD = "senha na\u0303o e\u0301 fa\u0301cil";

    private final PasswordSettings cost = new PasswordSettings(19_456, 2, 1, 0, Duration.ZERO);
    private final Passwords passwords = new Passwords(cost);

    private boolean matches(String typed, String hash) {
        try (var turn = passwords.turn()) {
            return turn.matches(typed, Optional.of(hash));
        }
    }

    @Test
    void one_password_has_one_form_on_whichever_keyboard_it_is_typed() {
        assertThat(OpaqueString.of(NFD)).isEqualTo(OpaqueString.of(NFC));
        assertThat(OpaqueString.of("um\u00A0segredo\u3000comprido").text()).isEqualTo("um segredo comprido");
        assertThat(OpaqueString.of("\u212B").text()).isEqualTo("\u00C5");
        assertThat(OpaqueString.of(" A ").text()).isEqualTo(" A ");
        assertThat(OpaqueString.of("Ａ").text()).isEqualTo("Ａ");
    }

    @Test
    void a_password_that_was_chosen_in_one_form_is_good_in_the_other() {
        try (var turn = passwords.turn()) {
            for (var chosen : new String[] {NFC, NFD}) {
                var hash = turn.hash(chosen);
                assertThat(turn.matches(NFC, Optional.of(hash))).isTrue();
                assertThat(turn.matches(NFD, Optional.of(hash))).isTrue();
                assertThat(turn.matches("senha nao e facil", Optional.of(hash))).isFalse();
                assertThat(turn.isOutdated(NFD, hash)).isFalse();
            }
        }
    }

    @Test
    void a_hash_of_what_was_typed_once_stays_good_for_who_types_it_so_and_is_made_anew() {
        var before = Argon2id.best().hash(NFD, cost);
        assertThat(matches(NFD, before)).isTrue();
        assertThat(matches(NFC, before)).isFalse();
        try (var turn = passwords.turn()) {
            assertThat(turn.isOutdated(NFD, before)).isTrue();
            assertThat(turn.isOutdated(NFC, turn.hash(NFD))).isFalse();
        }
    }

    @Test
    void what_cannot_be_typed_or_is_too_short_in_its_form_is_not_chosen() {
        var check = new ChosenPassword.Check();
        assertThat(check.isValid(NFD, null)).isTrue();
        assertThat(check.isValid(null, null)).isTrue();
        for (var bad : new String[] {
            "1234567",
            "a\u0301a\u0301a\u0301a\u0301",
            "com\u0000controle",
            "metade \uD800 de um",
            "linha\nnova",
            "x".repeat(129)
        }) {
            assertThat(check.isValid(bad, null)).as(bad).isFalse();
        }
    }

    @Test
    void the_worst_text_is_not_chosen_and_cheap() {
        var check = new ChosenPassword.Check();
        for (var text : HostileText.all()) {
            assertThat(check.isValid(text, null)).isFalse();
        }
        HostileText.costsInProportion(text -> check.isValid(text, null));
        assertThat(check.isValid("segredo" + "\u0300\u0316".repeat(15), null)).isTrue();
        assertThat(check.isValid("segredo" + "\u0300\u0316".repeat(15) + "\u0300", null))
                .isFalse();
    }

    @Test
    void a_log_in_with_the_worst_text_is_cheap() {
        HostileText.costsInProportion(OpaqueString::of);
    }

    @Test
    void its_text_is_not_printed() {
        assertThat(OpaqueString.of("segredo").toString()).doesNotContain("segredo");
    }
}
