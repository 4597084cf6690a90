package co.cosmeticos.platform.problem;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Refusal of a request for a reason that the client can understand. Every feature has a sealed family of them; one mapper
 * turns them into RFC 9457 problems. It has no stack trace, being an expected outcome.
 */
public abstract class Refusal extends RuntimeException {

    private final String slug;
    private final int status;
    private final String detail;

    protected Refusal(String slug, int status, String detail) {
        super(detail, null, false, false);
        this.slug = slug;
        this.status = status;
        this.detail = detail;
    }

    /** The stable name of the reason, the last part of the problem's {@code type}. */
    public final String slug() {
        return slug;
    }

    /** The HTTP status. */
    public final int status() {
        return status;
    }

    /** Description in English. */
    public final String detail() {
        return detail;
    }

    /** Errors of fields, if there are any. */
    public List<Problem.FieldError> errors() {
        return List.of();
    }

    /** Further members of the problem document (RFC 9457, section 3.2). */
    public Map<String, Object> extensions() {
        return Map.of();
    }

    /** A code as a reader of English reads it in a detail: {@code AWAITING_PAYMENT} is "awaiting payment". */
    protected static String words(Object code) {
        return code.toString().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /** Response headers, as {@code Retry-After}. */
    public Map<String, String> headers() {
        return Map.of();
    }
}
