package co.cosmeticos.orders.checkout;

import co.cosmeticos.platform.problem.Refusal;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import java.util.List;
import java.util.Map;

/** Why a checkout does not begin, or has no answer yet. */
public abstract sealed class CheckoutRefused extends Refusal {

    private CheckoutRefused(String slug, int status, String detail) {
        super(slug, status, detail);
    }

    /** The cart is not, or no longer, what the customer saw. */
    public static final class CartChanged extends CheckoutRefused {

        private final JsonObject cart;
        private final JsonArray shippingOptions;

        public CartChanged(JsonObject cart, JsonArray shippingOptions) {
            super("cart-changed", 409, "The price of the cart or its shipping has changed. Please review it.");
            this.cart = cart;
            this.shippingOptions = shippingOptions;
        }

        @Override
        public Map<String, Object> extensions() {
            return Map.of("cart", cart, "shippingOptions", shippingOptions);
        }
    }

    /** There is less of these SKUs than the cart asks for. */
    public static final class OutOfStock extends CheckoutRefused {

        private final List<String> skus;

        private final JsonObject cart;

        public OutOfStock(List<String> skus, JsonObject cart) {
            super("out-of-stock", 409, "Not enough stock of: %s.".formatted(String.join(", ", skus)));
            this.skus = skus;
            this.cart = cart;
        }

        @Override
        public Map<String, Object> extensions() {
            return Map.of("skus", skus, "cart", cart);
        }
    }

    /** Neither the request nor the cart tells these. */
    public static final class Incomplete extends CheckoutRefused {

        private final List<String> fields;

        public Incomplete(List<String> fields) {
            super("checkout-incomplete", 422, "Please give: %s.".formatted(String.join(", ", fields)));
            this.fields = fields;
        }

        @Override
        public Map<String, Object> extensions() {
            return Map.of("fields", fields);
        }
    }

    /** There is nothing in the cart. */
    public static final class CartEmpty extends CheckoutRefused {

        public CartEmpty() {
            super("cart-empty", 422, "The cart is empty.");
        }
    }

    /** The first request with this key is still at work. */
    public static final class InProgress extends CheckoutRefused {

        public InProgress() {
            super("checkout-in-progress", 409, "The first request with this Idempotency-Key is still being processed.");
        }

        @Override
        public Map<String, String> headers() {
            return Map.of("Retry-After", "2");
        }
    }

    /** So many pay at once that this request did not get its turn; nothing has happened. */
    public static final class TooManyCheckouts extends CheckoutRefused {
        public TooManyCheckouts() {
            super("too-many-checkouts", 429, "Too many checkouts at the moment. Please try again.");
        }

        @Override
        public Map<String, String> headers() {
            return Map.of("Retry-After", "2");
        }
    }

    /** A boleto needs a CPF or CNPJ. */
    public static final class TaxIdMissing extends CheckoutRefused {

        public TaxIdMissing() {
            super("tax-id-required", 422, "A boleto requires the CPF or CNPJ of the payer (taxId).");
        }
    }

    /** The provider sends nobody back to an origin that is not the shop's. */
    public static final class ReturnUrlNotAllowed extends CheckoutRefused {

        public ReturnUrlNotAllowed() {
            super("return-url-not-allowed", 422, "payment.returnUrl does not belong to the shop.");
        }

        @Override
        public Map<String, Object> extensions() {
            return Map.of("field", "payment.returnUrl");
        }
    }

    /** Somebody changed the cart while it was being quoted. */
    public static final class ConcurrentChange extends CheckoutRefused {

        public ConcurrentChange() {
            super("cart-changed", 409, "The cart has been changed in the meantime. Please review it.");
        }
    }
}
