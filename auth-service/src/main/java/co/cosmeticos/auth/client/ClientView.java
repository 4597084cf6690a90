package co.cosmeticos.auth.client;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * An OAuth client, without its secrets.
 *
 * @param id the {@code client_id}: of a service its name, of an integration a UUID
 * @param kind service of the shop, or integration
 * @param name name for people; of a service its id
 * @param scopes permissions that its tokens may have, such as {@code stock:write}
 * @param version counts the changes; the value of the ETag
 * @param secrets what is known of its secrets, the oldest first, also expired ones
 */
@Schema(name = "OAuthClient")
public record ClientView(
        String id,
        Client.Kind kind,
        String name,
        List<String> scopes,
        long version,
        List<SecretResource.View> secrets) {
    static ClientView of(Client client, List<ClientSecret> secrets) {
        return new ClientView(
                client.id(),
                client.kind(),
                client.name(),
                client.scopes(),
                client.version(),
                secrets.stream()
                        .filter(secret -> secret.clientId().equals(client.id()))
                        .map(SecretResource.View::of)
                        .toList());
    }
}
