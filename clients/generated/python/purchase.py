"""A guest's purchase with the client that openapi-generator makes (python): a declined card, then another."""

import sys
import uuid

from cosmeticos_storefront import (
    ApiClient, ApiException, CartLineRequest, CartsApi, CatalogApi, CheckoutApi, CheckoutPayment, CheckoutRequest,
    Configuration, Order, PostalAddress)

client = ApiClient(Configuration(host=sys.argv[1]))
catalog, carts, checkout = CatalogApi(client), CartsApi(client), CheckoutApi(client)

found = catalog.search_products(q="batom", available="true")
product = catalog.get_product(found.items[0].slug)
cart = carts.create_cart()
filled = carts.add_line(cart.id, CartLineRequest(sku=product.variants[0].sku, quantity=1))
options = carts.list_shipping_options(cart.id, "01310-100")


def pay(card: str) -> Order:
    return checkout.check_out(str(uuid.uuid4()), CheckoutRequest(
        cartId=cart.id, version=filled.version, email="maria@example.com", phone="+5511999990000", taxId="529.982.247-25",
        address=PostalAddress(name="Maria Silva", postalCode="01310-100", street="Avenida Paulista", number="1000",
                        district="Bela Vista", city="São Paulo", state="SP", country="BR"),
        shippingOption=options.items[0].id, payment=CheckoutPayment(method="card", token=card, installments=1)))


try:
    pay("tok_declined")
    sys.exit("The declined card paid.")
except ApiException as refused:
    assert refused.data is not None
    problem = refused.data.actual_instance
    print("declined:", problem.decline_code, problem.detail)
order = pay("tok_ok")
print(order.number, order.status, order.total_minor)
