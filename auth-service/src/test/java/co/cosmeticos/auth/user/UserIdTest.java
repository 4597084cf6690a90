package co.cosmeticos.auth.user;

import static org.assertj.core.api.Assertions.assertThat;

import co.cosmeticos.platform.token.UserId;
import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class UserIdTest {

    private static final String TEXT = "01890a5d-ac96-774b-bcce-b302099a8059";
    private static final UserId ID = new UserId(UUID.fromString(TEXT));

    /** Those who have a role. */
    public record Holders(List<UserId> users) {}

    private final Jsonb jsonb = JsonbBuilder.create();

    @Test
    void its_text_is_the_uuid() {
        assertThat(ID).hasToString(TEXT);
    }

    @Test
    void its_json_is_the_uuid() {
        assertThat(jsonb.toJson(new UserEvent.Verified(ID))).isEqualTo("{\"userId\":\"%s\"}".formatted(TEXT));
        assertThat(jsonb.toJson(new Holders(List.of(ID)))).isEqualTo("{\"users\":[\"%s\"]}".formatted(TEXT));
        assertThat(jsonb.fromJson("{\"userId\":\"%s\"}".formatted(TEXT), UserEvent.Verified.class))
                .isEqualTo(new UserEvent.Verified(ID));
    }
}
