package co.cosmeticos.orders.webhook;

import co.cosmeticos.orders.saga.Saga;
import co.cosmeticos.orders.saga.SagaRunner;
import co.cosmeticos.platform.Component;
import co.cosmeticos.platform.text.CanonicalUuid;
import co.cosmeticos.platform.token.Anonymous;
import jakarta.inject.Inject;
import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbException;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The endpoint of the payment provider's webhooks. */
@Path("/payments/webhooks/simulator")
@Anonymous
@Tag(name = "Payments")
@Component
public class WebhookResource {

    private static final int LONGEST_ID = 255;
    private static final Pattern TYPE = Pattern.compile("[A-Za-z][A-Za-z0-9_.-]{0,99}");
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private final WebhookSignature signature;
    private final ReceivePaymentEvent receivePaymentEvent;
    private final SagaRunner runner;
    private final Jsonb jsonb;

    @Inject
    public WebhookResource(
            WebhookSignature signature, ReceivePaymentEvent receivePaymentEvent, SagaRunner runner, Jsonb jsonb) {
        this.signature = signature;
        this.receivePaymentEvent = receivePaymentEvent;
        this.runner = runner;
        this.jsonb = jsonb;
    }

    /** The part of an event that is read: which payment of which order. */
    public record WebhookPayload(
            @Nullable String type, @Nullable Data data) {

        /** What the event is about. */
        public record Data(@Nullable Subject payment) {}

        /** The payment. */
        public record Subject(@Nullable String reference) {}

        boolean hasType() {
            return type != null && TYPE.matcher(type).matches();
        }

        Optional<UUID> orderId() {
            var subject = data == null ? null : data.payment();
            var reference = subject == null ? null : subject.reference();
            try {
                return reference == null ? Optional.empty() : Optional.of(CanonicalUuid.parse(reference));
            } catch (IllegalArgumentException e) {
                return Optional.empty();
            }
        }
    }

    @POST
    @Consumes(MediaType.WILDCARD)
    @Operation(
            operationId = "receivePaymentEvent",
            summary = "Receive a webhook of the payment provider (Standard Webhooks)",
            description = "The event is a hint only: what happened is asked of the provider, so that one that "
                    + "comes twice, late or in another order does no harm. Answers other than 204 can be sent "
                    + "again.")
    @APIResponse(
            responseCode = "204",
            description = "Accepted, also an event that was received before or is not about an order")
    @APIResponse(responseCode = "400", description = "webhook-unreadable")
    @APIResponse(responseCode = "401", description = "invalid-signature: missing, invalid, or older than 300 seconds")
    public void receive(
            @HeaderParam("webhook-id") @Parameter(required = true) @Nullable String id,
            @HeaderParam("webhook-timestamp") @Parameter(required = true) @Nullable String timestamp,
            @HeaderParam("webhook-signature") @Parameter(required = true) @Nullable String signatures,
            @RequestBody(content = @Content(mediaType = MediaType.APPLICATION_JSON)) String body) {
        signature.check(id, timestamp, signatures, body);
        var notice = read(body);
        var eventId = String.valueOf(id);
        if (eventId.length() > LONGEST_ID || !notice.hasType()) {
            throw new WebhookUnreadable();
        }
        notice.orderId().ifPresent(orderId -> take(eventId, String.valueOf(notice.type()), orderId));
    }

    // The provider may add members; it answers for nothing but an object.
    private WebhookPayload read(String body) {
        try {
            var notice = jsonb.fromJson(body, WebhookPayload.class);
            if (notice != null) {
                return notice;
            }
        } catch (JsonbException e) {
            throw new WebhookUnreadable();
        }
        throw new WebhookUnreadable();
    }

    private void take(String eventId, String type, UUID orderId) {
        if (receivePaymentEvent.receive(eventId, type, orderId)) {
            runner.resume(orderId, Saga.Type.CHECKOUT, PATIENCE);
        }
    }
}
