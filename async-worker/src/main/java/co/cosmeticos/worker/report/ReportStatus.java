package co.cosmeticos.worker.report;

/** Where a report stands. */
public enum ReportStatus {
    /** Waits for its job. */
    QUEUED,
    /** Is being written. */
    RUNNING,
    /** Its file can be fetched. */
    DONE,
    /** Given up, with its reason. */
    FAILED
}
