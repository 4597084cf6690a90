package co.cosmeticos.auth;

import static org.assertj.core.api.Assertions.assertThat;

import co.cosmeticos.fixtures.contract.EventFamilies;
import co.cosmeticos.platform.outbox.DomainEvent;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class PublishedEventsTest {

    @Test
    void every_event_of_the_service_is_here_once() {
        assertThat(PublishedEvents.ALL)
                .extracting(event -> event.getClass().getName())
                .containsExactlyInAnyOrderElementsOf(EventFamilies.of("co.cosmeticos.auth", DomainEvent.class));
    }

    @Test
    void every_event_of_the_service_has_a_contract() throws IOException {
        assertThat(PublishedEvents.ALL)
                .extracting(DomainEvent::type)
                .containsExactlyInAnyOrderElementsOf(EventFamilies.withContract(PublishedEvents.SERVICE));
    }
}
