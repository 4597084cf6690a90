package co.cosmeticos.auth.administration;

/** What a list of users is narrowed to. */
public enum UserStatus {
    /** Not disabled. */
    ACTIVE,
    /** An administrator took the account out of use. */
    DISABLED,
    /** The address has not proved to be the person's own. */
    UNVERIFIED,
    /** Log-ins wait, because of wrong passwords. */
    LOCKED
}
