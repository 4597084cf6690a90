package co.cosmeticos.auth.token;

import co.cosmeticos.auth.audit.Audit;
import co.cosmeticos.auth.audit.AuditAction;
import co.cosmeticos.auth.authorize.AuthorizeSettings;
import co.cosmeticos.auth.client.CheckSecret;
import co.cosmeticos.auth.client.Client;
import co.cosmeticos.auth.client.Clients;
import co.cosmeticos.platform.Component;
import jakarta.inject.Inject;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Finds out which client sends a request; throws {@link OAuthError}. */
@Component
public class ClientAuthenticator {

    private final CheckSecret checkSecret;
    private final Clients clients;
    private final AuthorizeSettings storefronts;
    private final Audit audit;

    @Inject
    public ClientAuthenticator(CheckSecret checkSecret, Clients clients, AuthorizeSettings storefronts, Audit audit) {
        this.checkSecret = checkSecret;
        this.clients = clients;
        this.storefronts = storefronts;
        this.audit = audit;
    }

    /** A client that shows its secret, in the header or in the form. */
    public Client confidential(@Nullable String authorization, OAuthForm form) {
        var shown = ClientCredentials.of(authorization, form);
        return checkSecret.check(shown.id(), shown.secret()).orElseThrow(() -> refusal(shown.id()));
    }

    // Only of a client that is known: what else is sent as an id may be anything.
    private OAuthError refusal(String id) {
        clients.find(id)
                .ifPresent(client ->
                        audit.noteCounted(AuditAction.CLIENT_REFUSED, client.id(), Map.of("client", client.id())));
        return new OAuthError.Client();
    }

    /**
     * The id of such a client, or the one that a storefront gives, which has no secret to show: what is shown is
     * looked at, whether it is needed or not.
     */
    public String any(@Nullable String authorization, OAuthForm form) {
        if (ClientCredentials.areIn(authorization, form)) {
            return confidential(authorization, form).id();
        }
        var id = form.required("client_id");
        if (storefronts.client(id).isEmpty()) {
            throw new OAuthError.Client();
        }
        return id;
    }
}
