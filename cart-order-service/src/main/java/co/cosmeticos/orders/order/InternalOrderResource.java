package co.cosmeticos.orders.order;

import co.cosmeticos.orders.buyer.Address;
import co.cosmeticos.orders.payment.Payments;
import co.cosmeticos.platform.Component;
import co.cosmeticos.platform.problem.NotFound;
import co.cosmeticos.platform.token.RequiresScope;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Orders with their buyers, for the services that write to buyers. */
@Path("/internal/orders")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Internal")
@SecurityRequirement(name = "bearer")
@Component
public class InternalOrderResource {

    private final Orders orders;
    private final Payments payments;
    private final OrderTokens tokens;

    @Inject
    public InternalOrderResource(Orders orders, Payments payments, OrderTokens tokens) {
        this.orders = orders;
        this.payments = payments;
        this.tokens = tokens;
    }

    /**
     * An order with its buyer, and a new token for a mail to a buyer who has no account, or none that was verified.
     *
     * @param id UUID of the order
     * @param number its number for people: {@code CO-7K3M9Q2}
     * @param status its state
     * @param customerId UUID of the buyer's account; absent for a guest
     * @param email the buyer's address, to which mails about the order are sent
     * @param name of the recipient
     * @param locale {@code pt-BR} or {@code en}
     * @param currency ISO 4217 code of all its amounts
     * @param subtotalMinor sum of the lines, in the minor unit of currency
     * @param discountMinor discount of a coupon, in the minor unit of currency; 0 without one
     * @param shippingMinor price of the delivery, in the minor unit of currency
     * @param totalMinor what is to be paid, in the minor unit of currency
     * @param lines what was bought
     * @param address where the goods are sent
     * @param payment the payment with its status, and what the customer needs to pay
     * @param orderToken new with each answer, opens the order without an account; absent for one that was claimed
     * @param createdAt when it was placed
     */
    @Schema(name = "OrderWithBuyer")
    public record WithBuyer(
            String id,
            String number,
            OrderStatus status,
            @Nullable UUID customerId,
            String email,
            String name,
            String locale,
            String currency,
            long subtotalMinor,
            long discountMinor,
            long shippingMinor,
            long totalMinor,
            List<OrderLine> lines,
            Address address,
            OrderView.PaymentView payment,
            @Nullable String orderToken,
            Instant createdAt) {}

    @GET
    @Path("/{id}")
    @RequiresScope("orders:read")
    @Operation(
            operationId = "getOrderWithBuyer",
            summary = "An order with its buyer",
            description = "For mails about the order. Each call makes another orderToken, unless the order was "
                    + "claimed. 404 once the buyer was erased.")
    @APIResponse(responseCode = "200", description = "The order")
    @APIResponse(responseCode = "404", description = "not-found: no such order, or its buyer was erased")
    public WithBuyer get(@PathParam("id") UUID id) {
        var order = orders.get(id);
        if (order.buyer().isErased()) {
            throw new NotFound("The buyer of the order %s was erased.".formatted(id));
        }
        var totals = order.totals();
        return new WithBuyer(
                id.toString(),
                order.number(),
                order.status(),
                order.buyer().customerId(),
                order.buyer().email(),
                order.buyer().address().name(),
                order.buyer().locale(),
                totals.currency(),
                totals.subtotal().minorUnits(),
                totals.discount().minorUnits(),
                totals.shipping().minorUnits(),
                totals.totalMinor(),
                order.lines(),
                order.buyer().address(),
                OrderView.PaymentView.of(payments.get(id)),
                tokens.issueForMail(id).orElse(null),
                order.createdAt().toInstant());
    }
}
