package co.cosmeticos.product.productimport;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * An import with its progress.
 *
 * @param mapping as JSON
 * @param rowsRead records of the file that were processed
 * @param created new products
 * @param updated existing products
 * @param rejected rows that were not imported
 * @param failure why the whole file could not be read
 */
public record ImportJob(
        UUID id,
        String status,
        String mapping,
        long bytes,
        long bytesRead,
        long rowsRead,
        int created,
        int updated,
        long rejected,
        @Nullable String failure,
        @Nullable UUID actor,
        OffsetDateTime createdAt,
        @Nullable OffsetDateTime finishedAt) {

    boolean isCanceled() {
        return "CANCELED".equals(status);
    }

    /** Progress in per cent of the file. */
    public int progress() {
        return bytes == 0 ? 0 : (int) (100 * bytesRead / bytes);
    }

    /**
     * A product import with its progress and its first rejected rows.
     *
     * @param id UUID of the import
     * @param status {@code QUEUED}, {@code RUNNING}, {@code DONE}, {@code FAILED} or {@code CANCELED}
     * @param progress per cent of the file that has been read, 0 to 100
     * @param rows rows of the file that have been processed
     * @param created products that are new by it
     * @param updated products that existed and were changed by it
     * @param rejected number of all rows that were not imported
     * @param rejectedRows the first 100 of them by line, with their reasons
     * @param failure why the whole file could not be read; absent unless it {@code FAILED}
     * @param createdAt when the file was uploaded
     * @param finishedAt when it was done, failed or was canceled; absent before
     */
    @Schema(name = "ProductImport")
    public record ImportView(
            UUID id,
            String status,
            int progress,
            long rows,
            int created,
            int updated,
            long rejected,
            List<Imports.Rejection> rejectedRows,
            @Nullable String failure,
            Instant createdAt,
            @Nullable Instant finishedAt) {

        static ImportView of(ImportJob job, List<Imports.Rejection> rejections) {
            var finishedAt = job.finishedAt();
            return new ImportView(
                    job.id(),
                    job.status(),
                    job.progress(),
                    job.rowsRead(),
                    job.created(),
                    job.updated(),
                    job.rejected(),
                    rejections,
                    job.failure(),
                    job.createdAt().toInstant(),
                    finishedAt == null ? null : finishedAt.toInstant());
        }
    }
}
