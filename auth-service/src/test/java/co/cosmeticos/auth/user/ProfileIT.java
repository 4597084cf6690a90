package co.cosmeticos.auth.user;

import static org.assertj.core.api.Assertions.assertThat;

import co.cosmeticos.auth.Accounts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ProfileIT {

    private final Accounts accounts = new Accounts();

    @AfterEach
    void close() {
        accounts.close();
    }

    @Test
    void a_profile_changes_in_what_is_given() {
        var ana = accounts.customer("ana@example.com");
        var users = accounts.get(Users.class);
        var named = users.changeProfile(
                        ana.id(),
                        new ProfileChange("Ana Souza", "+55 11 91234-5678", "52998224725", "1990-02-28", null))
                .orElseThrow();
        assertThat(named.name()).isEqualTo("Ana Souza");
        assertThat(named.locale()).isEqualTo("pt-BR");
        assertThat(named.taxId()).isEqualTo("52998224725");
        assertThat(named.birthDate()).isEqualTo("1990-02-28");
        var unchanged = users.changeProfile(ana.id(), new ProfileChange(null, null, null, null, null));
        assertThat(unchanged).contains(named);
        var without = users.changeProfile(ana.id(), new ProfileChange(null, "", "", "", "en"))
                .orElseThrow();
        assertThat(without.name()).isEqualTo("Ana Souza");
        assertThat(without.phone()).isNull();
        assertThat(without.taxId()).isNull();
        assertThat(without.birthDate()).isNull();
        assertThat(without.locale()).isEqualTo("en");
    }
}
