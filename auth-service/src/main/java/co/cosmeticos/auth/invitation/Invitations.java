package co.cosmeticos.auth.invitation;

import co.cosmeticos.platform.Component;
import co.cosmeticos.platform.page.Cursor;
import co.cosmeticos.platform.page.Page;
import co.cosmeticos.platform.token.UserId;
import co.cosmeticos.platform.value.EmailAddress;
import jakarta.inject.Inject;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jspecify.annotations.Nullable;

/** Invitations, until some time after they have ended. */
@Component
public class Invitations {

    private static final String SELECT = """
            select id, email, roles, locale, invited_by, code_id, created_at, sent_at, expires_at, revoked_at, accepted_at,
                   accepted_by
              from invitations
            """;
    private static final String FIND = SELECT + " where id = :id";
    private static final String LOCK = FIND + " for update";
    private static final String IS_OPEN = " revoked_at is null and accepted_at is null ";
    private static final String FIND_BY_CODE = SELECT + " where code_id = :codeId and expires_at > :now and " + IS_OPEN;
    private static final String LIST = SELECT + """
             where case :status::text
                     when 'PENDING' then revoked_at is null and accepted_at is null and expires_at > :now
                     when 'EXPIRED' then revoked_at is null and accepted_at is null and expires_at <= :now
                     when 'ACCEPTED' then accepted_at is not null
                     when 'REVOKED' then revoked_at is not null
                     else true
                   end
               and (:after::uuid is null or id < :after::uuid)
             order by id desc limit :limit
            """;
    private static final String IS_PENDING =
            "select exists (select from invitations where email = :email and expires_at > :now and " + IS_OPEN + ")";
    private static final String ADD = """
            insert into invitations (id, email, roles, locale, invited_by, code_id, created_at, sent_at, expires_at)
            values (:id, :email, :roles, :locale, :invitedBy, :codeId, :createdAt, :sentAt, :expiresAt)
            on conflict (email) where revoked_at is null and accepted_at is null do nothing
            """;
    private static final String REMOVE_EXPIRED =
            "delete from invitations where email = :email and expires_at <= :now and " + IS_OPEN;
    private static final String RENEW = """
            update invitations set invited_by = :invitedBy, code_id = :codeId, sent_at = :sentAt, expires_at = :expiresAt
             where id = :id
            """;
    private static final String REVOKE = "update invitations set revoked_at = :now where id = :id and " + IS_OPEN;
    // Of requests at the same time one hears of it; a revocation waits for it, or it for the revocation.
    private static final String ACCEPT = """
            update invitations set accepted_at = :now, accepted_by = :user where code_id = :codeId and expires_at > :now and
            """ + IS_OPEN;
    private static final String FORGET = """
            delete from invitations where coalesce(revoked_at, accepted_at, expires_at) <= :before
            """;

    private final Jdbi jdbi;

    @Inject
    public Invitations(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    Optional<Invitation> find(UUID id) {
        return one(FIND, id);
    }

    /** The invitation with this id, which nobody else changes until this transaction ends. */
    Optional<Invitation> lock(UUID id) {
        return one(LOCK, id);
    }

    private Optional<Invitation> one(String sql, UUID id) {
        return jdbi.withHandle(handle -> handle.createQuery(sql)
                .bind("id", id)
                .map(ConstructorMapper.of(Invitation.class))
                .findOne());
    }

    /** The invitation that was last sent with this code, while it can be accepted. */
    Optional<Invitation> findByCode(UUID codeId, OffsetDateTime now) {
        return jdbi.withHandle(handle -> handle.createQuery(FIND_BY_CODE)
                .bind("codeId", codeId)
                .bind("now", now)
                .map(ConstructorMapper.of(Invitation.class))
                .findOne());
    }

    /** The newest first. */
    Page<Invitation> list(@Nullable InvitationStatus status, OffsetDateTime now, @Nullable Cursor after, int limit) {
        var rows = jdbi.withHandle(handle -> handle.createQuery(LIST)
                .bind("status", status)
                .bind("now", now)
                .bind("after", after == null ? null : after.uuid(0))
                .bind("limit", limit + 1)
                .map(ConstructorMapper.of(Invitation.class))
                .list());
        return Page.of(rows, limit, one -> Cursor.of(one.id()));
    }

    /** Whether this address has one that can be accepted. */
    boolean isPending(EmailAddress email, OffsetDateTime now) {
        return jdbi.withHandle(handle -> handle.createQuery(IS_PENDING)
                .bind("email", email.text())
                .bind("now", now)
                .mapTo(Boolean.class)
                .one());
    }

    /** Adds one in the place of an expired one; false when its address has another that can be accepted. */
    boolean add(Invitation invitation) {
        return jdbi.withHandle(handle -> {
            handle.createUpdate(REMOVE_EXPIRED)
                    .bind("email", invitation.email())
                    .bind("now", invitation.createdAt())
                    .execute();
            return handle.createUpdate(ADD)
                            .bind("id", invitation.id())
                            .bind("email", invitation.email())
                            .bindArray("roles", String.class, invitation.roles())
                            .bind("locale", invitation.locale())
                            .bind("invitedBy", invitation.invitedBy())
                            .bind("codeId", invitation.codeId())
                            .bind("createdAt", invitation.createdAt())
                            .bind("sentAt", invitation.sentAt())
                            .bind("expiresAt", invitation.expiresAt())
                            .execute()
                    == 1;
        });
    }

    /** Gives a locked invitation the inviter, code and times of another sending. */
    void renew(Invitation renewed) {
        jdbi.useHandle(handle -> handle.createUpdate(RENEW)
                .bind("id", renewed.id())
                .bind("invitedBy", renewed.invitedBy())
                .bind("codeId", renewed.codeId())
                .bind("sentAt", renewed.sentAt())
                .bind("expiresAt", renewed.expiresAt())
                .execute());
    }

    /** Revokes one; false when it is not open. */
    boolean revoke(UUID id, OffsetDateTime now) {
        return jdbi.withHandle(handle -> handle.createUpdate(REVOKE)
                        .bind("id", id)
                        .bind("now", now)
                        .execute())
                == 1;
    }

    /** Marks the invitation of this code as accepted, once; false when it can no longer be. */
    boolean accept(UUID codeId, UserId user, OffsetDateTime now) {
        return jdbi.withHandle(handle -> handle.createUpdate(ACCEPT)
                        .bind("codeId", codeId)
                        .bind("user", user)
                        .bind("now", now)
                        .execute())
                == 1;
    }

    /** Deletes those that ended or expired before this time. */
    void forgetBefore(OffsetDateTime before) {
        jdbi.useHandle(
                handle -> handle.createUpdate(FORGET).bind("before", before).execute());
    }
}
