package co.cosmeticos.product.productimport;

import co.cosmeticos.platform.problem.Refusal;
import java.util.Map;
import java.util.UUID;

/** Why a file is not taken, or an import not what is asked of it. */
public abstract sealed class ImportRefused extends Refusal {

    private ImportRefused(String slug, int status, String detail) {
        super(slug, status, detail);
    }

    /** There is no such import. */
    public static final class Unknown extends ImportRefused {
        public Unknown(UUID id) {
            super("not-found", 404, "There is no import %s.".formatted(id));
        }
    }

    /** An import that is over, or has not come whole yet, cannot be canceled. */
    public static final class Over extends ImportRefused {

        private final String importStatus;

        public Over(String importStatus) {
            super(
                    "import-not-running",
                    409,
                    "The import is %s; only a pending or running import can be canceled.".formatted(importStatus));
            this.importStatus = importStatus;
        }

        @Override
        public Map<String, Object> extensions() {
            return Map.of("importStatus", importStatus);
        }
    }

    /** The file has more bytes than an import takes. */
    public static final class TooLarge extends ImportRefused {

        private final long maxBytes;

        public TooLarge(long maxBytes) {
            super("payload-too-large", 413, "The file is larger than %d bytes.".formatted(maxBytes));
            this.maxBytes = maxBytes;
        }

        @Override
        public Map<String, Object> extensions() {
            return Map.of("maxBytes", maxBytes);
        }
    }

    /** The file is empty, or ended before it was whole. */
    public static final class Incomplete extends ImportRefused {
        public Incomplete() {
            super("incomplete-file", 400, "The file is empty or incomplete.");
        }
    }

    /** The file is not in the charset that it says, or in one that files do not come in. */
    public static final class Charset extends ImportRefused {
        public Charset(String charset) {
            super(
                    "invalid-charset",
                    400,
                    ("The file is not text in %s. Give its charset in Content-Type, such as"
                                    + " text/csv; charset=windows-1252: utf-8, windows-1252, iso-8859-1 or utf-16.")
                            .formatted(charset));
        }
    }
}
