package co.cosmeticos.auth.client;

import co.cosmeticos.auth.revocation.Revocations;
import co.cosmeticos.platform.Component;
import co.cosmeticos.platform.value.Ids;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** Ends every token that an integrator's program has, in every service; it may ask for others. */
@Component
public class EndGrant {

    private final Clients clients;
    private final Revocations revocations;

    @Inject
    public EndGrant(Clients clients, Revocations revocations) {
        this.clients = clients;
        this.revocations = revocations;
    }

    /** What its tokens named as their session; throws {@link ClientRefused.Fixed} for a service. */
    @Transactional
    public UUID end(Client client) {
        var ended = client.requireGrant();
        clients.grantAnew(client.id(), Ids.next());
        revocations.add(ended);
        return ended;
    }
}
