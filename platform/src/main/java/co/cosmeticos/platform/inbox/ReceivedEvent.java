package co.cosmeticos.platform.inbox;

import co.cosmeticos.platform.context.CausalContext;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A received event: the attributes of CloudEvents 1.0, and its data as JSON, of which each consumer reads the fields that
 * it needs into its own record.
 */
public record ReceivedEvent(
        String id,
        String type,
        String source,
        String subject,
        long sequence,
        OffsetDateTime time,
        @Nullable String correlationId,
        @Nullable String traceparent,
        String data,
        String body) {

    /** Parses a structured-mode document; throws {@link IllegalArgumentException} when it is invalid. */
    public static ReceivedEvent parse(String body) {
        try (var reader = Json.createReader(new StringReader(body))) {
            return read(reader.readObject(), body);
        } catch (RuntimeException e) {
            // The parser has further exceptions, as for deep nesting.
            throw new IllegalArgumentException("Not a CloudEvent: " + e.getMessage(), e);
        }
    }

    /** The request that caused it. */
    public CausalContext cause() {
        return new CausalContext(correlationId, traceparent);
    }

    private static ReceivedEvent read(JsonObject json, String body) {
        return new ReceivedEvent(
                json.getString("id"),
                json.getString("type"),
                json.getString("source"),
                json.getString("subject"),
                Long.parseLong(json.getString("sequence", "0")),
                OffsetDateTime.parse(json.getString("time")),
                json.getString("correlationid", null),
                json.getString("traceparent", null),
                json.getJsonObject("data").toString(),
                body);
    }
}
