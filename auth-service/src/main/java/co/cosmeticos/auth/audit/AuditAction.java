package co.cosmeticos.auth.audit;

/** The kinds of audit entries (OWASP ASVS 5.0, section 16.3). */
public enum AuditAction {
    USER_REGISTERED,
    /** Somebody wanted an account for an address that has one. */
    REGISTRATION_REPEATED,
    LOGIN,
    /** A wrong password, at the log-in or where it is asked for again; no subject where there is no account. */
    PASSWORD_REFUSED,
    /** The right password of a disabled or unverified account. */
    LOGIN_REFUSED,
    SESSION_ENDED,
    PASSWORD_RESET_REQUESTED,
    PASSWORD_CHANGED,
    EMAIL_VERIFIED,
    EMAIL_CHANGE_REQUESTED,
    EMAIL_CHANGED,
    /** The recipient of a code has rejected it: "that was not me". */
    LETTER_REJECTED,
    /** The account that the settings name, opened at a start of a shop that nobody administered. */
    FIRST_ADMINISTRATOR,
    USER_DISABLED,
    USER_ENABLED,
    USER_UNLOCKED,
    /** A user has other roles. */
    ROLES_CHANGED,
    /** An address was invited to have roles. */
    INVITATION_SENT,
    INVITATION_RESENT,
    INVITATION_REVOKED,
    /** The owner of an invited address has the roles. */
    INVITATION_ACCEPTED,
    CONSENT_CHANGED,
    EXPORT_REQUESTED,
    ERASURE_REQUESTED,
    /** No service keeps anything of the user any more. */
    USER_ERASED,
    ROLE_CREATED,
    ROLE_CHANGED,
    ROLE_DELETED,
    CLIENT_CREATED,
    CLIENT_CHANGED,
    CLIENT_DELETED,
    /** A client has another secret. */
    SECRET_ADDED,
    SECRET_ENDED,
    /** A client authenticated with a wrong secret. */
    CLIENT_REFUSED,
    /** All tokens of an integration were revoked. */
    GRANT_ENDED,
    /** An identity provider's subject was linked to the account. */
    IDENTITY_LINKED,
    SECOND_FACTOR_ON,
    SECOND_FACTOR_OFF,
    /** A wrong code of the second factor, after the right password. */
    SECOND_FACTOR_REFUSED,
    SIGNING_KEY_MADE
}
