package co.cosmeticos.auth.oauth;

import co.cosmeticos.auth.client.CheckSecret;
import co.cosmeticos.auth.client.Client;
import co.cosmeticos.auth.client.Clients;
import co.cosmeticos.platform.Component;
import jakarta.inject.Inject;
import org.jspecify.annotations.Nullable;

/** Finds out which client sends a request; throws {@link TokenRequestRefused}. */
@Component
public class AuthenticateClient {

    private final CheckSecret checkSecret;
    private final Clients clients;

    @Inject
    public AuthenticateClient(CheckSecret checkSecret, Clients clients) {
        this.checkSecret = checkSecret;
        this.clients = clients;
    }

    /** A client that shows its secret, in the header or in the form. */
    public Client confidential(@Nullable String authorization, OAuthForm form) {
        var shown = ClientCredentials.of(authorization, form.one("client_id"), form.one("client_secret"));
        return checkSecret.check(shown.id(), shown.secret()).orElseThrow(TokenRequestRefused.Client::new);
    }

    /** The id of such a client, or the one that a storefront gives, which has no secret to show. */
    public String any(@Nullable String authorization, OAuthForm form) {
        if (authorization != null || form.one("client_secret") != null) {
            return confidential(authorization, form).id();
        }
        var id = form.required("client_id");
        if (clients.find(id).isPresent()) {
            throw new TokenRequestRefused.Client();
        }
        return id;
    }
}
