package co.cosmeticos.auth.role;

import co.cosmeticos.auth.user.User;
import co.cosmeticos.platform.Component;
import co.cosmeticos.platform.page.Cursor;
import co.cosmeticos.platform.page.Page;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jspecify.annotations.Nullable;

/** Roles with their permissions. */
@Component
public class Roles {

    private static final String ROLES = """
            select r.name, r.description, r.ready, r.version,
                   array(select p.permission from role_permissions p where p.role = r.name order by 1) as permissions
              from roles r
            """;
    private static final String LIST =
            ROLES + " where :after::text is null or r.name > :after::text order by r.name limit :limit";
    private static final String NAMED = ROLES + " where r.name = any (:names) order by r.name";
    // A statement of their own: what is read by the one that waited for a lock would be older than the lock.
    private static final String KEEP = "select name from roles where name = any (:names) order by name for share";
    private static final String LOCK = "select name from roles where name = :name for update";
    private static final String ADD =
            "insert into roles (name, description) values (:name, :description) on conflict do nothing";
    private static final String CHANGE =
            "update roles set description = :description, version = version + 1 where name = :name";
    private static final String REMOVE = "delete from roles where name = :name";
    private static final String CLEAR = "delete from role_permissions where role = :name";
    private static final String GRANT = "insert into role_permissions (role, permission) values (:name, :permission)";
    private static final String IN_USE = "select exists (select from users where roles @> array[:name::text])";

    private final Jdbi jdbi;

    @Inject
    public Roles(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** In the order of their names. */
    public Page<Role> list(@Nullable Cursor after, int limit) {
        var rows = jdbi.withHandle(handle -> handle.createQuery(LIST)
                .bind("after", after == null ? null : after.key(0))
                .bind("limit", limit + 1)
                .map(ConstructorMapper.of(Role.class))
                .list());
        return Page.of(rows, limit, role -> Cursor.of(role.name()));
    }

    /** The role of this name. */
    public Optional<Role> find(String name) {
        return named(List.of(name)).stream().findFirst();
    }

    /** The roles of these names that there are. */
    public List<Role> named(Collection<String> names) {
        return jdbi.withHandle(handle -> handle.createQuery(NAMED)
                .bindArray("names", String.class, names)
                .map(ConstructorMapper.of(Role.class))
                .list());
    }

    /** The permissions of these roles. */
    public Set<Permission> grants(Collection<String> names) {
        return grants(names, this::named);
    }

    /** The same, which does not change until this transaction ends. */
    public Set<Permission> keepGrants(Collection<String> names) {
        return grants(names, this::keep);
    }

    private static Set<Permission> grants(Collection<String> names, Function<Collection<String>, List<Role>> read) {
        var granted = EnumSet.noneOf(Permission.class);
        // Nearly everybody is a customer and nothing else.
        if (!List.of(User.CUSTOMER).containsAll(names)) {
            read.apply(names).forEach(role -> granted.addAll(role.grants()));
        }
        return granted;
    }

    /** The roles of these names, which nobody changes or deletes until this transaction ends. */
    public List<Role> keep(Collection<String> names) {
        jdbi.useHandle(handle -> handle.createQuery(KEEP)
                .bindArray("names", String.class, names)
                .mapTo(String.class)
                .list());
        return named(names);
    }

    /** The permissions of these roles, which do not change until this transaction ends; throws {@link RoleRefused.Unknown}. */
    public Set<Permission> keepKnownGrants(Collection<String> names) {
        var known = keep(names);
        var found = known.stream().map(Role::name).toList();
        names.stream().filter(name -> !found.contains(name)).findFirst().ifPresent(name -> {
            throw new RoleRefused.Unknown(name);
        });
        var granted = EnumSet.noneOf(Permission.class);
        known.forEach(role -> granted.addAll(role.grants()));
        return granted;
    }

    /** The role of this name, which nobody else changes or gives to anybody until this transaction ends. */
    Optional<Role> lock(String name) {
        jdbi.useHandle(handle ->
                handle.createQuery(LOCK).bind("name", name).mapTo(String.class).findOne());
        return find(name);
    }

    /** Adds a role; false when its name is taken. */
    boolean add(String name, String description, Collection<Permission> permissions) {
        var added = jdbi.withHandle(handle -> handle.createUpdate(ADD)
                .bind("name", name)
                .bind("description", description)
                .execute());
        if (added == 1) {
            grant(name, permissions);
        }
        return added == 1;
    }

    /** Makes a role what it is from now on. */
    void change(String name, String description, Collection<Permission> permissions) {
        describe(name, description);
        jdbi.useHandle(handle -> handle.createUpdate(CLEAR).bind("name", name).execute());
        grant(name, permissions);
    }

    /** Describes a role in other words; its permissions stay, also those of a later release. */
    void describe(String name, String description) {
        jdbi.useHandle(handle -> handle.createUpdate(CHANGE)
                .bind("name", name)
                .bind("description", description)
                .execute());
    }

    private void grant(String name, Collection<Permission> permissions) {
        if (permissions.isEmpty()) {
            return;
        }
        jdbi.useHandle(handle -> {
            var batch = handle.prepareBatch(GRANT);
            permissions.forEach(permission -> batch.bind("name", name)
                    .bind("permission", permission.text())
                    .add());
            batch.execute();
        });
    }

    void remove(String name) {
        jdbi.useHandle(handle -> handle.createUpdate(REMOVE).bind("name", name).execute());
    }

    boolean isInUse(String name) {
        return jdbi.withHandle(handle -> handle.createQuery(IN_USE)
                .bind("name", name)
                .mapTo(Boolean.class)
                .one());
    }
}
