package co.cosmeticos.worker.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MessageIdTest {

    @Test
    void it_is_made_of_the_event_and_the_senders_domain() {
        assertThat(MessageId.of("01890a5d-ac96-774b-bcce-b302099a8057", "cosmeticos.example"))
                .hasToString("01890a5d-ac96-774b-bcce-b302099a8057.email@cosmeticos.example");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\r\nBcc: eva@example.com", "a>b", "a b", "é", "", "a..b", "a@b", "a\u010d\u010ab"})
    void an_event_id_that_could_end_the_line_makes_none(String eventId) {
        assertThatThrownBy(() -> MessageId.of(eventId, "cosmeticos.example"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void it_has_an_end() {
        assertThatThrownBy(() -> MessageId.of("a".repeat(300), "cosmeticos.example"))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
