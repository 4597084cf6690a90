package co.cosmeticos.auth.export;

import co.cosmeticos.auth.privacy.PersonalDataService;
import co.cosmeticos.platform.Component;
import co.cosmeticos.platform.token.UserId;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;

/** Exports, one per user, and their files. */
@Component
public class Exports {

    private static final String SELECT = "select id, user_id, requested_at, finished_at from exports ";
    private static final String OF_USER = SELECT + "where user_id = :user";
    // The row's lock lets one of two last parts see the other.
    private static final String LOCK = SELECT + "where id = :id for update";
    private static final String ADD =
            "insert into exports (id, user_id, requested_at) values (:id, :userId, :requestedAt)";
    private static final String DELETE = "delete from exports where id = :id";
    private static final String PUT_FILE = """
            insert into export_files (export_id, name, content, service) values (:id, :name, :content, :service)
            on conflict (export_id, name) do update set content = excluded.content
             where export_files.service = excluded.service
            """;
    private static final String FILE_NAMES = "select name from export_files where export_id = :id order by name";
    private static final String CONTENT = "select content from export_files where export_id = :id and name = :name";
    private static final String DONE = """
            insert into export_parts (export_id, service) values (:id, :service) on conflict do nothing
            """;
    private static final String FINISH = """
            update exports set finished_at = :now
             where id = :id and finished_at is null
               and (select count(*) from export_parts where export_id = :id) = :services
            """;
    private static final String FORGET = "delete from exports where coalesce(finished_at, requested_at) < :before";

    private final Jdbi jdbi;

    @Inject
    public Exports(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** A file of an archive. */
    record ArchivedFile(String name, String content) {}

    Optional<Export> ofUser(UserId user) {
        return jdbi.withHandle(handle -> handle.createQuery(OF_USER)
                .bind("user", user)
                .map(ConstructorMapper.of(Export.class))
                .findOne());
    }

    /** The archive, which nobody else changes until this transaction ends. */
    Optional<Export> lock(UUID id) {
        return jdbi.withHandle(handle -> handle.createQuery(LOCK)
                .bind("id", id)
                .map(ConstructorMapper.of(Export.class))
                .findOne());
    }

    void add(Export export) {
        jdbi.useHandle(handle -> handle.createUpdate(ADD).bindMethods(export).execute());
    }

    void delete(UUID id) {
        jdbi.useHandle(handle -> handle.createUpdate(DELETE).bind("id", id).execute());
    }

    /** Adds a file, or writes it anew; false when it is another service's. */
    boolean putFile(UUID id, PersonalDataService service, ArchivedFile file) {
        return jdbi.withHandle(handle -> handle.createUpdate(PUT_FILE)
                        .bind("id", id)
                        .bind("name", file.name())
                        .bind("content", file.content())
                        .bind("service", service.label())
                        .execute())
                == 1;
    }

    List<String> fileNames(UUID id) {
        return jdbi.withHandle(handle -> handle.createQuery(FILE_NAMES)
                .bind("id", id)
                .mapTo(String.class)
                .list());
    }

    /** What stands in a file; throws {@link IllegalStateException} where the archive was deleted meanwhile. */
    String content(UUID id, String name) {
        return jdbi.withHandle(handle -> handle.createQuery(CONTENT)
                .bind("id", id)
                .bind("name", name)
                .mapTo(String.class)
                .one());
    }

    /** Records that a service has added all of its files; whether that was the last. */
    boolean done(UUID id, PersonalDataService service, OffsetDateTime now) {
        return jdbi.withHandle(handle -> {
            handle.createUpdate(DONE)
                    .bind("id", id)
                    .bind("service", service.label())
                    .execute();
            return handle.createUpdate(FINISH)
                            .bind("id", id)
                            .bind("services", PersonalDataService.values().length)
                            .bind("now", now)
                            .execute()
                    == 1;
        });
    }

    /** Deletes what was ready before this time, or asked for before it and never ready. */
    @Transactional
    public void forgetBefore(OffsetDateTime before) {
        jdbi.useHandle(
                handle -> handle.createUpdate(FORGET).bind("before", before).execute());
    }
}
