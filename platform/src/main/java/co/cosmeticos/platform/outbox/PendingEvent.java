package co.cosmeticos.platform.outbox;

import jakarta.json.Json;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An outbox row that is not confirmed yet.
 *
 * @param sequence rises with each event of a subject
 */
public record PendingEvent(
        long sequence,
        UUID id,
        int lane,
        String type,
        int version,
        String subject,
        String data,
        @Nullable String correlationId,
        @Nullable String traceparent,
        OffsetDateTime occurredAt) {

    /** The CloudEvents 1.0 document in structured JSON mode. */
    public String cloudEvent(String source) {
        var json = Json.createObjectBuilder()
                .add("specversion", "1.0")
                .add("id", id.toString())
                .add("source", "/" + source)
                .add("type", type)
                .add("time", occurredAt.withOffsetSameInstant(ZoneOffset.UTC).toString())
                .add("subject", subject)
                .add("sequence", Long.toString(sequence))
                .add("dataschema", "/schemas/%s/%d".formatted(type, version))
                .add("datacontenttype", "application/json");
        if (correlationId != null) {
            json.add("correlationid", correlationId);
        }
        if (traceparent != null) {
            json.add("traceparent", traceparent);
        }
        try (JsonReader reader = Json.createReader(new StringReader(data))) {
            return json.add("data", reader.readObject()).build().toString();
        }
    }
}
