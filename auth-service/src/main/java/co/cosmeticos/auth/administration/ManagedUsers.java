package co.cosmeticos.auth.administration;

import co.cosmeticos.platform.Component;
import co.cosmeticos.platform.page.Cursor;
import co.cosmeticos.platform.page.Page;
import co.cosmeticos.platform.token.UserId;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jspecify.annotations.Nullable;

/** The users as administrators list and search them. */
@Component
public class ManagedUsers {

    // Attempts are counted by the hash of the address.
    private static final String USERS = """
            select u.id, u.email, u.name, u.phone, u.locale, u.roles, u.verified_at, u.disabled_at,
                   a.blocked_until as locked_until, u.created_at
              from users u
              left join login_attempts a
                on a.account = encode(sha256(convert_to(u.email, 'UTF8')), 'hex') and a.blocked_until > :now
            """;
    private static final String FIND = USERS + " where u.id = :id";
    private static final String LIST = USERS + """
             where (:beginning::text is null or u.email like :beginning::text || '%'
                    or lower(u.name) like '%' || :beginning::text || '%')
               and (:taxId::text is null or u.tax_id = :taxId::text)
               and (:phone::text is null or phone_digits(u.phone) = phone_digits(:phone::text))
               and (:role::text is null or :role::text = any (u.roles))
               and case :status::text
                     when 'ACTIVE' then u.disabled_at is null
                     when 'DISABLED' then u.disabled_at is not null
                     when 'UNVERIFIED' then u.verified_at is null
                     when 'LOCKED' then a.account is not null
                     else true
                   end
               and (:after::uuid is null or u.id < :after::uuid)
             order by u.id desc limit :limit
            """;

    private final Jdbi jdbi;
    private final Clock clock;

    @Inject
    public ManagedUsers(Jdbi jdbi, Clock clock) {
        this.jdbi = jdbi;
        this.clock = clock;
    }

    /** The newest first. */
    Page<ManagedUser> list(UserQuery query, @Nullable Cursor after, int limit) {
        var words = query.words();
        var rows = jdbi.withHandle(handle -> handle.createQuery(LIST)
                .bind("now", OffsetDateTime.now(clock))
                .bind("beginning", words == null ? null : literally(words))
                .bind("taxId", query.taxId())
                .bind("phone", query.phone())
                .bind("role", query.role())
                .bind("status", query.status())
                .bind("after", after == null ? null : after.uuid(0))
                .bind("limit", limit + 1)
                .map(ConstructorMapper.of(ManagedUser.class))
                .list());
        return Page.of(rows, limit, user -> Cursor.of(user.id()));
    }

    // A % in an address is a %, and no pattern.
    private static String literally(String words) {
        return words.strip().toLowerCase(Locale.ROOT).replaceAll("([\\\\%_])", "\\\\$1");
    }

    Optional<ManagedUser> find(UserId id) {
        return jdbi.withHandle(handle -> handle.createQuery(FIND)
                .bind("now", OffsetDateTime.now(clock))
                .bind("id", id)
                .map(ConstructorMapper.of(ManagedUser.class))
                .findOne());
    }
}
