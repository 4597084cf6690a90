package co.cosmeticos.auth.discovery;

import static org.assertj.core.api.Assertions.assertThat;

import co.cosmeticos.auth.discovery.WellKnownResource.Configuration;
import co.cosmeticos.fixtures.TestJson;
import jakarta.json.Json;
import jakarta.ws.rs.Path;
import java.io.StringReader;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class WellKnownResourceTest {

    private static final String ISSUER = "https://loja.example/api/v1/auth";

    @Test
    void both_documents_are_found_below_the_issuer() {
        var paths = Arrays.stream(WellKnownResource.class.getMethods())
                .filter(method -> method.isAnnotationPresent(Path.class))
                .map(method -> method.getAnnotation(Path.class).value());
        assertThat(paths).contains("/openid-configuration", "/oauth-authorization-server", "/jwks.json");
    }

    @Test
    void the_metadata_has_what_rfc_8414_requires_and_names_its_issuer_exactly() {
        var json = Json.createReader(new StringReader(TestJson.JSONB.toJson(Configuration.below(ISSUER))))
                .readObject();
        assertThat(json.getString("issuer")).isEqualTo(ISSUER);
        for (var endpoint : List.of(
                "authorization_endpoint",
                "token_endpoint",
                "jwks_uri",
                "introspection_endpoint",
                "revocation_endpoint")) {
            assertThat(json.getString(endpoint)).startsWith(ISSUER + "/");
        }
        assertThat(json.getJsonArray("response_types_supported").toString()).isEqualTo("[\"code\"]");
        assertThat(json.getJsonArray("code_challenge_methods_supported").toString())
                .isEqualTo("[\"S256\"]");
        assertThat(json.getJsonArray("prompt_values_supported").toString())
                .isEqualTo("[\"none\",\"login\",\"consent\",\"select_account\"]");
        assertThat(json.getJsonArray("ui_locales_supported").toString()).isEqualTo("[\"pt-BR\",\"en\"]");
    }
}
