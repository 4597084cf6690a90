package co.cosmeticos.worker.notification;

/** Where a notification stands. */
public enum NotificationStatus {
    /** To be sent, now or after a wait. */
    PENDING,
    /** Taken by the mail server. */
    SENT,
    /** Given up after its last attempt; an administrator may send it again. */
    FAILED,
    /** Not to be sent any more: its reader was erased, or it is out of date. */
    CANCELLED
}
