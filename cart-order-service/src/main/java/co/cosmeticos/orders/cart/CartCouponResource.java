package co.cosmeticos.orders.cart;

import co.cosmeticos.platform.Component;
import co.cosmeticos.platform.limit.RateLimited;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The coupon of a cart. */
@Path("/carts/{id}/coupon")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@PermitAll
@Tag(name = "Carts")
@Component
public class CartCouponResource {

    private final CartCommands commands;

    @Inject
    public CartCouponResource(CartCommands commands) {
        this.commands = commands;
    }

    /**
     * A coupon's code, as a customer enters it.
     *
     * @param code 3 to 32 letters, digits and hyphens; small letters and blanks around it do not matter
     */
    public record CouponCode(
            @NotNull @Size(max = 100) @Pattern(regexp = "\\s*[A-Za-z0-9-]{3,32}\\s*") String code) {

        // Codes are pasted with blanks and typed in small letters.
        String entered() {
            return code.strip().toUpperCase(Locale.ROOT);
        }
    }

    @POST
    @RateLimited("coupon")
    @Operation(
            operationId = "applyCoupon",
            summary = "Enter a coupon; it replaces the former one",
            description = "Refused where it gives the cart no discount now. It is redeemed by the checkout; where "
                    + "it gives no discount later, couponRefusal of the cart tells why.")
    @RequestBody(content = @Content(examples = @ExampleObject(name = "ten", value = "{\"code\": \"BEMVINDA10\"}")))
    @APIResponseSchema(value = CartView.class, responseCode = "200", responseDescription = "The cart with the discount")
    @APIResponse(responseCode = "404", description = "not-found: no such cart, or another customer's")
    @APIResponse(
            responseCode = "409",
            description =
                    "coupon-exhausted, coupon-customer-limit, coupon-subtotal-too-low, currency-mismatch, cart-in-checkout, cart-closed, "
                            + "cart-saved, cart-history-limit")
    @APIResponse(responseCode = "412", description = "stale-version, when If-Match names another version")
    @APIResponse(responseCode = "422", description = "coupon-unknown")
    public Response enterCoupon(@BeanParam CartResource.Envelope envelope, @Valid @NotNull CouponCode body) {
        var code = body.entered();
        return CartResource.answer(commands.enterCoupon(envelope.command("coupon " + code), code));
    }

    @DELETE
    @Operation(
            operationId = "removeCoupon",
            summary = "Remove the coupon",
            description = "The total is the sum of the lines then.")
    @APIResponseSchema(value = CartView.class, responseCode = "200", responseDescription = "The cart")
    @APIResponse(responseCode = "404", description = "not-found: no such cart, or another customer's")
    @APIResponse(responseCode = "409", description = "cart-in-checkout, cart-closed, cart-saved, cart-history-limit")
    @APIResponse(responseCode = "412", description = "stale-version, when If-Match names another version")
    public Response removeCoupon(@BeanParam CartResource.Envelope envelope) {
        return CartResource.answer(commands.removeCoupon(envelope.command("no coupon")));
    }
}
