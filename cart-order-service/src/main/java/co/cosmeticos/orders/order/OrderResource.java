package co.cosmeticos.orders.order;

import co.cosmeticos.orders.payment.Payments;
import co.cosmeticos.platform.Component;
import co.cosmeticos.platform.http.PathReferences;
import co.cosmeticos.platform.page.Cursor;
import co.cosmeticos.platform.page.Page;
import co.cosmeticos.platform.token.Caller;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.core.UriInfo;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.media.SchemaProperty;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Orders: a customer's own, a guest's by its token, everybody's with the permission {@code orders:read}. */
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

    @Inject
    public OrderResource(Orders orders, Payments payments, OrderTokens tokens, ClaimOrder claimOrder) {
        this.orders = orders;
        this.payments = payments;
        this.tokens = tokens;
        this.claimOrder = claimOrder;
    }

    /**
     * An order in a list.
     *
     * @param id UUID of the order
     * @param number its number for people: {@code CO-7K3M9Q2}
     * @param status {@code PENDING}, {@code AWAITING_PAYMENT}, {@code CONFIRMED}, {@code REJECTED}, {@code EXPIRED},
     *     {@code CANCELED}, {@code FULFILLED} or {@code RETURNED}
     * @param totalMinor what is to be paid, in the minor unit of currency
     * @param refundedMinor what went back to the customer, in the minor unit of currency
     * @param chargedBackMinor what the card's bank took back, in the minor unit of currency
     * @param currency ISO 4217 code of all its amounts
     * @param lines number of its lines
     * @param createdAt when it was placed
     */
    public record OrderSummary(
            String id,
            String number,
            String status,
            long totalMinor,
            long refundedMinor,
            long chargedBackMinor,
            String currency,
            int lines,
            Instant createdAt) {

        static OrderSummary of(Orders.Listed listed) {
            var order = listed.order();
            return new OrderSummary(
                    order.id().toString(),
                    order.number(),
                    order.status().name(),
                    order.totals().totalMinor(),
                    listed.refundedMinor(),
                    listed.chargedBackMinor(),
                    order.totals().currency(),
                    order.lines().size(),
                    order.createdAt().toInstant());
        }
    }

    @GET
    @Operation(
            operationId = "listOrders",
            summary = "The signed-in customer's orders, newest first; orders:read shows everybody's",
            description = "With moneyBack only orders that stand although their payment was refunded at the "
                    + "provider (refunded), or charged back by the card's bank (charged-back).")
    @APIResponse(
            responseCode = "200",
            description = "A page; pass next as after",
            content =
                    @Content(
                            schema =
                                    @Schema(
                                            type = SchemaType.OBJECT,
                                            requiredProperties = "items",
                                            properties = {
                                                @SchemaProperty(
                                                        name = "items",
                                                        type = SchemaType.ARRAY,
                                                        implementation = OrderSummary.class),
                                                @SchemaProperty(name = "next", type = SchemaType.STRING)
                                            })))
    @APIResponse(responseCode = "401", description = "unauthorized")
    @SecurityRequirement(name = "bearer")
    public Response list(
            @QueryParam("limit") @DefaultValue("24") @Min(1) @Max(100) int limit,
            @QueryParam("after") @Nullable String after,
            @QueryParam("moneyBack") @Pattern(regexp = MoneyBack.FORM) @Nullable String moneyBack,
            @Context SecurityContext security,
            @Context UriInfo uri) {
        var caller = Caller.of(security);
        var customer = caller.may(READ) ? null : caller.requireUser();
        var before = Optional.ofNullable(Cursor.parse(after, 1)).map(cursor -> cursor.uuid(0));
        var filter = moneyBack == null ? null : MoneyBack.parse(moneyBack);
        var rows = orders.list(customer, filter, before.orElse(null), limit + 1);
        var page = Page.of(rows, limit, row -> Cursor.of(row.order().id())).map(OrderSummary::of);
        var response = Response.ok(page);
        if (page.next() != null) {
            response.header(HttpHeaders.LINK, PathReferences.nextPage(uri, page.next()));
        }
        return response.build();
    }

    @GET
    @Path("/{id}")
    @Operation(
            operationId = "getOrder",
            summary = "An order, for its customer, by its token, or with orders:read",
            description = "Follow it here while it is PENDING or AWAITING_PAYMENT. The X-Order-Token is in the "
                    + "answer to the checkout and in mails; it opens the order for 180 days by default, or "
                    + "until the order is claimed.")
    @APIResponse(responseCode = "200", description = "The order")
    @APIResponse(responseCode = "404", description = "not-found: no such order, or somebody else's")
    public OrderView get(
            @PathParam("id") UUID id,
            @HeaderParam("X-Order-Token") @Nullable String token,
            @Context SecurityContext security) {
        var order = orders.get(id).requireVisibleTo(Caller.of(security), tokens.open(id, token), READ);
        return OrderView.of(order, payments.get(id));
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
        return OrderView.of(order, payments.get(id));
    }
}
