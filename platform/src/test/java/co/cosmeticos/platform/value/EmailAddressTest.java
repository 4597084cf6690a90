package co.cosmeticos.platform.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EmailAddressTest {

    @ParameterizedTest
    @CsvSource({
        "maria@example.com, maria@example.com",
        "' Maria.Silva+Loja@Example.COM ', maria.silva+loja@example.com",
        "joão@exemplo.com, ",
        "maria@пример.рф, maria@xn--e1afmkfd.xn--p1ai",
        "maria@PÃO.com.br, maria@xn--po-sia.com.br",
        "maria@xn--e1afmkfd.xn--p1ai, maria@xn--e1afmkfd.xn--p1ai",
        "o'hara@example.com, o'hara@example.com",
    })
    void what_is_taken_has_one_spelling_that_mail_goes_to(String typed, String canonical) {
        assertThat(EmailAddress.isValid(typed)).isEqualTo(canonical != null);
        if (canonical != null) {
            assertThat(EmailAddress.parse(typed).text()).isEqualTo(canonical);
            assertThat(EmailAddress.parse(canonical).text()).isEqualTo(canonical);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "šara.x@exemplo.com",
                "maria@fa\u00DF.de",
                "maria@ＥＸＡＭＰＬＥ.com",
                "ma\u00ADria@example.com",
                "maria@exam\u00ADple.com",
                "\"maria silva\"@example.com",
                "maria@[127.0.0.1]",
                "maria@127.0.0.1",
                "maria@localhost",
                "maria",
                "@example.com",
                "maria@",
                "a@b@example.com",
                "maria..silva@example.com",
                ".maria@example.com",
                "maria.@example.com",
                "maria@example..com",
                "maria@-example.com",
                "maria@exa_mple.com",
                "maria silva@example.com",
                "maria@example.com\r\nRCPT TO:<x@y.zz>",
                "maria@example.com\u0000",
                "maria\u0131@example.com",
                "\u212Aate@example.com",
                ""
            })
    void what_would_reach_another_mailbox_or_none_is_refused(String typed) {
        assertThat(EmailAddress.isValid(typed)).isFalse();
        assertThatIllegalArgumentException().isThrownBy(() -> EmailAddress.parse(typed));
    }

    @Test
    void no_address_is_longer_than_a_mail_can_carry() {
        var domain = "d".repeat(63) + "." + "d".repeat(63) + "." + "d".repeat(63) + ".com";
        assertThat(EmailAddress.isValid("a".repeat(65) + "@example.com")).isFalse();
        assertThat(EmailAddress.isValid("a".repeat(64) + "@example.com")).isTrue();
        assertThat(EmailAddress.isValid("a".repeat(64) + "@" + domain)).isFalse();
        assertThat(EmailAddress.isValid("a@" + "b.".repeat(500_000) + "com")).isFalse();
    }

    @Test
    void what_is_not_canonical_is_no_value() {
        assertThatIllegalArgumentException().isThrownBy(() -> new EmailAddress("Maria@example.com"));
    }
}
