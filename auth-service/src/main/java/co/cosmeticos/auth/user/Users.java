package co.cosmeticos.auth.user;

import co.cosmeticos.platform.Component;
import co.cosmeticos.platform.token.UserId;
import co.cosmeticos.platform.value.EmailAddress;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;

/** Users: whoever has an account. */
@Component
public class Users {

    private static final String COLUMNS =
            "id, email, name, phone, tax_id, birth_date, locale, password_hash, roles, verified_at, disabled_at, created_at";
    private static final String FIND = "select " + COLUMNS + " from users where id = :id";
    private static final String FIND_BY_EMAIL = "select " + COLUMNS + " from users where email = :email";
    private static final String ADD = """
            insert into users (id, email, name, phone, locale, password_hash, roles, verified_at, created_at)
            values (:id, :email, :name, :phone, :locale, :passwordHash, :roles, :verifiedAt, :createdAt)
            on conflict (email) do nothing
            """;
    private static final String CHANGE_PROFILE = """
            update users set name = coalesce(:name, name), locale = coalesce(:locale, locale),
                             phone = nullif(coalesce(:phone, phone), ''),
                             tax_id = nullif(coalesce(:taxId, tax_id), ''),
                             birth_date = nullif(coalesce(:birthDate, birth_date::text), '')::date
             where id = :id
            returning\s""" + COLUMNS;
    private static final String VERIFY = """
            update users set verified_at = :now where id = :id and email = :email and verified_at is null
            """;
    private static final String CHANGE_EMAIL = """
            update users set email = :email, verified_at = :now where id = :id
            """;
    private static final String GIVE_UP_EMAIL = """
            update users set email = :email, roles = array[:role::text], disabled_at = coalesce(disabled_at, :now)
             where id = :id
            """;
    private static final String CHANGE_HASH =
            "update users set password_hash = :hash where id = :id and password_hash = :before";

    private static final String DISABLE = "update users set disabled_at = :now where id = :id and disabled_at is null";
    // Nobody comes back who is to be erased.
    private static final String ENABLE = """
            update users set disabled_at = null
             where id = :id and disabled_at is not null and not exists (select from erasures where user_id = :id)
            """;
    private static final String CHANGE_ROLES = "update users set roles = :roles where id = :id";
    // In one order, so that two who lock each other's do not wait for each other.
    private static final String LOCK = "select " + COLUMNS + " from users where id = any (:ids) order by id for update";
    private static final String LOCK_WITH_ADMINISTRATORS =
            "select " + COLUMNS + " from users where id = any (:ids) or 'admin' = any (roles) order by id for update";
    private static final String HOLDING = "select id from users where roles @> array[:role::text] order by id";
    private static final String HAVE_ADMINISTRATOR =
            "select exists (select from users where 'admin' = any (roles) and disabled_at is null)";
    private static final String UNIQUE_VIOLATION = "23505";

    private final Jdbi jdbi;

