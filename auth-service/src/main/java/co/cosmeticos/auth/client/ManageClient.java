package co.cosmeticos.auth.client;

import co.cosmeticos.auth.audit.Audit;
import co.cosmeticos.auth.audit.AuditAction;
import co.cosmeticos.auth.role.Actor;
import co.cosmeticos.auth.role.Permission;
import co.cosmeticos.auth.role.PermissionGuard;
import co.cosmeticos.platform.Component;
import co.cosmeticos.platform.http.Conditional;
import co.cosmeticos.platform.http.EntityTags;
import co.cosmeticos.platform.problem.NotFound;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Creates, changes and deletes the clients of integrations, and audits who did it. Throws
 * {@link co.cosmeticos.platform.token.TokenRefused.MissingPermission} when the actor no longer has the permission,
 * {@link co.cosmeticos.auth.role.RoleRefused.NotHeld} where a client has or gets a permission that the actor lacks, and
 * {@link ClientRefused.BuiltIn} for the shop's own services.
 */
@Component
public class ManageClient {

    private final PermissionGuard authority;
    private final Clients clients;
    private final IssueSecret issueSecret;
    private final RevokeClientTokens revokeClientTokens;
    private final Audit audit;

    @Inject
    public ManageClient(
            PermissionGuard authority,
            Clients clients,
            IssueSecret issueSecret,
            RevokeClientTokens revokeClientTokens,
            Audit audit) {
        this.authority = authority;
        this.clients = clients;
        this.issueSecret = issueSecret;
        this.revokeClientTokens = revokeClientTokens;
        this.audit = audit;
    }

    /** A client as the audit log shows it. */
    public record ClientAuditView(String client, String name, List<String> scopes) {
        static ClientAuditView of(Client client) {
            return new ClientAuditView(client.id(), client.name(), client.scopes());
        }
    }

    /** A client as it is now, and the grant whose tokens are void if that is less than before. */
    public record Changed(Client client, Optional<UUID> ended) {}

    /**
     * A new client with its first secret.
     *
     * @param days that the secret is valid; null for no expiry
     * @throws ClientRefused.ScopeNotAllowed for a permission that no client may have
     */
    @Transactional
    public IssueSecret.Issued create(Actor actor, String name, List<String> scopes, @Nullable Integer days) {
        var wanted = ofPrograms(scopes);
        authority.of(actor, Permission.CLIENTS_MANAGE).require(wanted);
        var client = Client.ofIntegrator(name, Permission.texts(wanted));
        clients.put(client);
        audit.note(AuditAction.CLIENT_CREATED, client.id(), null, ClientAuditView.of(client));
        return issueSecret.issue(client, days);
    }

    /**
     * The client as it is to be; what is null stays. Its tokens are void when it had a scope that it has no longer.
     *
     * @throws Conditional.Stale when it is another version by now
     * @throws ClientRefused.ScopeNotAllowed for a permission that no client may have
     */
    @Transactional
    public Changed change(
            Actor actor, String id, EntityTags expected, @Nullable String name, @Nullable List<String> scopes) {
        var wanted = scopes == null ? null : ofPrograms(scopes);
        var before = managed(actor, id, wanted == null ? Set.of() : wanted);
        expected.require(before.version());
        clients.change(
                id, name == null ? before.name() : name, wanted == null ? before.scopes() : Permission.texts(wanted));
        var ended = wanted == null || wanted.containsAll(Permission.known(before.scopes()))
                ? Optional.<UUID>empty()
                : Optional.of(revokeClientTokens.end(before));
        var after = found(id);
        audit.note(AuditAction.CLIENT_CHANGED, id, ClientAuditView.of(before), ClientAuditView.of(after));
        return new Changed(after, ended);
    }

    /** Deletes a client with its secrets; the grant whose tokens are void. */
    @Transactional
    public UUID delete(Actor actor, String id) {
        var client = managed(actor, id);
        var ended = revokeClientTokens.end(client);
        clients.remove(id);
        audit.note(AuditAction.CLIENT_DELETED, id, ClientAuditView.of(client), null);
        return ended;
    }

    /** The client, which nobody else changes until this transaction ends. */
    Client managed(Actor actor, String id) {
        return managed(actor, id, Set.of());
    }

    private Client managed(Actor actor, String id, Set<Permission> wanted) {
        var may = authority.of(actor, Permission.CLIENTS_MANAGE);
        var client = clients.lock(id).orElseThrow(ManageClient::missing);
        client.requireGrant();
        may.require(Permission.known(client.scopes()));
        may.require(wanted);
        return client;
    }

    private static Set<Permission> ofPrograms(List<String> names) {
        var permissions = Permission.named(names);
        permissions.stream().filter(Permission::isOfPeople).findFirst().ifPresent(one -> {
            throw new ClientRefused.ScopeNotAllowed(one.text());
        });
        return permissions;
    }

    private Client found(String id) {
        return clients.find(id).orElseThrow(ManageClient::missing);
    }

    static NotFound missing() {
        return new NotFound("There is no such client.");
    }
}
