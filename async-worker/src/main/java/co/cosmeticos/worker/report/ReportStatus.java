package co.cosmeticos.worker.report;

/** Status of a report. */
public enum ReportStatus {
    /** Waits for its job. */
    QUEUED,
    /** Is being written. */
    RUNNING,
    /** Its file can be downloaded. */
    DONE,
    /** Failed, with its reason. */
    FAILED
}
