package co.cosmeticos.auth.letter;

import co.cosmeticos.platform.Component;
import jakarta.inject.Inject;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;

/** The letters that were written and can still be used. */
@Component
public class Letters {

    private static final String ADD = """
            insert into letters (id, user_id, purpose, email, created_at, expires_at)
            values (:id, :userId, :purpose, :email, :createdAt, :expiresAt)
            """;
    // No code opens an account that is closed or out of use; what only tells of a change is told all the same.
    private static final String OF_USE = """
               and used_at is null and expires_at > :now
               and (purpose = 'EMAIL_CHANGED'
                    or exists (select from users u where u.id = user_id and u.disabled_at is null))
            """;
    private static final String FIND_OPEN = """
            select id, user_id, purpose, email, created_at, expires_at, used_at from letters
             where id = :id
            """ + OF_USE;
    private static final String USE = """
            update letters set used_at = :now
             where id = :id and purpose = :purpose
            """ + OF_USE + """
            returning id, user_id, purpose, email, created_at, expires_at, used_at
            """;
    private static final String VOID_ALL = """
            update letters set used_at = :now where user_id = :user and used_at is null and purpose <> 'EMAIL_CHANGED'
            """;
    private static final String FORGET = "delete from letters where expires_at <= :before";

    private final Jdbi jdbi;

    @Inject
    public Letters(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    void add(Letter letter) {
        jdbi.useHandle(handle -> handle.createUpdate(ADD)
                .bind("id", letter.id())
                .bind("userId", letter.userId())
                .bind("purpose", letter.purpose())
                .bind("email", letter.email())
                .bind("createdAt", letter.createdAt())
                .bind("expiresAt", letter.expiresAt())
                .execute());
    }

    /** The letter with this id, while it is of use. */
    Optional<Letter> findOpen(UUID id, OffsetDateTime now) {
        return jdbi.withHandle(handle -> handle.createQuery(FIND_OPEN)
                .bind("id", id)
                .bind("now", now)
                .map(ConstructorMapper.of(Letter.class))
                .findOne());
    }

    /** Uses a letter, once: of requests at the same time one hears of it. */
    Optional<Letter> use(UUID id, Letter.Purpose purpose, OffsetDateTime now) {
        return jdbi.withHandle(handle -> handle.createQuery(USE)
                .bind("id", id)
                .bind("purpose", purpose)
                .bind("now", now)
                .map(ConstructorMapper.of(Letter.class))
                .findOne());
    }

    void voidAll(UUID user, OffsetDateTime now) {
        jdbi.useHandle(handle -> handle.createUpdate(VOID_ALL)
                .bind("user", user)
                .bind("now", now)
                .execute());
    }

    /** Deletes letters that have expired before this time. */
    void forgetExpiredBefore(OffsetDateTime before) {
        jdbi.useHandle(
                handle -> handle.createUpdate(FORGET).bind("before", before).execute());
    }
}
