package co.cosmeticos.auth.client;

import co.cosmeticos.platform.Component;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;

/** Authenticates a client by its secret. */
@Component
public class CheckSecret {

    private final Clients clients;
    private final ClientSecrets secrets;
    private final Clock clock;

    @Inject
    public CheckSecret(Clients clients, ClientSecrets secrets, Clock clock) {
        this.clients = clients;
        this.secrets = secrets;
        this.clock = clock;
    }

    /** The client, when the secret is a valid one of it; the use is recorded. */
    public Optional<Client> check(String id, String secret) {
        // The client first: whoever ends the secret meanwhile ends the grant that was read here.
        return clients.find(id).filter(client -> has(client, secret));
    }

    private boolean has(Client client, String secret) {
        var now = OffsetDateTime.now(clock);
        var shown = secrets.of(List.of(client.id())).stream()
                .filter(one -> one.isLive(now) && one.is(secret))
                .findFirst();
        shown.ifPresent(one -> secrets.used(one.id(), now));
        return shown.isPresent();
    }
}
