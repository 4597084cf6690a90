package co.cosmeticos.worker.notification;

/** Delivery status of a notification. */
public enum NotificationStatus {
    /** Waits for its first or next attempt. */
    PENDING,
    /** Accepted by the mail server. */
    SENT,
    /** Failed in its last attempt, or undeliverable; an administrator may resend it. */
    FAILED,
    /** Not sent, as the mailbox reached its limit; an administrator may resend it. */
    WITHHELD,
    /** Not to be sent any more: the user was erased, or the mail is out of date. */
    CANCELED
}
