package co.cosmeticos.auth.invitation;

/** The status of an invitation. */
public enum InvitationStatus {
    /** It was sent, and can be accepted. */
    PENDING,
    /** Its code has expired; it can be sent anew. */
    EXPIRED,
    /** Its recipient has the roles. */
    ACCEPTED,
    /** Staff took it back. */
    REVOKED
}
