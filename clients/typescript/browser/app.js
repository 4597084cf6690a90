// What a storefront does in its customer's browser, with the npm client alone: each step is a function of window.storefront.
import { createShop, idempotencyKey, items, ok, ShopProblem } from "@cosmeticos-co/storefront";

const baseUrl = await (await fetch("/shop-url")).text();
const callback = `${location.origin}/callback`;
const state = document.getElementById("state");

const tokens = {
  get: () => JSON.parse(sessionStorage.getItem("tokens") ?? "null") ?? undefined,
  set: (next) => sessionStorage.setItem("tokens", JSON.stringify(next ?? null)),
};
const shop = createShop({ baseUrl, tokens, language: "pt-BR" });

const base64url = (bytes) => btoa(String.fromCharCode(...bytes)).replace(/\+/g, "-").replace(/\//g, "_").replace(/=/g, "");

async function signIn() {
  const verifier = base64url(crypto.getRandomValues(new Uint8Array(48)));
  sessionStorage.setItem("verifier", verifier);
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", new TextEncoder().encode(verifier)));
  location.href = `${baseUrl}/api/v1/auth/authorize?${new URLSearchParams({
    response_type: "code",
    client_id: "storefront",
    redirect_uri: callback,
    scope: "openid",
    state: "storefront",
    code_challenge: base64url(digest),
    code_challenge_method: "S256",
  })}`;
}

async function exchange(code) {
  const answer = await ok(
    shop.POST("/api/v1/auth/token", {
      body: {
        grant_type: "authorization_code",
        client_id: "storefront",
        code,
        redirect_uri: callback,
        code_verifier: sessionStorage.getItem("verifier"),
      },
      headers: { "Content-Type": "application/x-www-form-urlencoded" },
      bodySerializer: (body) => new URLSearchParams(body).toString(),
    }),
  );
  tokens.set({ accessToken: answer.access_token, refreshToken: answer.refresh_token });
}

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

document.getElementById("sign-in").addEventListener("click", signIn);
const code = new URLSearchParams(location.search).get("code");
if (code) await exchange(code);
state.textContent = tokens.get() ? "signed in" : "signed out";
