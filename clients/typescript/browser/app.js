// What a storefront does in its customer's browser, with the npm client alone: each step is a function of window.storefront.
import { beginSignIn, completeSignIn, createShop, events, idempotencyKey, isSignInAnswer, items, ok, ShopProblem } from "@cosmeticos-co/storefront";

const baseUrl = await (await fetch("/shop-url")).text();
const callback = `${location.origin}/callback`;
const state = document.getElementById("state");

const tokens = {
  get: () => JSON.parse(sessionStorage.getItem("tokens") ?? "null") ?? undefined,
  set: (next) => sessionStorage.setItem("tokens", JSON.stringify(next ?? null)),
};
const shop = createShop({ baseUrl, tokens, language: "pt-BR" });

const signIn = { baseUrl, tokens, redirectUri: callback, language: "pt-BR" };

const address = {
  name: "Maria Silva",
  postalCode: "01310-100",
  street: "Avenida Paulista",
  number: "1000",
  district: "Bela Vista",
  city: "São Paulo",
  state: "SP",
  country: "BR",
};

async function checkOut(cart, payment) {
  const options = await ok(
    shop.GET("/api/v1/shop/carts/{id}/shipping-options", {
      params: { path: { id: cart.id }, query: { postalCode: address.postalCode } },
    }),
  );
  return ok(
    shop.POST("/api/v1/shop/checkout", {
      params: { header: { "Idempotency-Key": idempotencyKey() } },
      body: {
        cartId: cart.id,
        version: cart.version,
        email: "cliente@cosmeticos.example",
        taxId: "529.982.247-25",
        address,
        shippingOption: options.items[0].id,
        payment,
      },
    }),
  );
}

window.storefront = {
  me: () => ok(shop.GET("/api/v1/auth/me")),

  find: (query) => ok(shop.GET("/api/v1/catalog/search", { params: { query: { limit: 24, ...query } } })),

  product: (slug) => ok(shop.GET("/api/v1/catalog/products/{product}", { params: { path: { product: slug } } })),

  // The first event of a product, by the client and as a browser reads it by itself.
  firstEvents: async (product) => {
    const path = `${baseUrl}/api/v1/catalog/products/${product}/events`;
    const source = new EventSource(path);
    const plain = await new Promise((told, failed) => {
      source.addEventListener("product", (event) => told(JSON.parse(event.data)));
      source.addEventListener("error", () => failed(new Error("EventSource failed.")));
    });
    source.close();
    const open = (header, signal) =>
      shop.GET("/api/v1/catalog/products/{product}/events", { params: { path: { product }, header }, parseAs: "stream", signal });
    for await (const { data } of events(open)) return [plain, data];
  },

  cart: async () => (await ok(shop.GET("/api/v1/shop/carts/me"))),

  newCart: () => ok(shop.POST("/api/v1/shop/carts")),

  add: (id, sku) =>
    ok(shop.POST("/api/v1/shop/carts/{id}/lines", { params: { path: { id } }, body: { sku, quantity: 1 } })),

  declinedThenPaid: async (cart) => {
    try {
      await checkOut(cart, { method: "card", token: "tok_declined", installments: 1 });
      throw new Error("The declined card paid.");
    } catch (refused) {
      if (!(refused instanceof ShopProblem) || refused.slug !== "payment-declined") throw refused;
      return { why: refused.problem.declineCode, order: await checkOut(cart, { method: "card", token: "tok_ok", installments: 1 }) };
    }
  },

  pix: (cart) => checkOut(cart, { method: "pix" }),

  order: (number) => ok(shop.GET("/api/v1/shop/orders/{id}", { params: { path: { id: number } } })),

  history: async () => {
    const numbers = [];
    for await (const order of items((after) =>
      ok(shop.GET("/api/v1/shop/orders", { params: { query: { limit: 1, ...(after && { after }) } } })),
    )) {
      numbers.push(order.number);
    }
    return numbers;
  },
};

document.getElementById("sign-in").addEventListener("click", async () => location.assign(await beginSignIn(signIn)));
if (isSignInAnswer(location.href)) {
  await completeSignIn(signIn, location.href);
  history.replaceState(null, "", "/callback");
}
state.textContent = tokens.get() ? "signed in" : "signed out";
