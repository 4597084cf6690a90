package co.cosmeticos.orders.checkout;

import co.cosmeticos.orders.order.OrderResponses;
import co.cosmeticos.orders.order.OrderView;
import co.cosmeticos.orders.order.Orders;
import co.cosmeticos.orders.payment.Payments;
import co.cosmeticos.platform.Component;
import co.cosmeticos.platform.idempotency.IdempotencyKey;
import co.cosmeticos.platform.idempotency.KeyedRequest;
import co.cosmeticos.platform.idempotency.StoredResponse;
import co.cosmeticos.platform.limit.RateLimited;
import co.cosmeticos.platform.token.Caller;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.json.bind.Jsonb;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** {@code POST /checkout}. */
@Path("/checkout")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@PermitAll
@Tag(name = "Checkout")
@Component
public class CheckoutResource {

    private static final String EXAMPLE = """
            {"cartId": "q3Zb0mZ1T0mXb7n8c2WkQA", "version": 3, "email": "cliente@cosmeticos.example",
             "phone": "+55 11 99999-0000", "taxId": "529.982.247-25",
             "address": {"name": "Ana Souza", "postalCode": "01310-100", "street": "Avenida Paulista", "number": "1000",
                         "complement": "ap. 12", "district": "Bela Vista", "city": "São Paulo", "state": "SP",
                         "country": "BR"},
             "shippingOption": "economica~1490BRL",
             "payment": {"method": "card", "token": "tok_ok", "installments": 1,
                         "returnUrl": "http://localhost:8080/pedido"}}
            """;

    private final Checkout checkout;
    private final Orders orders;
    private final Payments payments;
    private final OrderResponses answers;
    private final Jsonb jsonb;

    @Inject
    public CheckoutResource(Checkout checkout, Orders orders, Payments payments, OrderResponses answers, Jsonb jsonb) {
        this.checkout = checkout;
        this.orders = orders;
        this.payments = payments;
        this.answers = answers;
        this.jsonb = jsonb;
    }

    @POST
    @RateLimited("checkout")
    @Operation(
            operationId = "checkOut",
            summary = "Check out a cart",
            description = "Name the version of the cart that the customer saw, and the id of the shipping option whose "
                    + "price they saw: what was shown is what is charged, or the answer is cart-changed. "
                    + "Send the same Idempotency-Key again to learn what became of a request; a replay gets the "
                    + "same answer, byte for byte. After a 402 pay with another key, and the same version. Email, phone, "
                    + "address and shippingOption are those that the cart keeps where they are left out; the signed-in customer can name "
                    + "a saved address and a saved card by their ids.")
    @RequestBody(content = @Content(examples = @ExampleObject(name = "card", value = EXAMPLE)))
    @APIResponseSchema(
            value = OrderView.class,
            responseCode = "201",
            responseDescription =
                    "The order: CONFIRMED, AWAITING_PAYMENT (3-D Secure, PIX, boleto), or PENDING when it takes "
                            + "longer; follow its Location")
    @APIResponse(responseCode = "400", description = "validation, idempotency-key-missing")
    @APIResponse(responseCode = "402", description = "payment-declined (with declineCode), payment-expired")
    @APIResponse(responseCode = "404", description = "not-found: no such cart, or another customer's")
    @APIResponse(
            responseCode = "409",
            description =
                    "cart-changed (with cart and shippingOptions), cart-closed, cart-saved, cart-in-checkout, cart-history-limit, out-of-stock, "
                            + "coupon-exhausted, coupon-customer-limit, coupon-unpaid-limit, "
                            + "coupon-subtotal-too-low, reservation-expired, currency-mismatch, too-many-unpaid-orders, "
                            + "unpaid-network-limit, unpaid-stock-limit, checkout-not-completed, checkout-in-progress (with Retry-After)")
    @APIResponse(
            responseCode = "422",
            description =
                    "idempotency-key-reused, cart-empty, checkout-incomplete, saved-address-unknown, saved-card-unknown, shipping-not-offered, tax-id-required, "
                            + "return-url-not-allowed, coupon-unknown")
    @APIResponse(
            responseCode = "429",
            description = "too-many-checkouts, too-many-guest-orders (with Retry-After): nothing has happened")
    public Response checkOut(
            @HeaderParam("Idempotency-Key") @Parameter(required = true) @Nullable String idempotencyKey,
            @Context SecurityContext security,
            @Valid @NotNull CheckoutRequest body) {
        var key = IdempotencyKey.required(idempotencyKey);
        var caller = Caller.of(security);
        var scope = caller.userId().map(user -> "user:" + user).orElse("cart:" + body.cartId());
        // JSON-B writes the members in one order whatever the client's was, so equal requests have equal prints.
        var request = KeyedRequest.of(scope, key, "checkout", jsonb.toJson(body));
        var outcome = checkout.checkOut(caller, request, body);
        return outcome.answer()
                .orElseGet(() -> pending(request, outcome.orderId()))
                .response();
    }

    // The order may be decided while it is read: the answer, looked for once more after that, is the one that counts.
    private StoredResponse pending(KeyedRequest request, UUID orderId) {
        var body = answers.placedBody(orders.get(orderId), payments.get(orderId));
        return checkout.answer(request)
                .orElseGet(() -> new StoredResponse(
                        Response.Status.CREATED.getStatusCode(), body, OrderResponses.location(orderId)));
    }
}
