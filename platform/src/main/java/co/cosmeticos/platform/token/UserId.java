package co.cosmeticos.platform.token;

import jakarta.json.bind.adapter.JsonbAdapter;
import jakarta.json.bind.annotation.JsonbTypeAdapter;
import java.io.Serializable;
import java.util.UUID;

/**
 * The id of a user, the {@code sub} of the user's tokens; in JSON, SQL and texts the plain UUID. In JSON it stands in a
 * component of a record: as a value of a map or an {@code Optional}, Yasson does not ask the adapter of a class.
 */
@JsonbTypeAdapter(UserId.AsUuid.class)
public record UserId(UUID value) implements Serializable {

    private static final long serialVersionUID = 1;

    /** The signed-in user; throws {@link TokenRefused} when there is none. */
    public static UserId of(Caller caller) {
        return new UserId(caller.requireUser());
    }

    @Override
    public String toString() {
        return value.toString();
    }

    /** The JSON of the id. */
    public static final class AsUuid implements JsonbAdapter<UserId, UUID> {

        @Override
        public UUID adaptToJson(UserId id) {
            return id.value();
        }

        @Override
        public UserId adaptFromJson(UUID value) {
            return new UserId(value);
        }
    }
}
