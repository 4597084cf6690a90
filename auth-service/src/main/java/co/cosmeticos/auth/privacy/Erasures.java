package co.cosmeticos.auth.privacy;

import co.cosmeticos.platform.Component;
import co.cosmeticos.platform.page.Cursor;
import co.cosmeticos.platform.page.Page;
import co.cosmeticos.platform.token.UserId;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jspecify.annotations.Nullable;

/** The ledger of erasures. */
@Component
public class Erasures {

    private static final String SELECT =
            "select id, user_id, email_hash, requested_at, due_at, begun_at, finished_at from erasures ";
    private static final String OF_USER = SELECT + "where user_id = :user";
    private static final String LIST = SELECT + """
            where begun_at is not null and (:after::uuid is null or id > :after::uuid) order by id limit :limit
            """;
    private static final String ADD = """
            insert into erasures (id, user_id, email_hash, requested_at, due_at)
            values (:id, :userId, :emailHash, :requestedAt, :dueAt)
            """;
    private static final String BEGIN = """
            update erasures set begun_at = :now
             where id in (select id from erasures where begun_at is null and due_at <= :now
                           order by due_at limit 100 for update skip locked)
            returning id, user_id, email_hash, requested_at, due_at, begun_at, finished_at
            """;
    private static final String DONE = """
            insert into erasure_parts (erasure_id, service, done_at)
            select id, :service, :now from erasures where id = :id
            on conflict do nothing
            """;
    private static final String OTHERS_ARE_NEEDED = """
            select exists (select from erasures e
                            where e.user_id = :user and e.finished_at is null
                              and (select count(*) from erasure_parts p
                                    where p.erasure_id = e.id and p.service <> :last) < :others)
            """;
    // The row's lock lets one of two last parts see the other.
    private static final String LOCK = SELECT + "where id = :id for update";
    private static final String FINISH = """
            update erasures set finished_at = :now
             where id = :id and finished_at is null
               and (select count(*) from erasure_parts where erasure_id = :id) = :services
            """;
    private static final String RESTORE = """
            insert into erasures (id, user_id, email_hash, requested_at, due_at, begun_at, finished_at)
            values (:id, :user, :hash, :now, :now, :now, :now)
            on conflict (user_id) do update set begun_at = coalesce(erasures.begun_at, :now),
                                                finished_at = coalesce(erasures.finished_at, :now)
            """;

    private final Jdbi jdbi;
    private final Clock clock;

    @Inject
    public Erasures(Jdbi jdbi, Clock clock) {
        this.jdbi = jdbi;
        this.clock = clock;
    }

    /** The erasure of this user, if one was asked for. */
    public Optional<Erasure> ofUser(UserId user) {
        return jdbi.withHandle(handle -> handle.createQuery(OF_USER)
                .bind("user", user)
                .map(ConstructorMapper.of(Erasure.class))
                .findOne());
    }

    /** Enters one. */
    public void add(Erasure erasure) {
        jdbi.useHandle(handle -> handle.createUpdate(ADD).bindMethods(erasure).execute());
    }

    /** Those that are due now, each told once, to be begun in this transaction. */
    public List<Erasure> begin() {
        return jdbi.withHandle(handle -> handle.createQuery(BEGIN)
                .bind("now", now())
                .map(ConstructorMapper.of(Erasure.class))
                .list());
    }

    /** Those that have begun, in order of their ids. */
    Page<Erasure> list(@Nullable Cursor after, int limit) {
        var rows = jdbi.withHandle(handle -> handle.createQuery(LIST)
                .bind("after", after == null ? null : after.uuid(0))
                .bind("limit", limit + 1)
                .map(ConstructorMapper.of(Erasure.class))
                .list());
        return Page.of(rows, limit, row -> Cursor.of(row.id()));
    }

    /** Whether a service that needs this person's account has not erased its part. */
    public boolean othersAreNeeded(UserId user) {
        return jdbi.withHandle(handle -> handle.createQuery(OTHERS_ARE_NEEDED)
                .bind("user", user)
                .bind("last", PersonalDataService.AUTH_SERVICE.label())
                .bind("others", PersonalDataService.values().length - 1)
                .mapTo(Boolean.class)
                .one());
    }

    /** The erasure, which nobody else changes until this transaction ends. */
    Optional<Erasure> lock(UUID id) {
        return jdbi.withHandle(handle -> handle.createQuery(LOCK)
                .bind("id", id)
                .map(ConstructorMapper.of(Erasure.class))
                .findOne());
    }

    /** Notes that a service has done its part; whether that was the last, for whoever notes it. */
    boolean done(UUID id, PersonalDataService service) {
        return jdbi.withHandle(handle -> {
            handle.createUpdate(DONE)
                    .bind("id", id)
                    .bind("service", service.label())
                    .bind("now", now())
                    .execute();
            return handle.createUpdate(FINISH)
                            .bind("id", id)
                            .bind("services", PersonalDataService.values().length)
                            .bind("now", now())
                            .execute()
                    == 1;
        });
    }

    /** Notes what the database that came out of a backup had forgotten. */
    @Transactional
    public void restore(List<ErasureLedger.Line> lines) {
        jdbi.useHandle(handle -> {
            var batch = handle.prepareBatch(RESTORE);
            lines.forEach(line -> batch.bind("id", line.id())
                    .bind("user", line.userId())
                    .bind("hash", line.emailHash())
                    .bind("now", now())
                    .add());
            if (batch.size() > 0) {
                batch.execute();
            }
        });
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock);
    }
}
