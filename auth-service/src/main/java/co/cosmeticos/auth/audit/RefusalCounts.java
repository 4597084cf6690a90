package co.cosmeticos.auth.audit;

import co.cosmeticos.platform.Component;
import jakarta.inject.Inject;
import java.time.OffsetDateTime;
import org.jdbi.v3.core.Jdbi;

/** How often strangers were refused, by kind and hour. */
@Component
public class RefusalCounts {

    private static final String ADD = """
            insert into refusal_counts as c (kind, hour, times) values (:kind, date_trunc('hour', :now::timestamptz), 1)
            on conflict (kind, hour) do update set times = c.times + 1
            returning times
            """;
    private static final String FORGET = "delete from refusal_counts where hour < :before";

    private final Jdbi jdbi;

    @Inject
    public RefusalCounts(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** Counts one more; how many there were in this hour. */
    long add(String kind, OffsetDateTime now) {
        return jdbi.withHandle(handle -> handle.createQuery(ADD)
                .bind("kind", kind)
                .bind("now", now)
                .mapTo(Long.class)
                .one());
    }

    /** Deletes what was counted before this time. */
    void forgetBefore(OffsetDateTime before) {
        jdbi.useHandle(
                handle -> handle.createUpdate(FORGET).bind("before", before).execute());
    }
}
