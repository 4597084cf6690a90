package co.cosmeticos.auth.administration;

/**
 * The status that a list of users is filtered by: active (not disabled), disabled by staff, with an unverified address,
 * or locked after wrong passwords.
 */
public enum UserStatus {
    /** Not disabled. */
    ACTIVE,
    /** An administrator has disabled the account. */
    DISABLED,
    /** The email address is not verified. */
    UNVERIFIED,
    /** Log-ins wait, because of wrong passwords. */
    LOCKED
}
