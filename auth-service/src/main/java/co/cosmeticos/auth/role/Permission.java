package co.cosmeticos.auth.role;

import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** A permission for an operation of one of the services, named in a token's scope. */
public enum Permission {
    AUDIT_READ("audit:read"),
    CATALOG_WRITE("catalog:write"),
    /** Managing OAuth clients and their secrets. */
    CLIENTS_MANAGE("clients:manage"),
    EVENTS_READ("events:read"),
    KEYS_MANAGE("keys:manage"),
    /** Replaying and discarding parked messages. */
    MESSAGES_MANAGE("messages:manage"),
    NOTIFICATIONS_READ("notifications:read"),
    NOTIFICATIONS_RESEND("notifications:resend"),
    /** Canceling, and with it refunding, everybody's orders. */
    ORDERS_CANCEL("orders:cancel"),
    ORDERS_READ("orders:read"),
    PROMOTIONS_READ("promotions:read"),
    PROMOTIONS_WRITE("promotions:write"),
    /** Ordering reports too: they show what is known already. */
    REPORTS_READ("reports:read"),
    /** Managing roles, and granting them to users. */
    ROLES_MANAGE("roles:manage"),
    STOCK_READ("stock:read"),
    STOCK_WRITE("stock:write"),
    /** For a client: introspecting the tokens of others. */
    TOKENS_INTROSPECT("tokens:introspect"),
    USERS_MANAGE("users:manage"),
    USERS_READ("users:read"),
    USERS_UNLOCK("users:unlock");

    private static final Set<Permission> OF_PEOPLE =
            EnumSet.of(CLIENTS_MANAGE, KEYS_MANAGE, MESSAGES_MANAGE, ROLES_MANAGE, USERS_MANAGE, USERS_UNLOCK);

    private final String text;

    Permission(String text) {
        this.text = text;
    }

    /** As it stands in a token. */
    public String text() {
        return text;
    }

    /** Whether only a user may have it: no client manages accounts, roles, keys or clients. */
    public boolean isOfPeople() {
        return OF_PEOPLE.contains(this);
    }

    /** The permissions of these names; throws {@link RoleRefused.UnknownPermission}. */
    public static Set<Permission> named(Collection<String> names) {
        var permissions = EnumSet.noneOf(Permission.class);
        names.forEach(name -> permissions.add(of(name)));
        return permissions;
    }

    /** Those of these names that there are: a later release may have stored others. */
    public static Set<Permission> known(Collection<String> names) {
        var permissions = EnumSet.allOf(Permission.class);
        permissions.removeIf(permission -> !names.contains(permission.text));
        return permissions;
    }

    /** The permission of this name; throws {@link RoleRefused.UnknownPermission}. */
    static Permission of(String text) {
        return Arrays.stream(values())
                .filter(permission -> permission.text.equals(text))
                .findFirst()
                .orElseThrow(() -> new RoleRefused.UnknownPermission(text));
    }

    /** The same permissions, as a set that nobody changes. */
    static Set<Permission> setOf(Collection<Permission> permissions) {
        var set = EnumSet.noneOf(Permission.class);
        set.addAll(permissions);
        return Collections.unmodifiableSet(set);
    }

    /** Their names, in order. */
    public static List<String> texts(Collection<Permission> permissions) {
        return permissions.stream().map(Permission::text).sorted().toList();
    }
}
