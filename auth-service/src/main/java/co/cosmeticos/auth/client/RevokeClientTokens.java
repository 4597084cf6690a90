package co.cosmeticos.auth.client;

import co.cosmeticos.auth.audit.Audit;
import co.cosmeticos.auth.audit.AuditAction;
import co.cosmeticos.auth.revocation.Revocations;
import co.cosmeticos.platform.Component;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.UUID;

/** Revokes all tokens of an integration, in every service; it may get others. */
@Component
public class RevokeClientTokens {

    private final Clients clients;
    private final Revocations revocations;
    private final Audit audit;

    @Inject
    public RevokeClientTokens(Clients clients, Revocations revocations, Audit audit) {
        this.clients = clients;
        this.revocations = revocations;
        this.audit = audit;
    }

    /** What its tokens named as their session; throws {@link ClientRefused.BuiltIn} for a service. */
    @Transactional
    public UUID end(Client client) {
        var grant = client.requireGrant();
        end(client.id(), grant);
        return grant;
    }

    /**
     * Ends the tokens that name this grant; of two who do so at once, the second ends nothing that came after the
     * first.
     */
    @Transactional
    public void end(String client, UUID grant) {
        if (clients.replaceGrant(client, grant)) {
            revocations.add(grant);
            audit.note(AuditAction.GRANT_ENDED, client, null, Map.of("client", client));
        }
    }
}
