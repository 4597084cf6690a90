package co.cosmeticos.auth.client;

import co.cosmeticos.platform.Component;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Issues a client secret, which is shown once. */
@Component
public class IssueSecret {

    private static final int AT_ONCE = 2;

    private final ClientSecrets secrets;
    private final Clock clock;

    @Inject
    public IssueSecret(ClientSecrets secrets, Clock clock) {
        this.secrets = secrets;
        this.clock = clock;
    }

    /** A client's new secret, and what is kept of it. */
    public record Issued(Client client, String secret, ClientSecret kept) {}

    /**
     * Makes one; those that have expired are no more.
     *
     * @param days that it is valid; null for no expiry
     * @throws ClientRefused.TooManySecrets when the client has two valid ones
     */
    @Transactional
    public Issued issue(Client client, @Nullable Integer days) {
        var now = OffsetDateTime.now(clock);
        var had = secrets.of(List.of(client.id()));
        had.stream().filter(one -> !one.isLive(now)).forEach(one -> secrets.remove(client.id(), one.id()));
        if (had.stream().filter(one -> one.isLive(now)).count() >= AT_ONCE) {
            throw new ClientRefused.TooManySecrets();
        }
        var secret = ClientSecret.generate();
        var kept = ClientSecret.of(client.id(), secret, now, days == null ? null : now.plusDays(days));
        secrets.add(kept);
        return new Issued(client, secret, kept);
    }
}
