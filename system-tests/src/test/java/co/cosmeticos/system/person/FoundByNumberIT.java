package co.cosmeticos.system.person;

import static org.assertj.core.api.Assertions.assertThat;

import co.cosmeticos.system.Answer;
import co.cosmeticos.system.Api;
import co.cosmeticos.system.RunningShop;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Staff finds who calls by CPF and by telephone number. */
class FoundByNumberIT {

    private static final String USERS = "/api/v1/auth/users";
    private static final String PASSWORD = "senha-da-Ana-Mesma-1732!";

    private final RunningShop shop = RunningShop.get();

    private static Answer search(Api by, String parameter, String value) {
        return by.get(USERS + "?" + parameter + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8));
    }

    @Test
    void who_told_their_numbers_is_found_by_them_in_any_spelling() {
        var email = "numeros-%s@example.com".formatted(UUID.randomUUID());
        shop.register(email, PASSWORD);
        shop.signIn(email, PASSWORD)
                .send(
                        "PATCH",
                        "/api/v1/auth/me",
                        "{\"taxId\": \"390.533.447-05\", \"phone\": \"(11) 97777-1234\"}",
                        "application/json")
                .is(200);
        for (var cpf : new String[] {"39053344705", "390.533.447-05"}) {
            assertThat(search(shop.admin(), "taxId", cpf).is(200).body()).contains(email);
        }
        for (var phone : new String[] {"+55 11 97777-1234", "11977771234"}) {
            assertThat(search(shop.admin(), "phone", phone).is(200).body()).contains(email);
        }
        assertThat(shop.admin().get(USERS + "?phone=+5511977771234").is(200).body())
                .contains(email);
        assertThat(search(shop.admin(), "taxId", "111.444.777-35").is(200).body())
                .doesNotContain(email);
        search(shop.demoCustomer(), "taxId", "39053344705").isProblem(403, "forbidden");
    }

    @ParameterizedTest
    @CsvSource({"taxId, 39053344704", "taxId, 390", "taxId, ''", "phone, 123", "phone, ligue", "phone, ''"})
    void a_number_that_is_none_is_named(String parameter, String value) {
        var problem = search(shop.admin(), parameter, value).isProblem(400, "validation");
        assertThat(problem.json().getJsonArray("errors").getJsonObject(0).getString("field"))
                .isEqualTo(parameter);
    }
}
