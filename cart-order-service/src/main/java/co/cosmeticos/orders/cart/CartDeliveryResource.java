package co.cosmeticos.orders.cart;

import co.cosmeticos.orders.buyer.Address;
import co.cosmeticos.orders.delivery.CartDelivery;
import co.cosmeticos.orders.shipping.ShippingChoice;
import co.cosmeticos.orders.shipping.ShippingOptions;
import co.cosmeticos.platform.Component;
import co.cosmeticos.platform.json.MergePatch;
import co.cosmeticos.platform.phone.PhoneNumber;
import co.cosmeticos.platform.phone.ValidPhoneNumber;
import co.cosmeticos.platform.token.Caller;
import co.cosmeticos.platform.value.EmailAddress;
import co.cosmeticos.platform.value.PostalCode;
import co.cosmeticos.platform.value.ValidEmailAddress;
import co.cosmeticos.platform.value.ValidPersonName;
import co.cosmeticos.platform.value.ValidPostalCode;
import co.cosmeticos.platform.value.ValidTextLine;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.json.bind.Jsonb;
import jakarta.validation.Valid;
import jakarta.validation.Validator;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
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
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Contact and shipping of a cart, and the ways in which it can be sent. */
@Path("/carts")
@Produces(MediaType.APPLICATION_JSON)
@PermitAll
@Tag(name = "Carts")
@Component
public class CartDeliveryResource {

    private static final String EXAMPLE = """
            {"email": "cliente@cosmeticos.example",
             "address": {"name": "Ana Souza", "postalCode": "01310-100", "street": "Avenida Paulista", "number": "1000",
                         "district": "Bela Vista", "city": "São Paulo", "state": "SP", "country": "BR"}}
            """;

    private final CartCommands commands;
    private final ShippingOptions shippingOptions;
    private final Jsonb jsonb;
    private final Validator validator;

    @Inject
    public CartDeliveryResource(
            CartCommands commands, ShippingOptions shippingOptions, Jsonb jsonb, Validator validator) {
        this.commands = commands;
        this.shippingOptions = shippingOptions;
        this.jsonb = jsonb;
        this.validator = validator;
    }

    /**
     * Contact and shipping of a cart that change (RFC 7396): what is absent stays, null removes.
     *
     * @param email address to which mails about the order are sent
     * @param phone telephone number of 8 to 15 digits, as it is typed
     * @param address where the goods are sent, in Brazil; of its members too those that are absent stay
     * @param shippingOption id of one of the shipping options for the address
     */
    @Schema(name = "CartPatch")
    public record Patch(
            @Nullable @ValidEmailAddress String email,

            @Nullable @ValidPhoneNumber @Size(max = PhoneNumber.MAX_LENGTH) String phone,

            @Nullable @Valid AddressPatch address,

            @Nullable @Size(min = 1, max = 80) String shippingOption) {}

    /**
     * Members of an address that change.
     *
     * @param name who receives the goods
     * @param postalCode CEP, as 01310-100
     * @param street name of the street
     * @param number of the house
     * @param complement flat, floor or the like
     * @param district of the city
     * @param city name of the city
     * @param state of Brazil, by its two letters, that of the postal code
     * @param country BR
     */
    @Schema(name = "PostalAddressPatch")
    public record AddressPatch(
            @Nullable @Size(min = 1, max = 120) @ValidPersonName
            String name,

            @Nullable @ValidPostalCode String postalCode,

            @Nullable @Size(min = 1, max = 200) @ValidTextLine
            String street,

            @Nullable @Size(min = 1, max = 20) @ValidTextLine
            String number,

            @Nullable @Size(max = 120) @ValidTextLine String complement,
            @Nullable @Size(max = 120) @ValidTextLine String district,

            @Nullable @Size(min = 1, max = 120) @ValidTextLine
            String city,

            @Nullable @Size(max = 2) String state,
            @Nullable @Size(max = 2) String country) {}

    /** What a patch makes of them, as it is held to the rules. */
    public record Delivery(
            @Nullable @ValidEmailAddress String email,

            @Nullable @ValidPhoneNumber @Size(max = PhoneNumber.MAX_LENGTH) String phone,

            @Nullable @Valid Address address,

            @Nullable @Size(min = 1, max = 80) String shippingOption) {

        private static Delivery of(CartDelivery kept) {
            return new Delivery(kept.email(), kept.phone(), kept.address(), kept.shippingOption());
        }

        private CartDelivery canonical() {
            return new CartDelivery(
                    email == null ? null : EmailAddress.parse(email).text(),
                    phone == null ? null : PhoneNumber.canonical(phone),
                    address == null ? null : address.canonical(),
                    shippingOption);
        }
    }

    @PATCH
    @Path("/{id}")
    @Consumes({MediaType.APPLICATION_JSON, MergePatch.MEDIA_TYPE})
    @Operation(
            operationId = "updateCart",
            summary = "Keep contact and shipping with the cart",
            description = "A JSON merge patch (RFC 7396). The cart has the shipping options for its address then, and "
                    + "the total with the one that was chosen. A checkout takes from the cart what it does not name itself. "
                    + "An option that is not offered for another address is left out. The first address is given whole. Each change is "
                    + "another version, whose ETag and version a checkout names. Who "
                    + "has the id of a guest's cart reads this too; it goes when the cart has become an order.")
    @APIResponseSchema(value = CartView.class, responseCode = "200", responseDescription = "The cart")
    @APIResponse(responseCode = "400", description = "validation")
    @APIResponse(responseCode = "404", description = "not-found: no such cart, or another customer's")
    @APIResponse(responseCode = "409", description = "cart-in-checkout, cart-closed, cart-saved, cart-history-limit")
    @APIResponse(responseCode = "412", description = "stale-version, when If-Match names another version")
    @APIResponse(responseCode = "422", description = "shipping-not-offered, idempotency-key-reused")
    public Response patch(
            @BeanParam CartResource.Envelope envelope,
            @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            schema = @Schema(implementation = Patch.class),
                                            examples = @ExampleObject(name = "address", value = EXAMPLE)))
                    byte[] body) {
        var patch = MergePatch.read(body, Patch.class, validator);
        return CartResource.answer(commands.deliver(
                envelope.printed("deliver", patch),
                before -> MergePatch.apply(patch, jsonb.toJson(Delivery.of(before)), Delivery.class, validator)
                        .canonical()));
    }

    @GET
    @Path("/{id}/shipping-options")
    @Operation(
            operationId = "listShippingOptions",
            summary = "Shipping options to a postal code (CEP), cheapest first",
            description = "In the cart's currency. A checkout names the id of the one that was chosen, which "
                    + "stands for the price.")
    @APIResponse(responseCode = "200", description = "The options; empty where none is offered")
    public ShippingChoice shippingOptions(
            @PathParam("id") String id,
            @QueryParam("postalCode") @NotNull @ValidPostalCode String postalCode,
            @Context SecurityContext security) {
        var currency = commands.currency(id, Caller.of(security));
        return ShippingChoice.of(shippingOptions.to(PostalCode.parse(postalCode), currency));
    }
}
