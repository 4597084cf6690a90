package co.cosmeticos.auth.mfa;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashSet;
import org.apache.commons.codec.binary.Base32;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TotpTest {

    private static final Totp RFC =
            new Totp(new Base32().encodeToString("12345678901234567890".getBytes(StandardCharsets.US_ASCII)));

    /** RFC 6238, appendix B, the last six of its eight digits. */
    @ParameterizedTest
    @CsvSource({
        "59, 287082",
        "1111111109, 081804",
        "1111111111, 050471",
        "1234567890, 005924",
        "2000000000, 279037",
        "20000000000, 353130"
    })
    void codes_are_those_of_the_standard(long second, String code) {
        assertThat(RFC.code(Instant.ofEpochSecond(second))).isEqualTo(code);
        assertThat(RFC.step(code, Instant.ofEpochSecond(second))).hasValue(second / 30);
    }

    @Test
    void a_code_is_good_one_step_early_or_late_and_no_more() {
        var at = Instant.ofEpochSecond(59);
        assertThat(RFC.step("287082", at.plusSeconds(30))).hasValue(1);
        assertThat(RFC.step("287082", at.minusSeconds(30))).hasValue(1);
        assertThat(RFC.step("287082", at.plusSeconds(60))).isEmpty();
        assertThat(RFC.step("28708", at)).isEmpty();
        assertThat(RFC.step("", at)).isEmpty();
    }

    @Test
    void a_secret_has_160_bits_and_is_nobody_elses() {
        var secrets = new HashSet<String>();
        for (var n = 0; n < 100; n++) {
            var secret = Totp.random().secret();
            assertThat(new Base32().decode(secret)).hasSize(20);
            secrets.add(secret);
        }
        assertThat(secrets).hasSize(100);
    }

    @Test
    void an_app_reads_it_from_an_address() {
        assertThat(new Totp("ABC").uri("Cosméticos", "ana+1@example.com"))
                .isEqualTo("otpauth://totp/Cosm%C3%A9ticos:ana%2B1%40example.com?secret=ABC&issuer=Cosm%C3%A9ticos"
                        + "&algorithm=SHA1&digits=6&period=30");
    }
}
