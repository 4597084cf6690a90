package co.cosmeticos.platform.context;

import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.propagation.TextMapGetter;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Causal context of deferred work, by a message or a job: the correlation id and the trace of the request that caused
 * it.
 *
 * @param traceparent W3C Trace Context, section 3.2; with neither, the work belongs to the context of its thread
 */
public record CausalContext(
        @Nullable String correlationId, @Nullable String traceparent) {

    /** The context of the current thread. */
    public static CausalContext ofThisThread() {
        var context = RequestContext.current();
        return new CausalContext(context.correlationId(), context.traceparent());
    }

    /** Runs the work in this context, and restores that of the thread afterwards. */
    public <T> T call(Supplier<T> work) {
        if (correlationId == null && traceparent == null) {
            return work.get();
        }
        var before = RequestContext.current();
        // The response keeps the language of its reader.
        new RequestContext(correlationId, traceparent, before.language()).bind();
        try {
            return trace().wrapSupplier(work).get();
        } finally {
            before.bind();
        }
    }

    /** Runs the work in this context, and restores that of the thread afterwards. */
    public void run(Runnable work) {
        call(() -> {
            work.run();
            return this;
        });
    }

    private Context trace() {
        return W3CTraceContextPropagator.getInstance().extract(Context.root(), this, new Headers());
    }

    private record Headers() implements TextMapGetter<CausalContext> {

        @Override
        public Iterable<String> keys(CausalContext work) {
            return List.of(RequestContext.TRACEPARENT);
        }

        @Override
        public @Nullable String get(@Nullable CausalContext work, String name) {
            return work != null && RequestContext.TRACEPARENT.equals(name) ? work.traceparent : null;
        }
    }
}
