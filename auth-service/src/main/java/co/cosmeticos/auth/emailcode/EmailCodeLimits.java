package co.cosmeticos.auth.emailcode;

import co.cosmeticos.platform.Component;
import co.cosmeticos.platform.value.EmailAddress;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.OffsetDateTime;
import org.jdbi.v3.core.Jdbi;

/**
 * Rate limit of email codes per address, so that nobody fills another's mailbox: one a minute to an address, from the
 * eleventh of a day on one an hour.
 * An unknown address is counted like a known one, and costs the same commit.
 */
@Component
public class EmailCodeLimits {

    private static final String COUNT = """
            insert into email_code_requests as r (account, times, first_at, last_at) values (:account, 1, :now, :now)
            on conflict (account) do update
               set times = case when r.first_at <= :yesterday then 1 else r.times + 1 end,
                   first_at = case when r.first_at <= :yesterday then :now else r.first_at end,
                   last_at = :now
             where r.last_at <= :minuteAgo and (r.times < 10 or r.last_at <= :hourAgo or r.first_at <= :yesterday)
            """;
    private static final String FORGET = "delete from email_code_requests where last_at < :before";

    private final Jdbi jdbi;
    private final Clock clock;

    @Inject
    public EmailCodeLimits(Jdbi jdbi, Clock clock) {
        this.jdbi = jdbi;
        this.clock = clock;
    }

    /** Whether one more email code may go to this address for this purpose now; then it is counted. */
    public boolean allow(EmailCode.Purpose purpose, EmailAddress email) {
        return allow(purpose.name(), email);
    }

    /** The same, for a mail of another kind that brings a code. */
    public boolean allow(String kind, EmailAddress email) {
        var now = OffsetDateTime.now(clock);
        return jdbi.withHandle(handle -> handle.createUpdate(COUNT)
                        .bind("account", kind + " " + email.hash())
                        .bind("now", now)
                        .bind("minuteAgo", now.minusMinutes(1))
                        .bind("hourAgo", now.minusHours(1))
                        .bind("yesterday", now.minusDays(1))
                        .execute())
                == 1;
    }

    /** Deletes counts of addresses that nobody has asked for since. */
    void forgetBefore(OffsetDateTime before) {
        jdbi.useHandle(
                handle -> handle.createUpdate(FORGET).bind("before", before).execute());
    }
}
