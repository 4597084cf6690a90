package co.cosmeticos.product.productimport;

import co.cosmeticos.platform.problem.Refusal;
import java.util.Map;
import java.util.UUID;

/** Refusals of an upload, or of a call for an import. */
public abstract sealed class ImportRefused extends Refusal {

    private ImportRefused(String slug, int status, String detail) {
        super(slug, status, detail);
    }

    /** The import does not exist. */
    public static final class Unknown extends ImportRefused {
        public Unknown(UUID id) {
            super("not-found", 404, "There is no import %s.".formatted(id));
        }
    }

    /** The import has ended, or its file is not complete yet, so that it cannot be canceled. */
    public static final class NotRunning extends ImportRefused {

        private final String importStatus;

        public NotRunning(String importStatus) {
            super(
                    "import-not-running",
                    409,
                    "The import is %s; only a pending or running import can be canceled."
                            .formatted(words(importStatus)));
            this.importStatus = importStatus;
        }

        @Override
        public Map<String, Object> extensions() {
            return Map.of("importStatus", importStatus);
        }
    }

    /** The file has more bytes than an import may have. */
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

    /** The file is empty, or the request ended before its declared length. */
    public static final class Incomplete extends ImportRefused {
        public Incomplete() {
            super("incomplete-file", 400, "The file is empty or incomplete.");
        }
    }

    /** The file is not text in the declared charset, or the charset is not supported. */
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
