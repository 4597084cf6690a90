package co.cosmeticos.product.productimport;

import co.cosmeticos.platform.settings.Settings;

/**
 * Settings of imports: size of a file and of a batch.
 *
 * @param maxBytes of a file
 * @param batchRows rows that are written in one transaction
 */
public record ImportSettings(int maxBytes, int batchRows) {

    private static final int MAX_BYTES = 128 << 20;

    public ImportSettings {
        if (maxBytes < 1) {
            throw new IllegalArgumentException("import.max-bytes must be at least 1, was " + maxBytes);
        }
        if (batchRows < 1) {
            throw new IllegalArgumentException("import.batch-rows must be at least 1, was " + batchRows);
        }
    }

    /** Reads them from the service's settings. */
    public static ImportSettings from(Settings settings) {
        return new ImportSettings(
                settings.number("import.max-bytes", MAX_BYTES), settings.number("import.batch-rows", 100));
    }
}
