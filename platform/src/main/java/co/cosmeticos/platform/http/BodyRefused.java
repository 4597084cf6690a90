package co.cosmeticos.platform.http;

import co.cosmeticos.platform.problem.Problem;
import co.cosmeticos.platform.problem.Refusal;
import java.util.List;

/** Refusals of a request body. */
abstract sealed class BodyRefused extends Refusal {

    private static final String MALFORMED_JSON = "malformed-json";
    private static final String BAD_REQUEST = "bad-request";
    private static final String UNSUPPORTED = "unsupported-media-type";

    private BodyRefused(String slug, int status, String detail) {
        super(slug, status, detail);
    }

    /** The body is larger than this operation allows. */
    static final class TooLarge extends BodyRefused {
        TooLarge() {
            super("payload-too-large", 413, "The body is larger than %d bytes.".formatted(BodyLimits.BYTES));
        }
    }

    /** The body ended before its declared length. */
    static final class Broken extends BodyRefused {
        Broken() {
            super(BAD_REQUEST, 400, "The body did not come whole: its length or its chunks are not what they say.");
        }
    }

    /** The JSON is nested deeper than this server reads. */
    static final class TooDeep extends BodyRefused {
        TooDeep() {
            super(MALFORMED_JSON, 400, "The JSON is nested deeper than %d levels.".formatted(BodyLimits.DEPTH));
        }
    }

    /** The body is not JSON. */
    static final class Malformed extends BodyRefused {
        Malformed() {
            super(MALFORMED_JSON, 400, "The body is not valid JSON for this operation.");
        }
    }

    /** The form exceeds the limit of bytes or fields. */
    static final class LargeForm extends BodyRefused {
        LargeForm() {
            super(
                    BAD_REQUEST,
                    400,
                    "A form has at most %d fields and %d bytes."
                            .formatted(BodyLimits.FORM_FIELDS, BodyLimits.FORM_BYTES));
        }
    }

    /** The body is not a form. */
    static final class NoForm extends BodyRefused {
        NoForm() {
            super(BAD_REQUEST, 400, "The form has a percent sign without two hexadecimal digits behind it.");
        }
    }

    /**
     * The JSON or the form is not UTF-8 (RFC 8259, section 8.1; the URL standard), and would be parsed otherwise than it was
     * checked.
     */
    static final class WrongCharset extends BodyRefused {
        WrongCharset() {
            super(UNSUPPORTED, 415, "JSON and forms are sent as UTF-8.");
        }
    }

    /** The body has a Content-Encoding, which this server does not support. */
    static final class Encoded extends BodyRefused {
        Encoded(String encoding) {
            super(UNSUPPORTED, 415, "Content-Encoding %s is not accepted; send the body as it is.".formatted(encoding));
        }
    }

    /** The request has a body, and the operation has none. */
    static final class Unread extends BodyRefused {
        Unread() {
            super("validation", 400, "This operation takes no body.");
        }

        @Override
        public List<Problem.FieldError> errors() {
            return List.of(Problem.FieldError.at(List.of(), "must be empty: this operation takes no body"));
        }
    }
}
