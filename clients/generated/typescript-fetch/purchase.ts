// A guest's purchase with the client that openapi-generator makes (typescript-fetch): a declined card, then another.
import {
  CartsApi,
  CatalogApi,
  CheckoutApi,
  Configuration,
  PaymentDeclinedProblemFromJSON,
  ResponseError,
  type Order,
} from "./generated/index.js";

const configuration = new Configuration({ basePath: process.argv[2]! });
const catalog = new CatalogApi(configuration);
const carts = new CartsApi(configuration);
const checkout = new CheckoutApi(configuration);

const found = await catalog.searchProducts({ q: "batom", available: "true" });
const product = await catalog.getProduct({ product: found.items[0]!.slug });
const cart = await carts.createCart();
const filled = await carts.addLine({
  id: cart.id,
  CartLineRequest: { sku: product.variants[0]!.sku, quantity: 1 },
});
const options = await carts.listShippingOptions({ id: cart.id, postalCode: "01310-100" });

function pay(token: string): Promise<Order> {
  return checkout.checkOut({
    Idempotency_Key: crypto.randomUUID(),
    CheckoutRequest: {
      cartId: cart.id,
      version: filled.version,
      email: "maria@example.com",
      phone: "+5511999990000",
      taxId: "529.982.247-25",
      address: {
        name: "Maria Silva",
        postalCode: "01310-100",
        street: "Avenida Paulista",
        number: "1000",
        district: "Bela Vista",
        city: "São Paulo",
        state: "SP",
        country: "BR",
      },
      shippingOption: options.items[0]!.id,
      payment: { method: "card", token, installments: 1 },
    },
  });
}

try {
  await pay("tok_declined");
  throw new Error("The declined card paid.");
} catch (refused) {
  if (!(refused instanceof ResponseError)) throw refused;
  const problem = PaymentDeclinedProblemFromJSON(await refused.response.json());
  console.log("declined:", problem.declineCode, problem.detail);
}
const order = await pay("tok_ok");
console.log(order.number, order.status, order.totalMinor);
