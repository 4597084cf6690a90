package co.cosmeticos.platform.context;

import com.ibm.websphere.logging.hpel.LogRecordContext;
import org.jspecify.annotations.Nullable;

/** Sets the ids in each JSON log line of the calling thread, as {@code ext_correlationId} and {@code ext_traceId}. */
final class LogFields {

    private static final String CORRELATION_ID = "correlationId";
    private static final String TRACE_ID = "traceId";

    private LogFields() {}

    static void bind(@Nullable String correlationId, @Nullable String traceId) {
        add(CORRELATION_ID, correlationId);
        add(TRACE_ID, traceId);
    }

    static void clear() {
        bind(null, null);
    }

    private static void add(String name, @Nullable String value) {
        if (value == null) {
            LogRecordContext.removeExtension(name);
        } else {
            LogRecordContext.addExtension(name, value);
        }
    }
}
