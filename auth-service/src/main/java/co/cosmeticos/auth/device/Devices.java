package co.cosmeticos.auth.device;

import co.cosmeticos.platform.Component;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;

/** Sessions that last, read for who has opened them. */
@Component
public class Devices {

    // More than anybody has devices; a client that logs in for each request does not make the answer grow.
    private static final String ALL = """
            select s.id, s.device, s.created_at, t.issued_at as last_used_at, s.expires_at,
                   s.id::text = :current as current
              from sessions s join refresh_tokens t on t.session_id = s.id and t.spent_at is null
             where s.user_id = :user and s.ended_at is null and s.expires_at > :now
             order by last_used_at desc, s.id limit 100
            """;

    private final Jdbi jdbi;
    private final Clock clock;

    @Inject
    public Devices(Jdbi jdbi, Clock clock) {
        this.jdbi = jdbi;
        this.clock = clock;
    }

    /** The hundred of a user's sessions that were used last, the latest first. */
    List<Device> all(UUID user, String currentSession) {
        return jdbi.withHandle(handle -> handle.createQuery(ALL)
                .bind("user", user)
                .bind("current", currentSession)
                .bind("now", OffsetDateTime.now(clock))
                .map(ConstructorMapper.of(Device.class))
                .list());
    }
}
