import { createShop, idempotencyKey, items, ok, ShopProblem } from "../src/index.js";

const shop = createShop({ baseUrl: process.env.SHOP_URL ?? "http://localhost:8080", language: "pt-BR" });

// A product that is in stock, wherever in the list it is, and a shade of it.
async function anyAvailable() {
  const list = (after?: string) =>
    ok(shop.GET("/api/v1/catalog/products", { params: { query: { limit: 50, ...(after && { after }) } } }));
  for await (const card of items(list)) {
    if (!card.available) continue;
    const product = await ok(shop.GET("/api/v1/catalog/products/{product}", { params: { path: { product: card.slug } } }));
    const variant = product.variants.find((one) => one.available);
    if (variant) return variant.sku;
  }
  throw new Error("Everything is sold out.");
}

let cart = await ok(shop.POST("/api/v1/shop/carts"));
const path = { id: cart.id };
cart = await ok(shop.POST("/api/v1/shop/carts/{id}/lines", { params: { path }, body: { sku: await anyAvailable(), quantity: 1 } }));
const address = { name: "Maria Silva", postalCode: "01310-100", street: "Avenida Paulista", number: "1000",
  district: "Bela Vista", city: "São Paulo", state: "SP", country: "BR" } as const;
const options = await ok(shop.GET("/api/v1/shop/carts/{id}/shipping-options",
  { params: { path, query: { postalCode: address.postalCode } } }));

const pay = (token: string) => ok(shop.POST("/api/v1/shop/checkout", {
  params: { header: { "Idempotency-Key": idempotencyKey() } },
  body: { cartId: cart.id, version: cart.version, email: "maria@example.com", phone: "+5511999990000", taxId: "529.982.247-25",
    address, shippingOption: options.items[0]!.id, payment: { method: "card", token, installments: 1 } },
}));
const order = await pay("tok_declined").catch((refused: unknown) => {
  if (refused instanceof ShopProblem && refused.slug === "payment-declined") return pay("tok_ok");
  throw refused;
});
console.log(order.number, order.status, order.totalMinor, order.currency);
