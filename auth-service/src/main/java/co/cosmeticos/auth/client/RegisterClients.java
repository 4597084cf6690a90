package co.cosmeticos.auth.client;

import co.cosmeticos.platform.Component;
import co.cosmeticos.platform.settings.Settings;
import co.cosmeticos.platform.sql.DatabaseReady;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptor;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Registers the shop's own services as clients, by the settings {@code auth.clients.<id>.secret}, at each start. A new
 * secret and the one before it overlap, so that auth-service can be told first and the service later.
 */
@Component
public class RegisterClients {

    private static final Logger LOG = Logger.getLogger(RegisterClients.class.getName());
    private static final String SESSIONS_READ = "sessions:read";
    private static final String PERSONS_PROCESS = "privacy:process";
    private static final Map<String, List<String>> SCOPES = Map.of(
            "product-service", List.of(SESSIONS_READ, PERSONS_PROCESS),
            "auth-service", List.of(SESSIONS_READ, PERSONS_PROCESS),
            "cart-order-service",
                    List.of(
                            SESSIONS_READ,
                            PERSONS_PROCESS,
                            "addresses:read",
                            "cards:read",
                            "catalog:read",
                            "stock:reserve"),
            "async-worker", List.of(SESSIONS_READ, PERSONS_PROCESS, "users:read", "email-codes:read", "orders:read"));

    private final Clients clients;
    private final ClientSecrets secrets;
    private final Settings settings;
    private final ClientSettings clientSettings;
    private final Clock clock;

    @Inject
    public RegisterClients(
            Clients clients, ClientSecrets secrets, Settings settings, ClientSettings clientSettings, Clock clock) {
        this.clients = clients;
        this.secrets = secrets;
        this.settings = settings;
        this.clientSettings = clientSettings;
        this.clock = clock;
    }

    /** Stores every client whose secret is set; one that is not keeps the secrets it had. */
    @Transactional
    public void register(@Observes @Priority(Interceptor.Priority.PLATFORM_BEFORE) DatabaseReady ready) {
        // In one order at every server, or two that start together wait for each other.
        new TreeMap<>(SCOPES)
                .forEach((id, scopes) -> settings.optional("clients.%s.secret".formatted(id))
                        .ifPresent(secret -> put(Client.ofService(id, scopes), secret)));
    }

    private void put(Client client, String secret) {
        clients.put(client);
        clients.lock(client.id());
        var now = OffsetDateTime.now(clock);
        var known = secrets.of(List.of(client.id()));
        known.stream()
                .filter(one -> one.is(secret))
                .findFirst()
                .ifPresentOrElse(
                        // Back to what had expired already, or was to.
                        one -> secrets.expire(one.id(), null),
                        () -> addNew(client.id(), secret, now));
        var end = now.plus(clientSettings.overlap());
        known.stream().filter(one -> !one.is(secret)).forEach(one -> leave(one, now, end));
    }

    private void addNew(String id, String secret, OffsetDateTime now) {
        secrets.add(ClientSecret.of(id, secret, now, null));
        LOG.log(Level.INFO, "{0} has a new secret", id);
    }

    private void leave(ClientSecret old, OffsetDateTime now, OffsetDateTime end) {
        if (!old.isLive(now)) {
            secrets.remove(old.clientId(), old.id());
        } else if (old.isLive(end)) {
            secrets.expire(old.id(), end);
        }
    }
}
