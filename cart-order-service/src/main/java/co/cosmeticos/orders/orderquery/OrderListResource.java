package co.cosmeticos.orders.orderquery;

import co.cosmeticos.orders.order.OrderStatus;
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
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.core.UriInfo;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.media.SchemaProperty;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Lists of orders: a customer's own, everybody's with the permission {@code orders:read}. */
@Path("/orders")
@Produces(MediaType.APPLICATION_JSON)
@PermitAll
@Tag(name = "Orders")
@Component
public class OrderListResource {

    private static final String READ = "orders:read";

    private final OrderSummaries summaries;

    @Inject
    public OrderListResource(OrderSummaries summaries) {
        this.summaries = summaries;
    }

    @GET
    @Operation(
            operationId = "listOrders",
            summary = "The signed-in customer's orders, newest first; orders:read shows everybody's",
            description = "With moneyBack only orders that stand although their payment was refunded at the "
                    + "provider (refunded), or charged back by the card's bank (charged-back). A customer sees those that failed at "
                    + "the checkout with status REJECTED alone.")
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
            @QueryParam("status") @Parameter(description = "Its status now") @Nullable OrderStatus status,
            @QueryParam("moneyBack") @Pattern(regexp = MoneyBack.FORM) @Nullable String moneyBack,
            @Context SecurityContext security,
            @Context UriInfo uri) {
        var caller = Caller.of(security);
        var customer = caller.may(READ) ? null : caller.requireUser();
        var before = Optional.ofNullable(Cursor.parse(after, 1)).map(cursor -> cursor.uuid(0));
        var filter = moneyBack == null ? null : MoneyBack.parse(moneyBack);
        var rows = summaries.list(customer, status, filter, before.orElse(null), limit + 1);
        var page = Page.of(rows, limit, row -> Cursor.of(row.id()));
        var response = Response.ok(page);
        if (page.next() != null) {
            response.header(HttpHeaders.LINK, PathReferences.nextPage(uri, page.next()));
        }
        return response.build();
    }
}
