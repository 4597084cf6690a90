package co.cosmeticos.orders.cancellation;

import co.cosmeticos.orders.order.OrderResponses;
import co.cosmeticos.orders.order.OrderTokens;
import co.cosmeticos.orders.order.OrderView;
import co.cosmeticos.orders.order.Orders;
import co.cosmeticos.orders.payment.Payments;
import co.cosmeticos.platform.Component;
import co.cosmeticos.platform.idempotency.IdempotencyKey;
import co.cosmeticos.platform.idempotency.StoredResponse;
import co.cosmeticos.platform.token.Caller;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** {@code POST /orders/{id}/cancel}. */
@Path("/orders/{id}/cancel")
@Produces(MediaType.APPLICATION_JSON)
@PermitAll
@Tag(name = "Orders")
@Component
public class CancellationResource {

    private static final String CANCEL = "orders:cancel";

    private final CancelOrder cancelOrder;
    private final Orders orders;
    private final Payments payments;
    private final OrderTokens tokens;
    private final OrderResponses answers;

    @Inject
    public CancellationResource(
            CancelOrder cancelOrder, Orders orders, Payments payments, OrderTokens tokens, OrderResponses answers) {
        this.cancelOrder = cancelOrder;
        this.orders = orders;
        this.payments = payments;
        this.tokens = tokens;
        this.answers = answers;
    }

    @POST
    @Consumes(MediaType.WILDCARD)
    @Operation(
            operationId = "cancelOrder",
            summary = "Cancel an order that awaits payment or is confirmed; payments are refunded",
            description = "By the buyer, signed in or with the X-Order-Token, until the order is confirmed and "
                    + "for a time after that, 7 days by default; with orders:cancel at any time. Its stock is "
                    + "released and its coupon returned. After a 202 send the same Idempotency-Key again to "
                    + "get the final answer.")
    @APIResponseSchema(value = OrderView.class, responseCode = "200", responseDescription = "The canceled order")
    @APIResponse(
            responseCode = "202",
            description = "Canceled; the refund and the release of stock are in progress",
            content = @Content(schema = @Schema(implementation = OrderView.class)))
    @APIResponse(responseCode = "400", description = "idempotency-key-missing")
    @APIResponse(responseCode = "404", description = "not-found: no such order, or somebody else's")
    @APIResponse(
            responseCode = "409",
            description =
                    "order-status-conflict, order-busy (with Retry-After), cancellation-window-over (with until): a confirmed order is "
                            + "canceled by its buyer within a time after it was confirmed, by staff at any time")
    public Response cancel(
            @PathParam("id") UUID id,
            @HeaderParam("Idempotency-Key") @Parameter(required = true) @Nullable String idempotencyKey,
            @HeaderParam("X-Order-Token") @Nullable String token,
            @Context SecurityContext security) {
        var key = IdempotencyKey.required(idempotencyKey);
        var caller = Caller.of(security);
        var holdsToken = tokens.open(id, token);
        var isOwn = orders.get(id).requireVisibleTo(caller, holdsToken, CANCEL).isOwn(caller, holdsToken);
        var canceler = new CancelOrder.Canceler(caller.may(CANCEL), isOwn ? Optional.empty() : caller.actor());
        var answer = cancelOrder.cancel(id, key, canceler);
        if (isOwn || answer.filter(StoredResponse::isProblem).isPresent()) {
            return answer.orElseGet(() -> accepted(answers.body(orders.get(id), payments.get(id))))
                    .response();
        }
        // What is stored is for the buyer.
        var body = answers.staffBody(orders.get(id), payments.get(id));
        return answer.map(stored -> StoredResponse.ok(body))
                .orElseGet(() -> accepted(body))
                .response();
    }

    private static StoredResponse accepted(String body) {
        return new StoredResponse(Response.Status.ACCEPTED.getStatusCode(), body, null);
    }
}
