package co.cosmeticos.auth.password;

import co.cosmeticos.auth.audit.Origin;
import co.cosmeticos.auth.user.User;
import co.cosmeticos.platform.Component;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import org.jdbi.v3.core.Jdbi;

/**
 * Networks from which people have shown the passwords of their accounts (OWASP's device cookies, without the cookie): they need
 * not wait behind strangers, neither for their turn nor for what strangers have guessed. Kept for ninety days, three times as long
 * as a session lasts; where it is forgotten, one waits as a stranger does.
 */
@Component
public class KnownDevices {

    private static final Duration KEPT = Duration.ofDays(90);
    // Whoever is erased at this moment is noted nowhere.
    private static final String NOTE = """
            insert into known_devices (user_id, network, noted_at)
            select id, :network, :now from users where id = :user for key share
            on conflict (user_id, network) do update set noted_at = :now
            """;
    // An account is named as its attempts are: by the hash of its address, or by its id.
    private static final String KNOWS = """
            select exists (
              select from known_devices d join users u on u.id = d.user_id
               where d.network = :network and d.noted_at > :since
                 and :account in (u.id::text, encode(sha256(convert_to(u.email, 'UTF8')), 'hex')))
            """;
    private static final String FORGET = "delete from known_devices where noted_at <= :before";

    private final Jdbi jdbi;
    private final Clock clock;

    @Inject
    public KnownDevices(Jdbi jdbi, Clock clock) {
        this.jdbi = jdbi;
        this.clock = clock;
    }

    /** Notes that who sends the request that this thread answers has shown the password of this user. */
    @Transactional
    public void note(User user) {
        var origin = Origin.current();
        if (origin.address() != null) {
            jdbi.useHandle(handle -> handle.createUpdate(NOTE)
                    .bind("user", user.id())
                    .bind("network", origin.network())
                    .bind("now", OffsetDateTime.now(clock))
                    .execute());
        }
    }

    /**
     * Who sends the request that this thread answers, and shows a password of this account. To be signed in to it gives a turn
     * before strangers; a count of one's own it does not give, or a stolen token would guess anew from each network.
     */
    Visitor visitor(String account) {
        var origin = Origin.current();
        if (origin.address() == null) {
            return Visitor.SERVER;
        }
        var network = origin.network();
        return knows(network, account)
                ? Visitor.atKnownDevice(network)
                : new Visitor(network, account.equals(String.valueOf(origin.actor())));
    }

    /** Who sends the request that this thread answers, and shows no password: known when signed in. */
    Visitor visitor() {
        var origin = Origin.current();
        return origin.address() == null ? Visitor.SERVER : new Visitor(origin.network(), origin.actor() != null);
    }

    private boolean knows(String network, String account) {
        return jdbi.withHandle(handle -> handle.createQuery(KNOWS)
                .bind("network", network)
                .bind("account", account)
                .bind("since", OffsetDateTime.now(clock).minus(KEPT))
                .mapTo(Boolean.class)
                .one());
    }

    /** Deletes what is too old to be trusted. */
    public void forget() {
        jdbi.useHandle(handle -> handle.createUpdate(FORGET)
                .bind("before", OffsetDateTime.now(clock).minus(KEPT))
                .execute());
    }
}
