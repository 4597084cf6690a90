package co.cosmeticos.system.access;

import java.util.Locale;

/** Who calls. In this order at each operation, so that what the owner does to what is his comes after the refusals. */
enum Identity {
    ANONYMOUS,
    /** Signed in as nobody, with the id of a guest's cart, and with the token of a guest's order. */
    HOLDER,
    OTHER_CUSTOMER,
    SERVICE_WITH_SCOPE,
    SERVICE_WITHOUT_SCOPE,
    /** An integrator's, with every permission that a program may have. */
    PROGRAM_WITH_PERMISSION,
    /** The same but for the one that the rule names. */
    PROGRAM_WITHOUT_PERMISSION,
    EXPIRED,
    OTHER_AUDIENCE,
    OTHER_ISSUER,
    UNSIGNED,
    SIGNED_BY_PUBLIC_KEY,
    SIGNED_BY_OTHER_KEY,
    UNKNOWN_KEY,
    REFRESH_TOKEN,
    ENDED_SESSION,
    /** Of a role that had every permission when the token was made, and has one less by now. */
    OLDER_THAN_ROLE,
    /** Whose only role is this one; so is it with the two that follow. */
    CATALOG_MANAGER,
    SUPPORT,
    WAREHOUSE,
    ADMINISTRATOR,
    OWNER,
    /** What the forged tokens are but for their one flaw: the owner's, with every permission, and every scope that a service may have. */
    FLAWLESS;

    boolean isHostile() {
        return compareTo(EXPIRED) >= 0 && compareTo(OLDER_THAN_ROLE) <= 0;
    }

    /** Its column among the rules. */
    String column() {
        return isHostile() ? "hostile" : name().toLowerCase(Locale.ROOT);
    }
}
