package co.cosmeticos.auth.export;

import co.cosmeticos.platform.problem.Refusal;

/** Refusals to download an archive. */
public abstract sealed class ExportRefused extends Refusal {

    private ExportRefused(String slug, int status, String detail) {
        super(slug, status, detail);
    }

    /** Not every service has added its part. */
    public static final class NotReady extends ExportRefused {
        public NotReady() {
            super(
                    "export-not-ready",
                    409,
                    "Your data are still being prepared; we will email you when they are ready.");
        }
    }
}
