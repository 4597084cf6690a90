package co.cosmeticos.auth.administration;

import static org.assertj.core.api.Assertions.assertThat;

import co.cosmeticos.auth.Accounts;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who is on the telephone, by what they tell. */
class UsersByNumberIT {

    private static final String CPF = "52998224725";

    private final Accounts accounts = new Accounts();

    @BeforeEach
    void people() {
        accounts.customer("bia@example.com");
        accounts.customer("ana@example.com");
    }

    @AfterEach
    void close() {
        accounts.close();
    }

    private void told(String column, String value) {
        accounts.get(Jdbi.class)
                .useHandle(handle -> handle.createUpdate(
                                "update users set %s = :value where email = 'ana@example.com'".formatted(column))
                        .bind("value", value)
                        .execute());
    }

    private List<String> found(@Nullable String words, @Nullable String taxId, @Nullable String phone) {
        return accounts
                .get(ManagedUsers.class)
                .list(new UserQuery(words, null, null, taxId, phone), null, 100)
                .items()
                .stream()
                .map(ManagedUser::email)
                .toList();
    }

    @Test
    void a_person_is_found_by_the_whole_cpf_and_by_nothing_like_it() {
        told("tax_id", CPF);
        assertThat(found(null, CPF, null)).containsExactly("ana@example.com");
        assertThat(found("bia", CPF, null)).isEmpty();
        assertThat(found(null, "11144477735", null)).isEmpty();
        assertThat(found(null, "52998", null)).isEmpty();
        assertThat(found(CPF, null, null)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            +55 11 91234-5678  | 11912345678         | true
            +55 11 91234-5678  | 5511912345678       | true
            (11) 91234-5678    | +55 (11) 91234.5678 | true
            011 3333-4444      | +551133334444       | true
            0055 11 91234-5678 | 11 91234 5678       | true
            1133334444         | 11 3333-4444        | true
            91234-5678         | 912345678           | true
            +1 201 555 0123    | +12015550123        | true
            +1 201 555 0123    | 12 01555-0123       | false
            +55 11 91234-5678  | 91234-5678          | false
            +55 11 91234-5678  | +55 21 91234-5678   | false
            +55 11 91234-5678  | 1191234567          | false
            """)
    void a_number_is_found_in_any_spelling_if_it_is_the_same(String stored, String asked, boolean isFound) {
        told("phone", stored);
        assertThat(found(null, null, asked)).isEqualTo(isFound ? List.of("ana@example.com") : List.of());
    }
}
