package co.cosmeticos.platform.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import co.cosmeticos.platform.context.CausalContext;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ReceivedEventTest {

    private static final String EVENT = """
            {"id": "1", "type": "order.placed", "source": "/orders", "subject": "7", "time": "2026-11-24T12:00:00Z",
             "correlationid": "customer-1", "data": %s}
            """;

    static Stream<String> noEvents() {
        return Stream.of(
                "",
                "[]",
                "{",
                "{\"id\": \"1\"}",
                EVENT.formatted("3"),
                EVENT.formatted("{}").replace("12:00", "noon"),
                EVENT.formatted("{\"deep\": " + "[".repeat(5_000) + "]".repeat(5_000) + "}"));
    }

    @ParameterizedTest
    @MethodSource("noEvents")
    void what_is_no_event_is_refused_as_such(String body) {
        assertThatThrownBy(() -> ReceivedEvent.parse(body)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void an_event_says_who_caused_it() {
        assertThat(ReceivedEvent.parse(EVENT.formatted("{}")).cause()).isEqualTo(new CausalContext("customer-1", null));
    }
}
