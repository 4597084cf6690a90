package co.cosmeticos.platform.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.UUID;
import org.jboss.resteasy.specimpl.ResteasyUriInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PathReferencesTest {

    private static ResteasyUriInfo requested(String address) {
        return new ResteasyUriInfo(address, "");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://evil.example/api/v1/auth/me/addresses",
                "https://evil.example:8443/api/v1/auth/me/addresses/",
                "http://evil.example//api/v1/auth/me/addresses",
                "http://evil.example/api/v1/auth/me/addresses?x=1"
            })
    void what_was_made_stands_below_the_address_that_was_asked_for_whatever_host_was_claimed(String address) {
        var id = UUID.randomUUID();
        assertThat(PathReferences.below(requested(address), id)).isEqualTo("/api/v1/auth/me/addresses/" + id);
    }

    @Test
    void what_two_slashes_begin_is_taken_for_no_host() {
        var location = PathReferences.below(requested("http://shop.example//evil.example"), "1");
        assertThat(location).isEqualTo("/evil.example/1");
        assertThat(URI.create("http://shop.example/x").resolve(location)).hasHost("shop.example");
    }

    @ParameterizedTest
    @CsvSource({"a/b, a%2Fb", "a?b, a%3Fb", "ação, a%C3%A7%C3%A3o", "chefe, chefe"})
    void an_id_is_one_segment(String id, String segment) {
        assertThat(PathReferences.below(requested("http://evil.example/roles"), id))
                .isEqualTo("/roles/" + segment);
    }

    @ParameterizedTest
    @CsvSource({
        "http://evil.example/orders?limit=1, /orders?limit=1&after=abc",
        "http://evil.example/orders?limit=1&after=xyz, /orders?limit=1&after=abc",
        "http://evil.example//orders, /orders?after=abc",
        "http://evil.example/search?q=%7Bx%7D%20y&limit=1, /search?q=%7Bx%7D%20y&limit=1&after=abc"
    })
    void the_next_page_is_of_the_same_list(String address, String next) {
        assertThat(PathReferences.nextPage(requested(address), "abc")).isEqualTo("<" + next + ">; rel=\"next\"");
    }
}
