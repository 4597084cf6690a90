package co.cosmeticos.orders.orderquery;

import co.cosmeticos.orders.buyer.Address;
import co.cosmeticos.orders.buyer.Contact;
import co.cosmeticos.orders.order.Order;
import co.cosmeticos.platform.Component;
import co.cosmeticos.platform.permission.RequiresPermission;
import co.cosmeticos.platform.token.Caller;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The buyers of orders, for staff who may read personal data. */
@Path("/orders/{id}/buyer")
@Produces(MediaType.APPLICATION_JSON)
@RequiresPermission("users:read")
@Tag(name = "Orders")
@SecurityRequirement(name = "bearer")
@Component
public class BuyerResource {

    private final ReadBuyer readBuyer;

    @Inject
    public BuyerResource(ReadBuyer readBuyer) {
        this.readBuyer = readBuyer;
    }

    /**
     * The buyer of an order.
     *
     * @param orderId UUID of the order
     * @param number the order's number for people: {@code CO-7K3M9Q2}
     * @param customerId UUID of the buyer's account; absent for a guest
     * @param contact email address and telephone number in full, and the masked tax id
     * @param locale language of the mails to them: {@code pt-BR} or {@code en}
     * @param address where the goods are sent
     */
    @Schema(name = "OrderBuyer")
    public record View(
            UUID orderId,
            String number,
            @Nullable UUID customerId,
            @Nullable Contact contact,
            String locale,
            Address address) {

        static View of(Order order) {
            var buyer = order.buyer();
            return new View(
                    order.id(), order.number(), buyer.customerId(), Contact.of(buyer), buyer.locale(), buyer.address());
        }
    }

    @GET
    @Operation(
            operationId = "getOrderBuyer",
            summary = "Who bought: contact and address of an order's buyer",
            description = "Takes users:read, and orders:read for an order that is not the caller's own. Each answer is "
                    + "told to the audit log as order.buyer-read, with the order's id and nothing of the buyer. 404 once "
                    + "the buyer was erased.")
    @APIResponse(responseCode = "200", description = "The buyer")
    @APIResponse(responseCode = "404", description = "not-found: no such order, or its buyer was erased")
    public View get(
            @PathParam("id") @Parameter(description = "UUID of the order, or its number", example = "CO-7K3M9Q2")
                    String reference,
            @Context SecurityContext security) {
        return View.of(readBuyer.read(reference, Caller.of(security)));
    }
}
