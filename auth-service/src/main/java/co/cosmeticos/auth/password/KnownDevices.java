package co.cosmeticos.auth.password;

import co.cosmeticos.auth.audit.Origin;
import co.cosmeticos.auth.user.User;
import co.cosmeticos.platform.Component;
import co.cosmeticos.platform.token.UserId;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.function.UnaryOperator;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Update;

/**
 * Known devices: networks from which a user has logged in (OWASP's device cookies, without the cookie): they need
 * not wait behind strangers, neither for their turn nor for what strangers have guessed. Kept for ninety days after
 * the last time, three times as long as a session lasts; where it is forgotten, one waits as a stranger does.
 */
@Component
public class KnownDevices {

    private static final Duration KEPT = Duration.ofDays(90);
    // Whoever is erased at this moment is noted nowhere, nor is who has shown the password of before: the lock waits
    // for the change of it, which forgets the devices.
    private static final String NOTE = """
            insert into known_devices (user_id, network, noted_at)
            select id, :network, :now from users where id = :user and password_hash = :hash for share
            on conflict (user_id, network) do update set noted_at = :now
            """;
    // An account is named as its attempts are: by the hash of its address, or by its id.
    private static final String KNOWS = """
            select exists (
              select from known_devices d join users u on u.id = d.user_id
               where d.network = :network and d.noted_at > :since
                 and :account in (u.id::text, encode(sha256(convert_to(u.email, 'UTF8')), 'hex')))
            """;
    private static final String NOTE_SECOND_FACTOR = """
            insert into known_devices (user_id, network, noted_at, second_factor_at)
            select id, :network, :now, :now from users where id = :user for key share
            on conflict (user_id, network) do update set second_factor_at = :now
            """;
    private static final String KNOWS_SECOND_FACTOR = """
            select exists (select from known_devices
                            where user_id = :user and network = :network and second_factor_at > :since)
            """;
    private static final String FORGET_OF = "delete from known_devices where user_id = :user and network <> :network";
    private static final String FORGET = "delete from known_devices where noted_at <= :before";

    private final Jdbi jdbi;
    private final Clock clock;

    @Inject
    public KnownDevices(Jdbi jdbi, Clock clock) {
        this.jdbi = jdbi;
        this.clock = clock;
    }

    /** Remembers the current request's network for this user, after the right password. */
    @Transactional
    public void note(User user) {
        note(NOTE, user.id(), update -> update.bind("hash", user.passwordHash()));
    }

    /** Remembers the current request's network for this user, after the second factor. */
    @Transactional
    public void noteSecondFactor(UserId user) {
        note(NOTE_SECOND_FACTOR, user, update -> update);
    }

    private void note(String statement, UserId user, UnaryOperator<Update> further) {
        var origin = Origin.current();
        if (origin.address() != null) {
            jdbi.useHandle(handle -> further.apply(handle.createUpdate(statement))
                    .bind("user", user)
                    .bind("network", origin.network())
                    .bind("now", OffsetDateTime.now(clock))
                    .execute());
        }
    }

    /**
     * The visitor of the current request, for a password of this account. To be signed in to it gives a turn
     * before strangers; a count of one's own it does not give, or a stolen token would guess anew from each network.
     */
    Visitor visitor(String account) {
        var origin = Origin.current();
        if (origin.address() == null) {
            return Visitor.SERVER;
        }
        var network = origin.network();
        return knows(KNOWS, network, "account", account)
                ? Visitor.atKnownDevice(network)
                : new Visitor(network, account.equals(String.valueOf(origin.actor())));
    }

    /** The visitor of the current request, without a password: known when signed in. */
    Visitor visitor() {
        var origin = Origin.current();
        return origin.address() == null ? Visitor.SERVER : new Visitor(origin.network(), origin.actor() != null);
    }

    /**
     * The visitor of the current request, for the second factor of this user: a count of its own has a
     * network from which it was shown before. From any other a thief of the password would guess anew.
     */
    public Visitor secondFactorVisitor(UserId user) {
        var origin = Origin.current();
        if (origin.address() == null) {
            return Visitor.SERVER;
        }
        var network = origin.network();
        return knows(KNOWS_SECOND_FACTOR, network, "user", user)
                ? Visitor.atKnownDevice(network)
                : new Visitor(network, false);
    }

    private boolean knows(String statement, String network, String name, Object value) {
        return jdbi.withHandle(handle -> handle.createQuery(statement)
                .bind("network", network)
                .bind(name, value)
                .bind("since", OffsetDateTime.now(clock).minus(KEPT))
                .mapTo(Boolean.class)
                .one());
    }

    /**
     * Forgets the devices of a user whose password or sessions are no longer to be trusted, but for the network that the
     * signed-in user does it from.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void forgetOf(UserId user) {
        var origin = Origin.current();
        jdbi.useHandle(handle -> handle.createUpdate(FORGET_OF)
                .bind("user", user)
                .bind("network", origin.isBy(user) ? origin.network() : "")
                .execute());
    }

    /** Deletes what is too old to be trusted. */
    public void forget() {
        jdbi.useHandle(handle -> handle.createUpdate(FORGET)
                .bind("before", OffsetDateTime.now(clock).minus(KEPT))
                .execute());
    }
}
