package co.cosmeticos.platform.context;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class CausalContextTest {

    private static final String TRACE = "0af7651916cd43dd8448eb211c80319c";
    private static final CausalContext WORK = new CausalContext("order-7", "00-" + TRACE + "-b7ad6b7169203331-01");

    private static SpanContext span() {
        return Span.current().getSpanContext();
    }

    @Test
    void work_belongs_to_the_trace_and_the_correlation_of_its_cause() {
        WORK.run(() -> {
            assertThat(RequestContext.current().correlationId()).isEqualTo("order-7");
            assertThat(RequestContext.current().traceId()).isEqualTo(TRACE);
            assertThat(span().getTraceId()).isEqualTo(TRACE);
            assertThat(span().isSampled()).isTrue();
        });
    }

    @Test
    void the_thread_forgets_them_also_after_a_failure() {
        assertThatThrownBy(() -> WORK.call(() -> {
                    throw new IllegalStateException("no");
                }))
                .hasMessage("no");
        assertThat(RequestContext.current().correlationId()).isNull();
        assertThat(span().isValid()).isFalse();
    }

    @Test
    void a_request_that_does_the_work_of_another_goes_on_with_its_own() {
        var webhook = new CausalContext("webhook-1", "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01");
        webhook.run(() -> {
            WORK.run(() -> assertThat(CausalContext.ofThisThread()).isEqualTo(WORK));
            assertThat(CausalContext.ofThisThread()).isEqualTo(webhook);
            assertThat(span().getTraceId()).startsWith("4bf92f");
            new CausalContext(null, null)
                    .run(() -> assertThat(CausalContext.ofThisThread()).isEqualTo(webhook));
        });
    }

    @Test
    void who_asks_for_it_is_answered_in_his_language() {
        var asked = new RequestContext("webhook-1", null, Locale.forLanguageTag("pt-BR"));
        asked.bind();
        try {
            assertThat(WORK.call(() -> RequestContext.current().language())).isEqualTo(asked.language());
            assertThat(RequestContext.current()).isEqualTo(asked);
        } finally {
            RequestContext.clear();
        }
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "00-short-b7ad6b7169203331-01", "nonsense"})
    void a_cause_that_nobody_traced_is_in_no_trace(String traceparent) {
        assertThat(new CausalContext("order-7", traceparent)
                        .call(CausalContextTest::span)
                        .isValid())
                .isFalse();
        assertThat(new CausalContext("order-7", traceparent)
                        .call(() -> RequestContext.current().correlationId()))
                .isEqualTo("order-7");
    }
}
