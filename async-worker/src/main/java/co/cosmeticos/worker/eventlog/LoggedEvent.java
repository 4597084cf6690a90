package co.cosmeticos.worker.eventlog;

import co.cosmeticos.platform.inbox.ReceivedEvent;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Date;
import org.bson.Document;
import org.bson.json.JsonMode;
import org.bson.json.JsonWriterSettings;
import org.jspecify.annotations.Nullable;

/** An event as stored in the log. */
record LoggedEvent(
        String id,
        String type,
        String source,
        String subject,
        long sequence,
        OffsetDateTime at,
        @Nullable String correlationId,
        @Nullable String traceparent,
        Document data) {

    private static final JsonWriterSettings RELAXED =
            JsonWriterSettings.builder().outputMode(JsonMode.RELAXED).build();

    /** Reads a CloudEvent; throws {@link RuntimeException} of the parser when MongoDB cannot represent its data. */
    static LoggedEvent parse(String body) {
        var event = ReceivedEvent.parse(body);
        return new LoggedEvent(
                event.id(),
                event.type(),
                event.source(),
                event.subject(),
                event.sequence(),
                event.time(),
                event.correlationId(),
                event.traceparent(),
                Document.parse(event.data()));
    }

    static LoggedEvent of(Document document) {
        return new LoggedEvent(
                document.getString("_id"),
                document.getString("type"),
                document.getString("source"),
                document.getString("subject"),
                document.getLong("sequence"),
                document.get("at", Date.class).toInstant().atOffset(ZoneOffset.UTC),
                document.getString("correlationId"),
                document.getString("traceparent"),
                document.get("data", Document.class));
    }

    Document document() {
        return new Document("_id", id)
                .append("type", type)
                .append("source", source)
                .append("subject", subject)
                .append("sequence", sequence)
                .append("at", at.toInstant())
                .append("correlationId", correlationId)
                .append("traceparent", traceparent)
                .append("data", data);
    }

    JsonObject json() {
        try (var reader = Json.createReader(new StringReader(data.toJson(RELAXED)))) {
            return reader.readObject();
        }
    }
}
