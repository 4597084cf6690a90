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

    /**
     * The contract with a service about these events, with what is read of the data of each.
     *
     * @param dataByName by the event's type; one that comes in two forms has another name beside that, which goes on after a
     *     space: {@code user.registered without an email code}
     */
    public static V4Pact of(
            MessagePactBuilder builder, String source, Map<String, Consumer<LambdaDslObject>> dataByName) {
        dataByName.forEach(
                (name, data) -> builder.expectsToReceive(name).withContent(cloudEvent(source, type(name), data)));
        return builder.toPact(V4Pact.class);
    }

    /** The type of the events that a contract has under this name. */
    public static String type(String name) {
        return name.split(" ", 2)[0];
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

    /** The events of a contract as a consumer receives them, by their names there. */
    public static Map<String, ReceivedEvent> received(List<AsynchronousMessage> messages) {
        return messages.stream()
                .collect(Collectors.toMap(
                        AsynchronousMessage::getDescription,
                        message -> ReceivedEvent.parse(message.contentsAsString())));
    }

    /** The object that is written there. */
    public static JsonObject json(String text) {
        try (var reader = Json.createReader(new StringReader(text))) {
            return reader.readObject();
        }
    }
}
