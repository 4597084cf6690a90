package co.cosmeticos.auth.client;

import co.cosmeticos.platform.Component;
import co.cosmeticos.platform.settings.Settings;
import co.cosmeticos.platform.sql.DatabaseReady;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptor;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;

/** Takes the secrets of the shop's own services from the settings {@code auth.clients.<id>.secret} at each start. */
@Component
public class RegisterClients {

    private static final String SESSIONS_READ = "sessions:read";
    private static final String PERSONS_PROCESS = "persons:process";
    private static final Map<String, List<String>> SCOPES = Map.of(
            "product-service", List.of(SESSIONS_READ, PERSONS_PROCESS),
            "auth-service", List.of(SESSIONS_READ, PERSONS_PROCESS),
            "cart-order-service",
                    List.of(SESSIONS_READ, PERSONS_PROCESS, "catalog:read", "stock:reserve", "users:read"),
            "async-worker", List.of(SESSIONS_READ, PERSONS_PROCESS, "users:read", "letters:read", "orders:read"));

    private final ServiceClients clients;
    private final Settings settings;

    @Inject
    public RegisterClients(ServiceClients clients, Settings settings) {
        this.clients = clients;
        this.settings = settings;
    }

    /** Stores every client whose secret is set; one that is not keeps the secret it had. */
    @Transactional
    public void register(@Observes @Priority(Interceptor.Priority.PLATFORM_BEFORE) DatabaseReady ready) {
        SCOPES.forEach((id, scopes) -> settings.optional("clients.%s.secret".formatted(id))
                .ifPresent(secret -> clients.put(ServiceClient.of(id, secret, scopes))));
    }
}
