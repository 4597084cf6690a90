package co.cosmeticos.auth.emailcode;

import static org.assertj.core.api.Assertions.assertThat;

import co.cosmeticos.auth.Accounts;
import co.cosmeticos.auth.key.SecretCipher;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EmailCodeSignerTest {

    private static final UUID EMAIL_CODE = UUID.fromString("01890a5d-ac96-774b-bcce-b302099a8059");

    private final EmailCodeSigner codes = new EmailCodeSigner(new SecretCipher(Accounts.KEYS));

    @Test
    void a_code_leads_to_its_letter_and_no_other_letter_has_it() {
        var code = codes.of(EMAIL_CODE);
        assertThat(code).matches("[A-Za-z0-9_-]{64}");
        assertThat(codes.read(code)).contains(EMAIL_CODE);
        var others = new HashSet<String>();
        for (var n = 0; n < 1_000; n++) {
            others.add(codes.of(UUID.randomUUID()).substring(22));
        }
        assertThat(others).hasSize(1_000).doesNotContain(code.substring(22));
    }

    @Test
    void a_code_with_any_character_changed_is_none() {
        var code = codes.of(EMAIL_CODE);
        for (var at = 0; at < code.length(); at++) {
            var changed = new StringBuilder(code);
            changed.setCharAt(at, code.charAt(at) == 'A' ? 'B' : 'A');
            assertThat(codes.read(changed.toString())).as("at %d", at).isEmpty();
        }
    }

    @Test
    void a_code_may_be_pasted_with_what_a_mail_program_puts_around_and_into_it() {
        var code = codes.of(EMAIL_CODE);
        for (var pasted : List.of(
                " " + code,
                code + "\n",
                code.substring(0, 32) + "\r\n " + code.substring(32),
                "\u00A0" + code,
                code + "\u200B")) {
            assertThat(codes.read(pasted)).contains(EMAIL_CODE);
        }
        assertThat(codes.read(code.replace('-', '+').replace('_', '/') + "=")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "A", "não é", "AAAA====", "%00", "01890a5d-ac96-774b-bcce-b302099a8059"})
    void anything_else_is_none(String text) {
        assertThat(codes.read(text)).isEmpty();
    }
}
