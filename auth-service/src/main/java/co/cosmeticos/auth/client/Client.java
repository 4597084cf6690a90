package co.cosmeticos.auth.client;

import co.cosmeticos.auth.role.Permission;
import co.cosmeticos.platform.value.Ids;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * An OAuth client that gets tokens of its own: a service or an integration.
 *
 * @param id of a service its name, of an integration a UUID
 * @param scopes that its tokens may have
 * @param grantId what an integration's tokens name as their session, and end with; none for a service
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

    /** The kind of client: one of the shop's own services, or a third party's integration. */
    @Schema(name = "OAuthClientKind")
    public enum Kind {
        /** One of the shop's services, whose secrets come from the settings. */
        SERVICE,
        /** A third party's integration: an ERP, a marketplace. */
        INTEGRATION
    }

    static Client ofService(String id, List<String> scopes) {
        return new Client(id, Kind.SERVICE, id, scopes, null, 1);
    }

    /** A new integration. */
    public static Client ofIntegrator(String name, List<String> scopes) {
        return new Client(Ids.next().toString(), Kind.INTEGRATION, name, scopes, Ids.next(), 1);
    }

    /**
     * What its tokens name as their session; throws {@link ClientRefused.BuiltIn} for a service, whose tokens name
     * none.
     */
    public UUID requireGrant() {
        if (grantId == null) {
            throw new ClientRefused.BuiltIn();
        }
        return grantId;
    }

    /** Whether it is one of the shop's own services. */
    public boolean isService() {
        return kind == Kind.SERVICE;
    }

    /**
     * The scopes that its tokens may have; for an integration, those that are known permissions which clients may
     * have.
     */
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
