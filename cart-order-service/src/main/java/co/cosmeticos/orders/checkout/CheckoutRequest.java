package co.cosmeticos.orders.checkout;

import co.cosmeticos.orders.buyer.Address;
import co.cosmeticos.orders.payment.PaymentMethod;
import co.cosmeticos.platform.value.CpfOrCnpj;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * The body of a checkout.
 *
 * @param version of the cart that the customer saw
 * @param shippingOption the id of one of the cart's shipping options
 */
public record CheckoutRequest(
        @NotBlank @Size(max = 64) String cartId,
        @NotNull @Min(0) Long version,
        @NotBlank @Email @Size(max = 254) String email,
        @Nullable @Pattern(regexp = "\\+?[0-9 ()-]{8,24}") String phone,
        @Nullable @Size(max = 24) @CpfOrCnpj String taxId,
        @NotNull @Valid Address address,
        @NotBlank @Size(max = 40) String shippingOption,
        @NotNull @Valid PaymentChoice payment) {

    /**
     * What the customer pays with.
     *
     * @param token of a card, from the provider's form
     * @param returnUrl where the provider sends the customer back to
     */
    public record PaymentChoice(
            @NotNull @Pattern(regexp = PaymentMethod.FORM) String method,
            @Nullable @Size(max = 128) String token,
            @Nullable @Min(1) @Max(24) Integer installments,

            @Nullable @Size(max = 2000) @Pattern(regexp = "https?://[^\\s]+") String returnUrl) {

        /** Whether a card comes with its token. */
        @AssertTrue(message = "a card needs its token") public boolean isTokenGiven() {
            return !"card".equals(method) || (token != null && !token.isBlank());
        }
    }
}
