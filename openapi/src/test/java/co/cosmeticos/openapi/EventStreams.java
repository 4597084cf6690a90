package co.cosmeticos.openapi;

import static co.cosmeticos.openapi.Schemas.property;
import static co.cosmeticos.openapi.ServiceScan.JSON;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * Streams of server-sent events: the schema is that of one event, whose data is a text in JSON (as OpenAPI 3.2 has it), while the
 * code names the type of the data.
 */
final class EventStreams {

    private static final String MEDIA_TYPE = "text/event-stream";

    private EventStreams() {}

    /** Completes the responses of an operation. */
    static void complete(ObjectNode operation) {
        operation.path("responses").forEach(response -> {
            if (response.path("content").path(MEDIA_TYPE) instanceof ObjectNode stream && stream.has("schema")) {
                stream.set("schema", event(stream.get("schema")));
            }
        });
    }

    private static ObjectNode event(JsonNode data) {
        var schema = JSON.createObjectNode().put("type", "object").put("description", "A server-sent event");
        var properties = schema.putObject("properties");
        property(properties, "id", "string", "Its number, which Last-Event-ID takes");
        property(properties, "event", "string", "Its kind");
        property(properties, "retry", "integer", "Milliseconds to wait before connecting again");
        property(properties, "data", "string", "What happened, in JSON")
                .put("contentMediaType", "application/json")
                .set("contentSchema", data);
        schema.putArray("required").add("data");
        return schema;
    }
}
