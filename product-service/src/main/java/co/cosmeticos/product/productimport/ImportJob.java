package co.cosmeticos.product.productimport;

import java.time.OffsetDateTime;
import java.util.UUID;
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
}
