package co.cosmeticos.auth.loginthrottle;

import co.cosmeticos.platform.Component;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import org.jdbi.v3.core.Jdbi;

/**
 * Counts attempts per account, or per account and known device, before the password is looked at, so that many at once do
 * not slip through; one that succeeds wipes its count. From the fifth failure on an account waits: 1 s, doubled each
 * time, up to 15 minutes.
 */
@Component
public class LoginAttempts {

    private static final Duration FORGOTTEN_AFTER = Duration.ofDays(1);
    private static final String COUNT = """
            insert into login_attempts as a (account, failures, blocked_until, last_at) values (:account, 1, :now, :now)
            on conflict (account) do update
               set failures = case when a.last_at < :forgotten then 1 else a.failures + 1 end,
                   blocked_until = :now + case when a.last_at < :forgotten or a.failures < 4 then interval '0'
                                               else least(900, power(2, least(a.failures - 4, 10))) * interval '1 s' end,
                   last_at = :now
             where a.blocked_until <= :now
            """;
    private static final String BLOCKED_UNTIL = "select blocked_until from login_attempts where account = :account";
    private static final String WIPE = "delete from login_attempts where account = :account";
    private static final String WIPE_ALL = "delete from login_attempts where owner = :account";
    private static final String FORGET = "delete from login_attempts where last_at < :before";

    private final Jdbi jdbi;
    private final Clock clock;

    @Inject
    public LoginAttempts(Jdbi jdbi, Clock clock) {
        this.jdbi = jdbi;
        this.clock = clock;
    }

    /** Throws {@link AttemptRefused.Throttled} while the account waits; counts nothing. */
    public void require(String account) {
        var now = OffsetDateTime.now(clock);
        var until = blockedUntil(account, now);
        if (until.isAfter(now)) {
            throw new AttemptRefused.Throttled(Math.max(1, secondsUntil(until, now)));
        }
    }

    /**
     * Counts one more.
     *
     * @param account a hash or an id, never an address; behind it, " at " and the network of a known device
     * @throws AttemptRefused.Throttled while the account waits
     */
    @Transactional
    public void count(String account) {
        var now = OffsetDateTime.now(clock);
        var counted = jdbi.withHandle(handle -> handle.createUpdate(COUNT)
                .bind("account", account)
                .bind("now", now)
                .bind("forgotten", now.minus(FORGOTTEN_AFTER))
                .execute());
        if (counted == 0) {
            throw new AttemptRefused.Throttled(Math.max(1, secondsUntil(blockedUntil(account, now), now)));
        }
    }

    private OffsetDateTime blockedUntil(String account, OffsetDateTime now) {
        return jdbi.withHandle(handle -> handle.createQuery(BLOCKED_UNTIL)
                .bind("account", account)
                .mapTo(OffsetDateTime.class)
                .findOne()
                .orElse(now));
    }

    private static long secondsUntil(OffsetDateTime then, OffsetDateTime now) {
        return Duration.between(now, then).plusMillis(999).toSeconds();
    }

    /** Forgets the failures under this name, where the owner came in. */
    @Transactional
    public void wipe(String account) {
        jdbi.useHandle(
                handle -> handle.createUpdate(WIPE).bind("account", account).execute());
    }

    /** Forgets all failures of an account, those of strangers and those at each of its known devices. */
    @Transactional
    public void wipeAll(String account) {
        jdbi.useHandle(
                handle -> handle.createUpdate(WIPE_ALL).bind("account", account).execute());
    }

    /** Deletes the counts of accounts that nobody has tried since. */
    public void forgetBefore(OffsetDateTime before) {
        jdbi.useHandle(
                handle -> handle.createUpdate(FORGET).bind("before", before).execute());
    }
}