    @Inject
    public Users(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** The user with this id. */
    public Optional<User> find(UserId id) {
        return jdbi.withHandle(handle -> handle.createQuery(FIND)
                .bind("id", id)
                .map(ConstructorMapper.of(User.class))
                .findOne());
    }

    /** The user with this address. */
    public Optional<User> find(EmailAddress email) {
        return jdbi.withHandle(handle -> handle.createQuery(FIND_BY_EMAIL)
                .bind("email", email.text())
                .map(ConstructorMapper.of(User.class))
                .findOne());
    }

    /** Adds a user; false when the address is taken. */
    public boolean add(User user) {
        return jdbi.withHandle(handle -> handle.createUpdate(ADD)
                        .bind("id", user.id())
                        .bind("email", user.email())
                        .bind("name", user.name())
                        .bind("phone", user.phone())
                        .bind("locale", user.locale())
                        .bind("passwordHash", user.passwordHash())
                        .bindArray("roles", String.class, user.roles())
                        .bind("verifiedAt", user.verifiedAt())
                        .bind("createdAt", user.createdAt())
                        .execute())
                == 1;
    }

    /** Changes what is given of a user; what is empty is taken away. */
    @Transactional
    Optional<User> changeProfile(UserId id, ProfileChange change) {
        return jdbi.withHandle(handle -> handle.createQuery(CHANGE_PROFILE)
                .bind("id", id)
                .bind("name", change.name())
                .bind("phone", change.phone())
                .bind("taxId", change.taxId())
                .bind("birthDate", change.birthDate())
                .bind("locale", change.locale())
                .map(ConstructorMapper.of(User.class))
                .findOne());
    }

    /** Marks this address as verified, if it is still the user's; false when it was already. */
    public boolean verify(UserId id, String email, OffsetDateTime now) {
        return changed(VERIFY, id, email, now);
    }

    /**
     * Gives a user a verified address; false when another account has it, which leaves the
     * transaction good for nothing but its end.
     */
    public boolean changeEmail(UserId id, String email, OffsetDateTime now) {
        try {
            return changed(CHANGE_EMAIL, id, email, now);
        } catch (UnableToExecuteStatementException e) {
            if (e.getCause() instanceof SQLException refused && UNIQUE_VIOLATION.equals(refused.getSQLState())) {
                return false;
            }
            throw e;
        }
    }

    /** Takes address and roles from an account and disables it; the address is free in the same transaction. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void giveUpEmail(UserId id, OffsetDateTime now) {
        jdbi.useHandle(handle -> handle.createUpdate(GIVE_UP_EMAIL)
                .bind("id", id)
                .bind("email", User.givenUp(id))
                .bind("role", User.CUSTOMER)
                .bind("now", now)
                .execute());
    }

    private boolean changed(String statement, UserId id, String email, OffsetDateTime now) {
        return jdbi.withHandle(handle -> handle.createUpdate(statement)
                        .bind("id", id)
                        .bind("email", email)
                        .bind("now", now)
                        .execute())
                == 1;
    }

    /** The user with this id, whom nobody else changes until this transaction ends. */
    public Optional<User> lock(UserId id) {
        return lock(List.of(id)).stream().findFirst();
    }

    /** The users with these ids, whom nobody else changes until this transaction ends. */
    public List<User> lock(List<UserId> ids) {
        return locked(LOCK, ids);
    }

    /** The same, and all administrators: whether one of them is the last is known only while none of them changes. */
    public List<User> lockWithAdministrators(List<UserId> ids) {
        return locked(LOCK_WITH_ADMINISTRATORS, ids);
    }

    private List<User> locked(String statement, List<UserId> ids) {
        return jdbi.withHandle(handle -> handle.createQuery(statement)
                .bindArray("ids", UUID.class, ids.stream().map(UserId::value).toList())
                .map(ConstructorMapper.of(User.class))
                .list());
    }

    /** The ids of who has this role, in order. */
    public List<UserId> holding(String role) {
        return jdbi.withHandle(handle -> handle.createQuery(HOLDING)
                .bind("role", role)
                .mapTo(UserId.class)
                .list());
    }

    /** Whether somebody administers the shop. */
    public boolean haveAdministrator() {
        return jdbi.withHandle(handle ->
                handle.createQuery(HAVE_ADMINISTRATOR).mapTo(Boolean.class).one());
    }

    /** Disables an account; false when it was. */
    public boolean disable(UserId id, OffsetDateTime now) {
        return jdbi.withHandle(handle -> handle.createUpdate(DISABLE)
                        .bind("id", id)
                        .bind("now", now)
                        .execute())
                == 1;
    }

    /** Enables an account again; false when it was. */
    public boolean enable(UserId id) {
        return jdbi.withHandle(
                        handle -> handle.createUpdate(ENABLE).bind("id", id).execute())
                == 1;
    }

    /** Replaces a user's roles. */
    public void changeRoles(UserId id, List<String> roles) {
        jdbi.useHandle(handle -> handle.createUpdate(CHANGE_ROLES)
                .bind("id", id)
                .bindArray("roles", String.class, roles)
                .execute());
    }

    /** Stores another password hash; false when it has changed since the user was read. */
    @Transactional
    public boolean changeHash(User before, String hash) {
        return jdbi.withHandle(handle -> handle.createUpdate(CHANGE_HASH)
                        .bind("id", before.id())
                        .bind("before", before.passwordHash())
                        .bind("hash", hash)
                        .execute())
                == 1;
    }
}
