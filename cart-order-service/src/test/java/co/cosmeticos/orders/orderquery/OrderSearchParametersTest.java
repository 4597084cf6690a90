package co.cosmeticos.orders.orderquery;

import static org.assertj.core.api.Assertions.assertThat;

import co.cosmeticos.orders.sales.SalesSettings;
import co.cosmeticos.platform.value.EmailAddress;
import jakarta.json.bind.JsonbBuilder;
import jakarta.validation.Validation;
import java.lang.reflect.Method;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a search takes is held to its form before anything is asked of the database. */
class OrderSearchParametersTest {

    private static final Method SEARCH = Arrays.stream(OrderSearchResource.class.getDeclaredMethods())
            .filter(method -> method.getName().equals("search"))
            .findFirst()
            .orElseThrow();

    private static List<String> wrong(
            @Nullable String number, @Nullable String email, @Nullable String taxId, int limit) {
        var summaries = new OrderSummaries(
                Jdbi.create(() -> {
                    throw new AssertionError("nothing is asked");
                }),
                JsonbBuilder.create());
        var resource = new OrderSearchResource(summaries, new SalesSettings(ZoneOffset.UTC));
        return Validation.buildDefaultValidatorFactory()
                .getValidator()
                .forExecutables()
                .validateParameters(
                        resource, SEARCH, new Object[] {number, null, email, null, taxId, null, null, limit, null})
                .stream()
                .map(violation -> violation.getPropertyPath().toString())
                .toList();
    }

    @Test
    void what_has_its_form_is_taken() {
        assertThat(wrong(null, null, null, 1)).isEmpty();
        assertThat(wrong("CO-7K3M9Q2", "Ana@Example.com", "529.982.247-25", 100))
                .isEmpty();
        assertThat(wrong("co-7k3m9q2", null, null, 1)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "7K3M9Q2", "co-7k3m9ql", "CO-7K3M9QI", "CO-7K3M9Q22", "CO-7K3M9Q2\n"})
    void a_number_has_one_form(String number) {
        assertThat(wrong(number, null, null, 1)).singleElement().asString().contains("search.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "ana", "@example.com", "ana@", "ana@example.com\0", "'or 1=1--@x.y"})
    void an_address_is_whole(String email) {
        assertThat(wrong(null, email, null, 1)).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "529", "529.982.247-26", "11111111111", "52998224725                             "})
    void a_tax_id_has_good_check_digits(String taxId) {
        assertThat(wrong(null, null, taxId, 1)).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 0, 101})
    void a_page_has_one_to_a_hundred(int limit) {
        assertThat(wrong(null, null, null, limit)).hasSize(1);
    }

    @Test
    void no_text_is_longer_than_an_address() {
        var long1 = "a".repeat(60) + "@" + "b".repeat(EmailAddress.MAX_LENGTH) + ".com";
        assertThat(wrong(null, long1, null, 1)).isNotEmpty();
    }
}
