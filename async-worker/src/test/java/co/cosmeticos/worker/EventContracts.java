package co.cosmeticos.worker;

import static au.com.dius.pact.consumer.dsl.LambdaDsl.newJsonBody;

import au.com.dius.pact.consumer.MessagePactBuilder;
import au.com.dius.pact.consumer.dsl.DslPart;
import au.com.dius.pact.consumer.dsl.LambdaDslObject;
import au.com.dius.pact.core.model.V4Interaction.AsynchronousMessage;
import au.com.dius.pact.core.model.V4Pact;
import co.cosmeticos.platform.inbox.ReceivedEvent;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Contracts about events: a CloudEvent of which every consumer reads the same attributes, and data of its own choice. */
public final class EventContracts {

    public static final String TIME = "\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d(:\\d\\d(\\.\\d+)?)?Z";

    private static final String AT = "2026-11-22T12:00:00Z";

    private EventContracts() {}

    /** The contract with a service about these events, each by its type, with what is read of its data. */
    public static V4Pact of(
            MessagePactBuilder builder, String source, Map<String, Consumer<LambdaDslObject>> dataByType) {
        dataByType.forEach((type, data) -> builder.expectsToReceive(type).withContent(cloudEvent(source, type, data)));
        return builder.toPact(V4Pact.class);
    }

    private static DslPart cloudEvent(String source, String type, Consumer<LambdaDslObject> data) {
        return newJsonBody(event -> {
                    event.stringValue("specversion", "1.0");
                    event.stringType("id", "01890a5d-ac96-774b-bcce-b302099a8001");
                    event.stringValue("source", "/" + source);
                    event.stringValue("type", type);
                    event.stringMatcher("time", TIME, AT);
                    event.stringType("subject", "01890a5d-ac96-774b-bcce-b302099a8057");
                    event.stringMatcher("sequence", "\\d+", "7");
                    event.object("data", data);
                })
                .build();
    }

    /** The events of a contract as a consumer receives them, by type. */
    public static Map<String, ReceivedEvent> received(List<AsynchronousMessage> messages) {
        return messages.stream()
                .map(message -> ReceivedEvent.parse(message.contentsAsString()))
                .collect(Collectors.toMap(ReceivedEvent::type, event -> event));
    }

    /** The object that is written there. */
    public static JsonObject json(String text) {
        try (var reader = Json.createReader(new StringReader(text))) {
            return reader.readObject();
        }
    }
}
