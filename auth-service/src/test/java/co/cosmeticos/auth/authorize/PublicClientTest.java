package co.cosmeticos.auth.authorize;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PublicClientTest {

    private static final PublicClient APP = new PublicClient(
            "app",
            List.of(
                    "http://127.0.0.1/volta",
                    "http://[::1]:8080/volta?a=b",
                    "http://localhost:3000",
                    "https://localhost/volta",
                    "https://loja.example/volta"));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://127.0.0.1/volta",
                "http://127.0.0.1:1/volta",
                "http://127.0.0.1:51004/volta",
                "http://[::1]:65535/volta?a=b",
                "http://[::1]/volta?a=b",
                "http://localhost:3000",
                "http://localhost:49152",
                "https://loja.example/volta"
            })
    void a_program_on_the_persons_machine_listens_at_any_port(String address) {
        assertThat(APP.takes(address)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "http://127.0.0.1:51004/volta/",
                "http://127.0.0.1:51004/volta?x=y",
                "http://127.0.0.1:51004/Volta",
                "http://127.0.0.1:51004/volta#x",
                "http://127.0.0.1:0/volta",
                "http://127.0.0.1:051004/volta",
                "http://127.0.0.1:0080/volta",
                "http://127.0.0.1:65536/volta",
                "http://127.0.0.1:/volta",
                "http://127.0.0.1:80:80/volta",
                "http://127.0.0.1:51004@evil.example/volta",
                "http://127.0.0.1.evil.example:51004/volta",
                "http://127.0.0.2:51004/volta",
                "HTTP://127.0.0.1:51004/volta",
                "https://127.0.0.1:51004/volta",
                "http://localhost:51004/volta",
                "http://localhost:3000/",
                "http://[::1]:51004/volta",
                "https://localhost:51004/volta",
                "https://loja.example:8443/volta",
                "http://loja.example:51004/volta"
            })
    void all_but_that_port_is_compared_character_by_character(String address) {
        assertThat(APP.takes(address)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://127.0.0.1:51004/volta", "http://localhost:51004/volta", "http://[::1]:51004/volta"})
    void who_registered_no_address_of_the_machine_has_none(String address) {
        assertThat(new PublicClient("loja", List.of("https://loja.example/volta")).takes(address))
                .isFalse();
    }
}
