package co.cosmeticos.auth.client;

import co.cosmeticos.auth.audit.Audit;
import co.cosmeticos.auth.audit.AuditAction;
import co.cosmeticos.auth.role.Actor;
import co.cosmeticos.platform.Component;
import co.cosmeticos.platform.problem.NotFound;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Adds a second secret to an integration's client, and ends one; audits who did it.
 * Throws as {@link ManageClient} does.
 */
@Component
public class RotateSecret {

    private final ManageClient manageClient;
    private final ClientSecrets secrets;
    private final IssueSecret issueSecret;
    private final RevokeClientTokens revokeClientTokens;
    private final Audit audit;

    @Inject
    public RotateSecret(
            ManageClient manageClient,
            ClientSecrets secrets,
            IssueSecret issueSecret,
            RevokeClientTokens revokeClientTokens,
            Audit audit) {
        this.manageClient = manageClient;
        this.secrets = secrets;
        this.issueSecret = issueSecret;
        this.revokeClientTokens = revokeClientTokens;
        this.audit = audit;
    }

    /**
     * Another secret.
     *
     * @param days that it is valid; null for no expiry
     * @throws ClientRefused.TooManySecrets when there are two valid ones
     */
    @Transactional
    public IssueSecret.Issued add(Actor actor, String id, @Nullable Integer days) {
        var issued = issueSecret.issue(manageClient.managed(actor, id), days);
        audit.note(AuditAction.SECRET_ADDED, id, null, named(id, issued.kept().id()));
        return issued;
    }

    /** Ends a secret, and with it every token that the client has; the grant whose tokens are void. */
    @Transactional
    public UUID end(Actor actor, String id, UUID secret) {
        var client = manageClient.managed(actor, id);
        if (!secrets.remove(id, secret)) {
            throw new NotFound("The client has no such secret.");
        }
        audit.note(AuditAction.SECRET_ENDED, id, named(id, secret), null);
        return revokeClientTokens.end(client);
    }

    private static Map<String, String> named(String client, UUID secret) {
        return Map.of("client", client, "secret", secret.toString());
    }
}
