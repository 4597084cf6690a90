package co.cosmeticos.orders.checkout;

import co.cosmeticos.orders.buyer.Address;
import co.cosmeticos.orders.delivery.CartDelivery;
import co.cosmeticos.orders.payment.PaymentMethod;
import co.cosmeticos.platform.phone.PhoneNumber;
import co.cosmeticos.platform.phone.ValidPhoneNumber;
import co.cosmeticos.platform.problem.ReportedAt;
import co.cosmeticos.platform.value.CpfOrCnpj;
import co.cosmeticos.platform.value.ValidCardToken;
import co.cosmeticos.platform.value.ValidEmailAddress;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The checkout of a cart: what is bought, by whom, where it is sent and how it is paid. Email, telephone number, address and
 * shipping option are the cart's where they are absent.
 *
 * @param cartId id of the cart to be bought
 * @param version version of the cart that the customer saw
 * @param totalMinor sum with shipping that the customer was shown, in the minor unit of the currency; compared where
 *     sent
 * @param email address to which mails about the order are sent; required where the cart keeps none
 * @param phone telephone number of 8 to 15 digits, as it is typed
 * @param taxId CPF or CNPJ of the payer, with or without punctuation; required for a boleto
 * @param address where the goods are sent, in Brazil; required where the cart keeps none
 * @param shippingAddressId id of an address that the signed-in customer has saved, instead of the address itself
 * @param shippingOption id of one of the cart's shipping options, which says at which price; required where the cart keeps none
 * @param payment what the customer pays with
 */
public record CheckoutRequest(
        @NotBlank @Size(max = 64) String cartId,
        @NotNull @Min(0) Long version,
        @Nullable @Min(0) Long totalMinor,
        @Nullable @ValidEmailAddress String email,

        @Nullable @ValidPhoneNumber @Size(max = PhoneNumber.MAX_LENGTH) String phone,

        @Nullable @Size(max = 24) @CpfOrCnpj String taxId,
        @Nullable @Valid Address address,
        @Nullable UUID shippingAddressId,

        @Nullable @Size(min = 1, max = 80) String shippingOption,
        @NotNull @Valid PaymentChoice payment) {

    // As it is pasted, with what other programs set groups apart by.
    public CheckoutRequest {
        phone = phone == null ? null : PhoneNumber.canonical(phone);
    }

    /** Whether the goods are sent to one address. */
    @Schema(hidden = true)
    @ReportedAt("shippingAddressId")
    @AssertTrue(message = "a saved address comes without another one") public boolean isOneAddress() {
        return shippingAddressId == null || address == null;
    }

    CheckoutRequest with(@Nullable Address otherAddress, PaymentChoice otherPayment) {
        return new CheckoutRequest(
                cartId, version, totalMinor, email, phone, taxId, otherAddress, null, shippingOption, otherPayment);
    }

    /** Contact and shipping of a checkout, whether it or the cart has told them. */
    record Delivery(String email, @Nullable String phone, Address address, String shippingOption) {}

    /** Contact and shipping, the cart's where it names none; throws {@link CheckoutRefused.Incomplete}. */
    Delivery deliveryOr(CartDelivery kept) {
        var to = email == null ? kept.email() : email;
        var place = address == null ? kept.address() : address;
        var option = shippingOption == null ? kept.shippingOption() : shippingOption;
        if (to == null || place == null || option == null) {
            throw new CheckoutRefused.Incomplete(missing(to, place, option));
        }
        return new Delivery(to, phone == null ? kept.phone() : phone, place, option);
    }

    private static List<String> missing(@Nullable String to, @Nullable Address place, @Nullable String option) {
        var missing = new ArrayList<String>();
        if (to == null) {
            missing.add("email");
        }
        if (place == null) {
            missing.add("address");
        }
        if (option == null) {
            missing.add("shippingOption");
        }
        return missing;
    }

    /**
     * What the customer pays with.
     *
     * @param method {@code card}, {@code pix} or {@code boleto}
     * @param token of a card, from the provider's form, never its number; required for a card that is not saved
     * @param installments in how many installments a card pays, 1 to 24; 1 when absent
     * @param returnUrl where the provider sends the customer back to after 3-D Secure; of one of the shop's origins
     * @param savedCardId id of a card that the signed-in customer has saved, instead of a token
     */
    @Schema(name = "CheckoutPayment")
    public record PaymentChoice(
            @NotNull @Pattern(regexp = PaymentMethod.FORM) String method,
            @Nullable @ValidCardToken String token,
            @Nullable @Min(1) @Max(24) Integer installments,

            @Nullable @Size(max = 2000) String returnUrl,
            @Nullable UUID savedCardId) {

        // A form sends an empty field where there is no token.
        public PaymentChoice {
            token = token == null || token.isBlank() ? null : token;
        }

        /** Whether a card comes with its token. */
        @Schema(hidden = true)
        @ReportedAt("token")
        @AssertTrue(message = "a card needs its token") public boolean isTokenGiven() {
            return !"card".equals(method) || token != null || savedCardId != null;
        }

        /** Whether a saved card is a card, and the only one. */
        @Schema(hidden = true)
        @ReportedAt("savedCardId")
        @AssertTrue(message = "a saved card is a card, and comes without a token") public boolean isSavedCardAlone() {
            return savedCardId == null || ("card".equals(method) && token == null);
        }

        PaymentChoice paidBy(String otherToken) {
            return new PaymentChoice(method, otherToken, installments, returnUrl, null);
        }

        /** Whether only a card is paid in installments. */
        @Schema(hidden = true)
        @ReportedAt("installments")
        @AssertTrue(message = "only a card is paid in installments") public boolean isPaidAtOnceUnlessCard() {
            return "card".equals(method) || installments == null || installments == 1;
        }
    }
}
