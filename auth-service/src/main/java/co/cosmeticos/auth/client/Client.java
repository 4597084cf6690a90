package co.cosmeticos.auth.client;

import co.cosmeticos.auth.role.Permission;
import co.cosmeticos.platform.value.Ids;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A program that may ask for tokens of its own.
 *
 * @param id of a service its name, of an integrator's program a UUID
 * @param scopes that its tokens may have
 * @param grantId what the tokens of an integrator's program name as their session, and end with; none for a service
 */
public record Client(
        String id,
        Kind kind,
        String name,
        List<String> scopes,
        @Nullable UUID grantId,
        long version) {

    public Client {
        scopes = List.copyOf(scopes);
    }

    /** Whose program it is. */
    public enum Kind {
        /** One of the shop's services, whose secrets come from the settings. */
        SERVICE,
        /** Somebody else's: an ERP, a marketplace. */
        INTEGRATION
    }

    static Client ofService(String id, List<String> scopes) {
        return new Client(id, Kind.SERVICE, id, scopes, null, 1);
    }

    /** A new program of an integrator. */
    public static Client ofIntegrator(String name, List<String> scopes) {
        return new Client(Ids.next().toString(), Kind.INTEGRATION, name, scopes, Ids.next(), 1);
    }

    /** What its tokens name as their session; throws {@link ClientRefused.Fixed} for a service, whose tokens name none. */
    public UUID requireGrant() {
        if (grantId == null) {
            throw new ClientRefused.Fixed();
        }
        return grantId;
    }

    /** Whether it is one of the shop's own services. */
    public boolean isService() {
        return kind == Kind.SERVICE;
    }

    /** What its tokens may have today: of an integrator's, the permissions that there are and a program may have. */
    public List<String> grantable() {
        return isService()
                ? scopes
                : Permission.texts(Permission.known(scopes).stream()
                        .filter(permission -> !permission.isOfPeople())
                        .toList());
    }

    /** Whether it may be told of tokens that others got. */
    public boolean mayIntrospect() {
        return scopes.contains(Permission.TOKENS_INTROSPECT.text());
    }
}
