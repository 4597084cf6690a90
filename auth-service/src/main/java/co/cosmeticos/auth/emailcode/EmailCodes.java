package co.cosmeticos.auth.emailcode;

import co.cosmeticos.platform.Component;
import co.cosmeticos.platform.token.UserId;
import jakarta.inject.Inject;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;

/** Issued email codes, until they have expired. */
@Component
public class EmailCodes {

    private static final String ADD = """
            insert into email_codes (id, user_id, purpose, email, created_at, expires_at)
            values (:id, :userId, :purpose, :email, :createdAt, :expiresAt)
            """;
    // No code opens an account that is closed or out of use; what only tells of a change is told all the same.
    private static final String OF_USE = """
               and used_at is null and expires_at > :now
               and (purpose = 'EMAIL_CHANGED'
                    or exists (select from users u where u.id = user_id and u.disabled_at is null))
            """;
    private static final String FIND_OPEN = """
            select id, user_id, purpose, email, created_at, expires_at, used_at from email_codes
             where id = :id
            """ + OF_USE;
    private static final String USE = """
            update email_codes set used_at = :now
             where id = :id and purpose = :purpose
            """ + OF_USE + """
            returning id, user_id, purpose, email, created_at, expires_at, used_at
            """;
    private static final String VOID_ALL = """
            update email_codes set used_at = :now where user_id = :user and used_at is null and purpose <> 'EMAIL_CHANGED'
            """;
    private static final String FORGET = "delete from email_codes where expires_at <= :before";

    private final Jdbi jdbi;

    @Inject
    public EmailCodes(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    void add(EmailCode emailCode) {
        jdbi.useHandle(handle -> handle.createUpdate(ADD)
                .bind("id", emailCode.id())
                .bind("userId", emailCode.userId())
                .bind("purpose", emailCode.purpose())
                .bind("email", emailCode.email())
                .bind("createdAt", emailCode.createdAt())
                .bind("expiresAt", emailCode.expiresAt())
                .execute());
    }

    /** The email code with this id, while it can be redeemed. */
    Optional<EmailCode> findOpen(UUID id, OffsetDateTime now) {
        return jdbi.withHandle(handle -> handle.createQuery(FIND_OPEN)
                .bind("id", id)
                .bind("now", now)
                .map(ConstructorMapper.of(EmailCode.class))
                .findOne());
    }

    /** Redeems an email code, once: of requests at the same time one hears of it. */
    Optional<EmailCode> use(UUID id, EmailCode.Purpose purpose, OffsetDateTime now) {
        return jdbi.withHandle(handle -> handle.createQuery(USE)
                .bind("id", id)
                .bind("purpose", purpose)
                .bind("now", now)
                .map(ConstructorMapper.of(EmailCode.class))
                .findOne());
    }

    void voidAll(UserId user, OffsetDateTime now) {
        jdbi.useHandle(handle -> handle.createUpdate(VOID_ALL)
                .bind("user", user)
                .bind("now", now)
                .execute());
    }

    /** Deletes email codes that have expired before this time. */
    void forgetExpiredBefore(OffsetDateTime before) {
        jdbi.useHandle(
                handle -> handle.createUpdate(FORGET).bind("before", before).execute());
    }
}
