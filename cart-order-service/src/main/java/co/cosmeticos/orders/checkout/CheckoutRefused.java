package co.cosmeticos.orders.checkout;

import co.cosmeticos.platform.problem.Refusal;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import java.util.List;
import java.util.Map;

/** Why a checkout does not begin, or has no answer yet. */
public abstract sealed class CheckoutRefused extends Refusal {

    private CheckoutRefused(String detail) {
        super(detail);
    }

    @Override
    public int status() {
        return 409;
    }

    /** The cart is not, or no longer, what the customer saw. */
    public static final class CartChanged extends CheckoutRefused {

        private final JsonObject cart;
        private final JsonArray shippingOptions;

        public CartChanged(JsonObject cart, JsonArray shippingOptions) {
            super("What the cart or its shipping costs is not what was shown; look at it again.");
            this.cart = cart;
            this.shippingOptions = shippingOptions;
        }

        @Override
        public String slug() {
            return "cart-changed";
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
            super("There is not enough stock of: %s.".formatted(String.join(", ", skus)));
            this.skus = skus;
            this.cart = cart;
        }

        @Override
        public String slug() {
            return "out-of-stock";
        }

        @Override
        public Map<String, Object> extensions() {
            return Map.of("skus", skus, "cart", cart);
        }
    }

    /** There is nothing in the cart. */
    public static final class CartEmpty extends CheckoutRefused {

        public CartEmpty() {
            super("The cart is empty.");
        }

        @Override
        public String slug() {
            return "cart-empty";
        }

        @Override
        public int status() {
            return 422;
        }
    }

    /** The first request with this key is still at work. */
    public static final class StillRunning extends CheckoutRefused {

        public StillRunning() {
            super("The first request with this Idempotency-Key is still at work.");
        }

        @Override
        public String slug() {
            return "checkout-running";
        }

        @Override
        public Map<String, String> headers() {
            return Map.of("Retry-After", "2");
        }
    }

    /** So many pay at once that this request did not get its turn; nothing has happened. */
    public static final class TooMany extends CheckoutRefused {
        public TooMany() {
            super("Too many checkouts at once; send it again.");
        }

        @Override
        public String slug() {
            return "too-many-checkouts";
        }

        @Override
        public int status() {
            return 429;
        }

        @Override
        public Map<String, String> headers() {
            return Map.of("Retry-After", "2");
        }
    }

    /** A boleto needs a CPF or CNPJ. */
    public static final class TaxIdMissing extends CheckoutRefused {

        public TaxIdMissing() {
            super("A boleto needs the taxId (CPF or CNPJ) of the payer.");
        }

        @Override
        public String slug() {
            return "tax-id-required";
        }

        @Override
        public int status() {
            return 422;
        }
    }

    /** The provider sends nobody back to an origin that is not the shop's. */
    public static final class ReturnUrlNotAllowed extends CheckoutRefused {

        public ReturnUrlNotAllowed() {
            super("payment.returnUrl is not at an origin of the shop.");
        }

        @Override
        public String slug() {
            return "return-url-not-allowed";
        }

        @Override
        public int status() {
            return 422;
        }

        @Override
        public Map<String, Object> extensions() {
            return Map.of("field", "payment.returnUrl");
        }
    }

    /** Somebody changed the cart while it was being quoted. */
    public static final class MeanwhileChanged extends CheckoutRefused {

        public MeanwhileChanged() {
            super("The cart was changed meanwhile; look at it again.");
        }

        @Override
        public String slug() {
            return "cart-changed";
        }
    }
}
