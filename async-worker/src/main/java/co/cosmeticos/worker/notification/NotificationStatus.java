package co.cosmeticos.worker.notification;

/** Where a notification stands. */
public enum NotificationStatus {
    /** To be sent, now or after a wait. */
    PENDING,
    /** Taken by the mail server. */
    SENT,
    /** Given up after its last attempt, or undeliverable; an administrator may send it again. */
    FAILED,
    /** Not sent, as its mailbox had too many of its kind; an administrator may send it again. */
    WITHHELD,
    /** Not to be sent any more: its reader was erased, or it is out of date. */
    CANCELED
}
