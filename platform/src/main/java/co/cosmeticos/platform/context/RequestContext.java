package co.cosmeticos.platform.context;

import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Context of the work of the current thread: correlation id, trace, and language of the client. Bound by the request filter
 * and by the message consumers.
 */
public record RequestContext(
        @Nullable String correlationId, @Nullable String traceparent, Locale language) {

    /** The header that carries the trace, in and out (W3C Trace Context, section 3.2). */
    public static final String TRACEPARENT = "traceparent";

    private static final RequestContext NONE = new RequestContext(null, null, Locale.ROOT);
    private static final ThreadLocal<RequestContext> CURRENT = ThreadLocal.withInitial(() -> NONE);
    private static final Pattern MADE_HERE = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final int TRACE_ID_BEGIN = 3;
    private static final int TRACE_ID_END = 35;

    /** The context of the calling thread; an empty one where none is bound. */
    public static RequestContext current() {
        return CURRENT.get();
    }

    /** Binds this context to the calling thread, until {@link #clear()}. */
    public void bind() {
        CURRENT.set(this);
        LogFields.bind(correlationId, traceId());
    }

    /** Unbinds the context of the current thread. */
    public static void clear() {
        CURRENT.remove();
        LogFields.clear();
    }

    /** This context with another language. */
    public RequestContext readIn(Locale other) {
        return new RequestContext(correlationId, traceparent, other);
    }

    private static @Nullable String withoutHyphens(@Nullable String id) {
        return id != null && MADE_HERE.matcher(id).matches() ? id.replace("-", "") : id;
    }

    /** This context in another span. */
    RequestContext tracedAs(String span) {
        return new RequestContext(correlationId, span, language);
    }

    /** The 32 hex digits of the W3C trace; without one those of the correlation id, or the one that the client chose. */
    public @Nullable String traceId() {
        return traceparent != null && traceparent.length() > TRACE_ID_END
                ? traceparent.substring(TRACE_ID_BEGIN, TRACE_ID_END)
                : withoutHyphens(correlationId);
    }
}
