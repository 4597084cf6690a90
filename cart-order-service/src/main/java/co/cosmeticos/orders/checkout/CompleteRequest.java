package co.cosmeticos.orders.checkout;

import co.cosmeticos.orders.account.AccountRefused;
import co.cosmeticos.orders.account.SavedDetails;
import co.cosmeticos.orders.payment.PaymentMethod;
import co.cosmeticos.platform.Component;
import co.cosmeticos.platform.token.Caller;
import jakarta.inject.Inject;

/** Completes the request of a checkout with the address and the card that it names by id, before anything is quoted. */
@Component
public class CompleteRequest {

    private final SavedDetails saved;
    private final CheckoutSettings settings;

    @Inject
    public CompleteRequest(SavedDetails saved, CheckoutSettings settings) {
        this.saved = saved;
        this.settings = settings;
    }

    /** The request with what the caller has saved; throws {@link CheckoutRefused} or {@link AccountRefused}. */
    CheckoutRequest complete(Caller caller, CheckoutRequest request) {
        if (PaymentMethod.parse(request.payment().method()) == PaymentMethod.BOLETO && request.taxId() == null) {
            throw new CheckoutRefused.TaxIdMissing();
        }
        var returnUrl = request.payment().returnUrl();
        if (returnUrl != null && !settings.mayReturnTo(returnUrl)) {
            throw new CheckoutRefused.ReturnUrlNotAllowed();
        }
        var address = request.shippingAddressId();
        var card = request.payment().savedCardId();
        return request.with(
                address == null ? request.address() : saved.address(caller, address),
                card == null ? request.payment() : request.payment().paidBy(saved.cardToken(caller, card)));
    }
}
