package co.cosmeticos.auth.export;

import co.cosmeticos.platform.problem.Refusal;

/** Why an archive is not to be had. */
public abstract sealed class ExportRefused extends Refusal {

    private ExportRefused(String detail) {
        super(detail);
    }

    /** Not every service has added its part. */
    public static final class NotReady extends ExportRefused {
        public NotReady() {
            super("The archive is still being put together.");
        }

        @Override
        public String slug() {
            return "export-not-ready";
        }

        @Override
        public int status() {
            return 409;
        }
    }
}
