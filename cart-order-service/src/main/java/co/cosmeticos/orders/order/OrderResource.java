package co.cosmeticos.orders.order;

import co.cosmeticos.orders.payment.Payments;
import co.cosmeticos.platform.Component;
import co.cosmeticos.platform.token.Caller;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** An order: a customer's own, a guest's by its token, anybody's with the permission {@code orders:read}. */
@Path("/orders")
@Produces(MediaType.APPLICATION_JSON)
@PermitAll
@Tag(name = "Orders")
@Component
public class OrderResource {

    private static final String READ = "orders:read";

    private final Orders orders;
    private final Payments payments;
    private final OrderTokens tokens;
    private final ClaimOrder claimOrder;
    private final OrderResponses responses;

    @Inject
    public OrderResource(
            Orders orders, Payments payments, OrderTokens tokens, ClaimOrder claimOrder, OrderResponses responses) {
        this.orders = orders;
        this.payments = payments;
        this.tokens = tokens;
        this.claimOrder = claimOrder;
        this.responses = responses;
    }

    @GET
    @Path("/{id}")
    @Operation(
            operationId = "getOrder",
            summary = "An order by its id or number, for its customer, by its token, or with orders:read",
            description = "Follow it here while it is PENDING or AWAITING_PAYMENT. The X-Order-Token is in the "
                    + "answer to the checkout and in mails; it opens the order for 180 days by default, or "
                    + "until the order is claimed. For staff the contact is masked: "
                    + "GET /orders/{id}/buyer has it in full.")
    @APIResponse(responseCode = "200", description = "The order")
    @APIResponse(responseCode = "404", description = "not-found: no such order, or somebody else's")
    public OrderView get(
            @PathParam("id") @Parameter(description = "UUID of the order, or its number", example = "CO-7K3M9Q2")
                    String reference,
            @HeaderParam("X-Order-Token") @Nullable String token,
            @Context SecurityContext security) {
        var caller = Caller.of(security);
        var order = orders.get(reference);
        var holdsToken = tokens.open(order.id(), token);
        order.requireVisibleTo(caller, holdsToken, READ);
        var payment = payments.get(order.id());
        return order.isOwn(caller, holdsToken)
                ? responses.forBuyer(order, payment)
                : responses.forStaff(order, payment);
    }

    @POST
    @Path("/{id}/claim")
    @Consumes(MediaType.WILDCARD)
    @Operation(
            operationId = "claimOrder",
            summary = "Claim a guest's order for the signed-in customer, by its token",
            description = "From then on the account alone opens the order, and its tokens are void. An email "
                    + "address claims none, as whoever registers it need not be the buyer. Idempotent.")
    @APIResponse(responseCode = "200", description = "The customer's order")
    @APIResponse(responseCode = "401", description = "unauthorized")
    @APIResponse(responseCode = "404", description = "not-found: no such order, not its token, or another customer's")
    @SecurityRequirement(name = "bearer")
    public OrderView claim(
            @PathParam("id") UUID id,
            @HeaderParam("X-Order-Token") @Nullable String token,
            @Context SecurityContext security) {
        var order = claimOrder.claim(id, token, Caller.of(security));
        return responses.forBuyer(order, payments.get(id));
    }
}
