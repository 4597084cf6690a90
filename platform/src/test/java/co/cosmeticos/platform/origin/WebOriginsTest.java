package co.cosmeticos.platform.origin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WebOriginsTest {

    private static final WebOrigins OF_A_SHOP = WebOrigins.parse(
            "cors.origins",
            "https://loja.example, https://m.loja.example:8443/,https://b.example:443, http://localhost:*");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://loja.example",
                "https://m.loja.example:8443",
                "https://b.example",
                "http://localhost",
                "http://localhost:3000",
                "http://localhost:65535"
            })
    void those_that_are_named_are_contained(String origin) {
        assertThat(OF_A_SHOP.contain(origin)).isTrue();
        assertThat(OF_A_SHOP.holdPage(origin + "/volta?pedido=1#x")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "http://loja.example",
                "https://loja.example:8443",
                "https://loja.example/",
                "https://loja.example.evil.example",
                "https://evil.example/https://loja.example",
                "https://LOJA.example",
                "https://localhost:3000",
                "http://localhost:",
                "http://localhost:3000/",
                "http://localhost:300000",
                "http://localhost:*",
                "http://localhost:3000.evil.example",
                "http://localhost.evil.example:3000",
                "http://127.0.0.1:3000",
                "http://user@localhost:3000"
            })
    void no_other_is(String origin) {
        assertThat(OF_A_SHOP.contain(origin)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://own.example@evil.example/",
                "https://loja.example@evil.example/",
                "http://localhost:3000@evil.example/",
                "https:\\\\loja.example",
                "javascript:alert(1)//https://loja.example",
                "//loja.example",
                "http://localhost.evil.example:3000/"
            })
    void no_page_of_another_is_held(String url) {
        assertThat(OF_A_SHOP.holdPage(url)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "*",
                "https://*",
                "https://*.loja.example",
                "https://loja.example:*",
                "loja.example",
                "https://loja.example/vitrine",
                "ftp://loja.example",
                "https://u@loja.example",
                "http://localhost:*:*",
                "null"
            })
    void what_is_no_origin_is_named_at_the_start(String text) {
        assertThatThrownBy(() -> WebOrigins.parse("cors.origins", "https://loja.example," + text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("cors.origins must be origins, as https://loja.example or http://localhost:*, was " + text);
    }

    @Test
    void none_is_none() {
        assertThat(WebOrigins.parse("cors.origins", " , ").contain("http://localhost"))
                .isFalse();
    }
}
