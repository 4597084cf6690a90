package co.cosmeticos.orders.cart;

import co.cosmeticos.platform.Component;
import co.cosmeticos.platform.http.Conditional;
import co.cosmeticos.platform.idempotency.IdempotencyKey;
import co.cosmeticos.platform.idempotency.KeyedRequest;
import co.cosmeticos.platform.json.MergePatch;
import co.cosmeticos.platform.limit.RateLimited;
import co.cosmeticos.platform.token.Caller;
import co.cosmeticos.platform.value.Sku;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Carts: whoever has its id holds a guest's, a customer's is theirs alone. */
@Path("/carts")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@PermitAll
@Tag(name = "Carts")
@Component
public class CartResource {

    private static final String TWO = "{\"sku\": \"SERUM-30ML\", \"quantity\": 2}";

    private final CartCommands commands;

    @Inject
    public CartResource(CartCommands commands) {
        this.commands = commands;
    }

    /**
     * Goods to be put into a cart.
     *
     * @param sku stock-keeping unit of a variant on sale: 3 to 32 capitals, digits and hyphens
     * @param quantity units that are added to those in the cart, at least 1; a line takes 99 unless the shop is set otherwise
     */
    @Schema(name = "CartLineRequest")
    public record NewLine(
            @NotNull @Pattern(regexp = Sku.FORM) String sku,
            @NotNull @Min(1) @Max(CartSettings.MOST) Integer quantity) {}

    /**
     * Another quantity of a line.
     *
     * @param quantity units of the SKU from then on, at least 1; a line takes 99 unless the shop is set otherwise
     */
    @Schema(name = "LineQuantity")
    public record Quantity(
            @NotNull @Min(1) @Max(CartSettings.MOST) Integer quantity) {}

    /** The path and header parameters of each command. */
    public static class Envelope {

        @PathParam("id")
        String id = "";

        @HeaderParam("If-Match")
        @Nullable String ifMatch;

        @HeaderParam("Idempotency-Key")
        @Nullable String key;

        @Context
        SecurityContext security;

        ChangeCart.Command command(String content) {
            var expected = ifMatch == null ? null : Conditional.expected(ifMatch);
            return new ChangeCart.Command(id, Caller.of(security), expected, key, content);
        }

        // What is personal is not kept with the key.
        ChangeCart.Command printed(String name, String body) {
            return command(
                    key == null
                            ? name
                            : KeyedRequest.of(id, IdempotencyKey.required(key), name, body)
                                    .fingerprint());
        }
    }

    @POST
    @Consumes(MediaType.WILDCARD)
    @RateLimited("carts")
    @Operation(
            operationId = "createCart",
            summary = "Create a cart: a guest's, or the signed-in customer's, who has one open cart at most",
            description = "Keep the id of a guest's cart secret: whoever has it can read and change the cart. A "
                    + "customer's cart that has reached its limit of changes is closed, and the new one has "
                    + "its goods.")
    @APIResponseSchema(value = CartView.class, responseCode = "201", responseDescription = "The new cart")
    @APIResponse(
            responseCode = "200",
            description = "The cart that the customer has open already",
            content = @Content(schema = @Schema(implementation = CartView.class)))
    public Response begin(@Context SecurityContext security) {
        var begun = commands.begin(Caller.of(security));
        var cart = begun.cart();
        return Response.status(begun.isNew() ? Response.Status.CREATED : Response.Status.OK)
                .header("Location", "/api/v1/shop/carts/" + cart.id())
                .header("ETag", Conditional.tag(cart.version()))
                .entity(cart)
                .build();
    }

    @GET
    @Path("/me")
    @Operation(
            operationId = "getMyCart",
            summary = "The cart that the signed-in customer has open",
            description = "Where none is open, POST /carts begins one.")
    @APIResponseSchema(value = CartView.class, responseCode = "200", responseDescription = "The cart")
    @APIResponse(responseCode = "401", description = "unauthorized")
    @APIResponse(responseCode = "404", description = "not-found: none is open")
    @SecurityRequirement(name = "bearer")
    public Response own(@Context SecurityContext security) {
        return answer(commands.own(Caller.of(security)));
    }

    @GET
    @Path("/{id}")
    @Operation(
            operationId = "getCart",
            summary = "The cart with the prices and availability of now",
            description = "A line whose price has just changed shows the previous one too, and the version is "
                    + "another then: it stands for all that the cart costs.")
    @APIResponseSchema(value = CartView.class, responseCode = "200", responseDescription = "The cart")
    @APIResponse(responseCode = "404", description = "not-found: no such cart, or another customer's")
    public Response get(@PathParam("id") String id, @Context SecurityContext security) {
        return answer(commands.view(id, Caller.of(security)));
    }

