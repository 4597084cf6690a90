package co.cosmeticos.auth.password;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nulabinc.zxcvbn.StandardDictionaries;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CommonPasswordsTest {

    private static final List<String> ANA = List.of("ana.souza@example.com", "Ana Souza");

    private final CommonPasswords common = new CommonPasswords();

    @Test
    void the_three_thousand_that_most_people_use_are_refused() throws IOException {
        var ranked = StandardDictionaries.PASSWORDS_LOADER.load().getFrequencies();
        var first = ranked.subList(0, 3_000).stream()
                .filter(password -> password.length() >= 8)
                .toList();
        assertThat(first).hasSizeGreaterThan(200).contains("password", "12345678", "iloveyou");
        assertThat(first).allSatisfy(this::isRefused);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Password1",
                "P@ssw0rd",
                "qwertyuiop",
                "11111111",
                "abcdefgh",
                "00000000",
                "1q2w3e4r",
                "asdfghjkl",
                "ana.souza@example.com",
                "Ana Souza",
                "aaaaaaaaaaaaaaaa"
            })
    void so_are_their_disguises_rows_of_keys_and_ones_own_name(String password) {
        isRefused(password);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "um segredo comprido",
                "correct horse battery staple",
                "xK9#mQ2$vL",
                "batata-frita-com-orégano",
                "Çãé ñandú 漢字 ♥"
            })
    void others_are_taken(String password) {
        assertThatCode(() -> common.refuse(password, ANA)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "senha123456",
                "senha12345",
                "Senha2024",
                "S3nh@123",
                "brasil2024",
                "flamengo10",
                "Corinthians1",
                "palmeiras123",
                "euteamo123",
                "maquiagem1",
                "deusefiel"
            })
    void so_are_those_of_brazil(String password) {
        isRefused(password);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "senha-Muito-Forte-2718!",
                "flamengo e batata frita",
                "brasil, chuva de janeiro",
                "maria comprou sete limas"
            })
    void with_more_words_they_are_taken(String password) {
        assertThatCode(() -> common.refuse(password, ANA)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"quaresmeira", "Jurandir1", "umprovedor", "Quaresmeira2"})
    void parts_of_ones_own_name_and_address_are_refused(String password) {
        var own = List.of(
                "jurandir.quaresmeira.da.silva.e.albuquerque.junior@umprovedor.example", "Jurandir Quaresmeira");
        assertThatThrownBy(() -> common.refuse(password, own))
                .as(password)
                .isInstanceOf(PasswordRefused.TooCommon.class);
    }

    private void isRefused(String password) {
        assertThatThrownBy(() -> common.refuse(password, ANA))
                .as(password)
                .isInstanceOf(PasswordRefused.TooCommon.class);
    }
}
