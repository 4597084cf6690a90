package co.cosmeticos.auth.user;

import static org.assertj.core.api.Assertions.assertThat;

import co.cosmeticos.auth.Accounts;
import co.cosmeticos.platform.json.StrictJson;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ProfileIT {

    private final Accounts accounts = new Accounts();

    @AfterEach
    void close() {
        accounts.close();
    }

    private static ProfileChange change(String body) {
        return StrictJson.read(body, MeResource.Change.class).toChange();
    }

    @Test
    void null_removes_and_what_is_absent_stays() {
        var ana = accounts.customer("ana@example.com");
        var users = accounts.get(Users.class);
        users.changeProfile(ana.id(), new ProfileChange(null, "+55 11 91234-5678", "52998224725", "1990-02-28", null));
        var some = users.changeProfile(ana.id(), change("{\"phone\": null, \"locale\": \"en\"}"))
                .orElseThrow();
        assertThat(some.phone()).isNull();
        assertThat(some.taxId()).isEqualTo("52998224725");
        assertThat(some.birthDate()).isEqualTo("1990-02-28");
        var none = users.changeProfile(ana.id(), change("{\"taxId\": null, \"birthDate\": null}"))
                .orElseThrow();
        assertThat(none.taxId()).isNull();
        assertThat(none.birthDate()).isNull();
        assertThat(none.name()).isEqualTo(ana.name());
        assertThat(none.locale()).isEqualTo("en");
        assertThat(users.changeProfile(ana.id(), change("{}"))).contains(none);
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