    @POST
    @Path("/{id}/lines")
    @Operation(
            operationId = "addLine",
            summary = "Add a line, or add to its quantity",
            description = "The first line decides the cart's currency. Nothing is reserved before the checkout. "
                    + "By default a cart takes 100 lines of 99 units each.")
    @RequestBody(content = @Content(examples = @ExampleObject(name = "two", value = TWO)))
    @APIResponseSchema(value = CartView.class, responseCode = "200", responseDescription = "The cart")
    @APIResponse(responseCode = "404", description = "not-found: no such cart, or another customer's")
    @APIResponse(
            responseCode = "409",
            description = "quantity-limit, line-limit, currency-mismatch, cart-in-checkout, cart-closed, cart-saved, "
                    + "cart-history-limit: begin a new cart")
    @APIResponse(responseCode = "412", description = "stale-version, when If-Match names another version")
    @APIResponse(responseCode = "422", description = "sku-unknown, idempotency-key-reused")
    public Response add(@BeanParam Envelope envelope, @Valid @NotNull NewLine body) {
        return answer(commands.add(
                envelope.command("add " + body.sku() + " " + body.quantity()), body.sku(), body.quantity()));
    }

    @PATCH
    @Path("/{id}/lines/{sku}")
    @Consumes({MediaType.APPLICATION_JSON, MergePatch.MEDIA_TYPE})
    @Operation(
            operationId = "updateLine",
            summary = "Change the quantity of a line",
            description = "The quantity is that of the body from then on. To take the line out, delete it.")
    @RequestBody(content = @Content(examples = @ExampleObject(name = "three", value = "{\"quantity\": 3}")))
    @APIResponseSchema(value = CartView.class, responseCode = "200", responseDescription = "The cart")
    @APIResponse(responseCode = "404", description = "not-found: no such cart, another customer's, or no such line")
    @APIResponse(
            responseCode = "409",
            description = "quantity-limit, cart-in-checkout, cart-closed, cart-saved, cart-history-limit")
    @APIResponse(responseCode = "412", description = "stale-version, when If-Match names another version")
    public Response change(@BeanParam Envelope envelope, @PathParam("sku") String sku, @Valid @NotNull Quantity body) {
        return answer(commands.change(envelope.command("change " + sku + " " + body.quantity()), sku, body.quantity()));
    }

    @DELETE
    @Path("/{id}/lines/{sku}")
    @Operation(
            operationId = "removeLine",
            summary = "Remove a line",
            description = "404 where the SKU is not in the cart.")
    @APIResponseSchema(value = CartView.class, responseCode = "200", responseDescription = "The cart")
    @APIResponse(responseCode = "404", description = "not-found: no such cart, another customer's, or no such line")
    @APIResponse(responseCode = "409", description = "cart-in-checkout, cart-closed, cart-saved, cart-history-limit")
    @APIResponse(responseCode = "412", description = "stale-version, when If-Match names another version")
    public Response remove(@BeanParam Envelope envelope, @PathParam("sku") String sku) {
        return answer(commands.remove(envelope.command("remove " + sku), sku));
    }

    @POST
    @Path("/{id}/claim")
    @Consumes(MediaType.WILDCARD)
    @Operation(
            operationId = "claimCart",
            summary = "Claim a guest's cart or a saved one: it becomes the customer's open cart, or is merged into it",
            description = "Call it after a log-in. Quantities add up; the coupon comes along where the open cart "
                    + "has none. Idempotent. After a 409 both carts are as they were.")
    @APIResponseSchema(value = CartView.class, responseCode = "200", responseDescription = "The customer's cart")
    @APIResponse(responseCode = "401", description = "unauthorized")
    @APIResponse(responseCode = "404", description = "not-found: no such cart, or another customer's")
    @APIResponse(
            responseCode = "409",
            description =
                    "quantity-limit, line-limit, cart-in-checkout, cart-closed, currency-mismatch, cart-history-limit")
    @SecurityRequirement(name = "bearer")
    public Response claim(@PathParam("id") String id, @Context SecurityContext security) {
        return answer(commands.claim(id, Caller.of(security)));
    }

    static Response answer(CartView cart) {
        return Response.ok(cart).header("ETag", Conditional.tag(cart.version())).build();
    }
}
