import co.cosmeticos.storefront.ApiClient;
import co.cosmeticos.storefront.ApiException;
import co.cosmeticos.storefront.api.CartsApi;
import co.cosmeticos.storefront.api.CatalogApi;
import co.cosmeticos.storefront.api.CheckoutApi;
import co.cosmeticos.storefront.model.PostalAddress;
import co.cosmeticos.storefront.model.CartLineRequest;
import co.cosmeticos.storefront.model.CheckoutPayment;
import co.cosmeticos.storefront.model.CheckoutRequest;
import co.cosmeticos.storefront.model.Order;
import co.cosmeticos.storefront.model.PaymentDeclinedProblem;
import java.util.UUID;

/** A guest's purchase with the client that openapi-generator makes (java, native): a declined card, then another. */
public final class Purchase {

    public static void main(String[] arguments) throws Exception {
        var client = new ApiClient();
        client.updateBaseUri(arguments[0]);
        var catalog = new CatalogApi(client);
        var found = catalog.searchProducts(CatalogApi.APISearchProductsRequest.newBuilder()
                .q("batom")
                .available("true")
                .build());
        var product = catalog.getProduct(CatalogApi.APIGetProductRequest.newBuilder()
                .product(found.getItems().get(0).getSlug())
                .build());

        var carts = new CartsApi(client);
        var cart = carts.createCart();
        var filled = carts.addLine(CartsApi.APIAddLineRequest.newBuilder()
                .id(cart.getId())
                .cartLineRequest(new CartLineRequest()
                        .sku(product.getVariants().get(0).getSku())
                        .quantity(1))
                .build());
        var options = carts.listShippingOptions(CartsApi.APIListShippingOptionsRequest.newBuilder()
                .id(cart.getId())
                .postalCode("01310-100")
                .build());
        var request = new CheckoutRequest()
                .cartId(cart.getId())
                .version(filled.getVersion())
                .email("maria@example.com")
                .phone("+5511999990000")
                .taxId("529.982.247-25")
                .address(new PostalAddress()
                        .name("Maria Silva")
                        .postalCode("01310-100")
                        .street("Avenida Paulista")
                        .number("1000")
                        .district("Bela Vista")
                        .city("São Paulo")
                        .state(PostalAddress.StateEnum.SP)
                        .country(PostalAddress.CountryEnum.BR))
                .shippingOption(options.getItems().get(0).getId());

        try {
            pay(client, request, "tok_declined");
            throw new AssertionError("The declined card paid.");
        } catch (ApiException refused) {
            var problem = client.getObjectMapper().readValue(refused.getResponseBody(), PaymentDeclinedProblem.class);
            System.out.println("declined: " + problem.getDeclineCode() + ", " + problem.getDetail());
        }
        var order = pay(client, request, "tok_ok");
        System.out.println(order.getNumber() + " " + order.getStatus() + " " + order.getTotalMinor());
    }

    private static Order pay(ApiClient client, CheckoutRequest request, String card) throws ApiException {
        return new CheckoutApi(client)
                .checkOut(CheckoutApi.APICheckOutRequest.newBuilder()
                        .idempotencyKey(UUID.randomUUID().toString())
                        .checkoutRequest(request.payment(new CheckoutPayment()
                                .method(CheckoutPayment.MethodEnum.CARD)
                                .token(card)
                                .installments(1)))
                        .build());
    }
}
