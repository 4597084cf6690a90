package co.cosmeticos.worker.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import au.com.dius.pact.consumer.MessagePactBuilder;
import au.com.dius.pact.consumer.junit5.PactConsumerTestExt;
import au.com.dius.pact.consumer.junit5.PactTestFor;
import au.com.dius.pact.consumer.junit5.ProviderType;
import au.com.dius.pact.core.model.PactSpecVersion;
import au.com.dius.pact.core.model.V4Interaction.AsynchronousMessage;
import au.com.dius.pact.core.model.V4Pact;
import au.com.dius.pact.core.model.annotations.Pact;
import au.com.dius.pact.core.model.annotations.PactDirectory;
import co.cosmeticos.fixtures.TestJson;
import co.cosmeticos.fixtures.contract.WritesContracts;
import co.cosmeticos.platform.privacy.DataSubjectMessages;
import co.cosmeticos.platform.token.UserId;
import co.cosmeticos.worker.EventContracts;
import co.cosmeticos.worker.Examples;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What every service reads of the events that ask for a person's data, here in the name of them all. */
@WritesContracts("messages/async-worker.person-auth-service")
@ExtendWith(PactConsumerTestExt.class)
@PactTestFor(providerName = "auth-service", providerType = ProviderType.ASYNCH, pactVersion = PactSpecVersion.V4)
@PactDirectory("target/contracts/messages")
class DataSubjectContractTest {

    private static final UUID REQUEST = UUID.fromString("01890a5d-ac96-774b-bcce-b302099a8060");

    @Pact(consumer = "async-worker.person")
    V4Pact persons(MessagePactBuilder builder) {
        return EventContracts.of(
                builder,
                "auth-service",
                Map.of(
                        "user.export-requested",
                        data -> {
                            data.uuid("userId", Examples.USER_ID);
                            data.uuid("exportId", REQUEST);
                        },
                        "user.erased",
                        data -> {
                            data.uuid("userId", Examples.USER_ID);
                            data.uuid("erasureId", REQUEST);
                        }));
    }

    @Test
    @PactTestFor(pactMethod = "persons")
    void both_tell_whose_data_it_is_and_what_for(List<AsynchronousMessage> messages) {
        var events = EventContracts.received(messages);
        assertThat(events.keySet()).isEqualTo(DataSubjectMessages.ROUTING_KEYS);
        assertThat(facts(events.get("user.export-requested").data()))
                .isEqualTo(new DataSubjectMessages.Facts(REQUEST, new UserId(Examples.USER_ID), null));
        assertThat(facts(events.get("user.erased").data()))
                .isEqualTo(new DataSubjectMessages.Facts(null, new UserId(Examples.USER_ID), REQUEST));
    }

    private static DataSubjectMessages.Facts facts(String data) {
        return TestJson.JSONB.fromJson(data, DataSubjectMessages.Facts.class);
    }
}
