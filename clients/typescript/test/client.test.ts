import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { createShop, idempotencyKey, inMemory, items, ok, ShopProblem } from "../src/index.js";

const BASE = "http://shop.example";

/** A shop that answers in turn, and remembers what it was asked. */
function answering(...answers: (Response | Error)[]) {
  const asked: Request[] = [];
  const fetch = async (request: Request) => {
    asked.push(request.clone());
    const answer = answers.shift();
    if (answer === undefined) throw new Error(`nothing is left for ${request.method} ${request.url}`);
    if (answer instanceof Error) throw answer;
    return answer;
  };
  return { asked, fetch };
}

const json = (status: number, body: unknown, headers: Record<string, string> = {}) =>
  new Response(JSON.stringify(body), { status, headers: { "Content-Type": "application/json", ...headers } });
const retry = { firstWait: 1, attempts: 3 };

test("a read is sent again after a fault of the network and a 503", async () => {
  const { asked, fetch } = answering(new TypeError("reset"), json(503, {}, { "Retry-After": "0" }), json(200, { items: [] }));
  await ok(createShop({ baseUrl: BASE, fetch, retry }).GET("/api/v1/catalog/brands"));
  assert.equal(asked.length, 3);
});

test("a checkout is sent again with the same key and body, an added line is not", async () => {
  const { asked, fetch } = answering(new TypeError("reset"), json(201, {}), new TypeError("reset"));
  const shop = createShop({ baseUrl: BASE, fetch, retry });
  await shop.POST("/api/v1/shop/checkout", {
    params: { header: { "Idempotency-Key": idempotencyKey() } },
    body: { cartId: "c" } as never,
  });
  assert.equal(asked[0]!.headers.get("Idempotency-Key"), asked[1]!.headers.get("Idempotency-Key"));
  assert.equal(await asked[1]!.text(), '{"cartId":"c"}');
  await assert.rejects(
    shop.POST("/api/v1/shop/carts/{id}/lines", { params: { path: { id: "c" } }, body: { sku: "A", quantity: 1 } }),
    TypeError,
  );
  assert.equal(asked.length, 3);
});

test("a wait that is too long is the caller's to decide", async () => {
  const { asked, fetch } = answering(json(429, { type: "/problems/rate-limited" }, { "Retry-After": "60" }));
  const answer = createShop({ baseUrl: BASE, fetch, retry }).GET("/api/v1/catalog/brands");
  await assert.rejects(ok(answer), (problem) => problem instanceof ShopProblem && problem.slug === "rate-limited");
  assert.equal(asked.length, 1);
});

test("a problem tells its type, its fields and its own members", async () => {
  const refusal = {
    type: "/problems/validation",
    title: "campos inválidos",
    status: 400,
    detail: "Há campos inválidos na requisição.",
    errors: [{ field: "email", message: "deve ser um endereço" }],
  };
  const { fetch } = answering(json(400, refusal, { "Content-Type": "application/problem+json" }));
  const answer = createShop({ baseUrl: BASE, fetch }).POST("/api/v1/auth/password/forgotten", { body: { email: "x" } });
  await assert.rejects(ok(answer), (problem) => {
    assert.ok(problem instanceof ShopProblem);
    assert.equal(problem.message, refusal.detail);
    assert.deepEqual(problem.fieldMessages("email"), ["deve ser um endereço"]);
    assert.equal(problem.status, 400);
    return true;
  });
});

test("ten requests with an expired token make one refresh, and all are answered", async () => {
  let refreshes = 0;
  const fetch = async (request: Request) => {
    if (request.url.endsWith("/auth/refresh")) {
      refreshes++;
      assert.deepEqual(await request.json(), { refreshToken: "r1" });
      await new Promise((resolve) => setTimeout(resolve, 10));
      return json(200, { accessToken: "a2", refreshToken: "r2", expiresIn: 600, tokenType: "Bearer" });
    }
    return request.headers.get("Authorization") === "Bearer a2" ? json(200, { name: "Ana" }) : json(401, {});
  };
  const tokens = inMemory({ accessToken: "a1", refreshToken: "r1" });
  const shop = createShop({ baseUrl: BASE, fetch, tokens });
  const answers = await Promise.all(Array.from({ length: 10 }, () => ok(shop.GET("/api/v1/auth/me"))));
  assert.equal(answers.length, 10);
  assert.equal(refreshes, 1);
  assert.deepEqual(await tokens.get(), { accessToken: "a2", refreshToken: "r2" });
});

test("a session that has ended is forgotten, a shop that is away is not its end", async () => {
  const tokens = inMemory({ accessToken: "a1", refreshToken: "r1" });
  const away = answering(json(401, {}), json(503, {}));
  await createShop({ baseUrl: BASE, fetch: away.fetch, tokens, retry }).GET("/api/v1/auth/me");
  assert.deepEqual(await tokens.get(), { accessToken: "a1", refreshToken: "r1" });
  const over = answering(json(401, {}), json(401, { type: "/problems/session-expired" }));
  const answer = await createShop({ baseUrl: BASE, fetch: over.fetch, tokens, retry }).GET("/api/v1/auth/me");
  assert.equal(answer.response.status, 401);
  assert.equal(await tokens.get(), undefined);
});

test("every item of a list, page after page", async () => {
  const asked: (string | undefined)[] = [];
  const pages = [{ items: [1, 2], next: "b" }, { items: [], next: "c" }, { items: [3] }];
  const found: number[] = [];
  for await (const item of items(async (after?: string) => (asked.push(after), pages.shift()!))) found.push(item);
  assert.deepEqual(found, [1, 2, 3]);
  assert.deepEqual(asked, [undefined, "b", "c"]);
});

test("null removes an object of a merge patch, and its members one by one", async () => {
  const { asked, fetch } = answering(json(200, {}), json(200, {}));
  const shop = createShop({ baseUrl: BASE, fetch });
  const params = { path: { id: "c" } };
  await shop.PATCH("/api/v1/shop/carts/{id}", { params, body: { address: null, email: null } });
  await shop.PATCH("/api/v1/shop/carts/{id}", { params, body: { address: { complement: null } } });
  assert.deepEqual(await asked[0]!.json(), { address: null, email: null });
  assert.deepEqual(await asked[1]!.json(), { address: { complement: null } });
});

test("the README shows the purchase as it is run", () => {
  const example = readFileSync("examples/purchase.ts", "utf8").replace("../src/index.js", "@cosmeticos-co/storefront");
  assert.ok(readFileSync("README.md", "utf8").includes(example));
});

test("the purchase of the README", { skip: process.env.SHOP_URL === undefined && "SHOP_URL names no shop" }, () => {
  const run = spawnSync(process.execPath, ["build/examples/purchase.js"], { encoding: "utf8" });
  assert.equal(run.status, 0, run.stderr);
  assert.match(run.stdout, /^CO-\S+ CONFIRMED \d+ BRL\n$/);
});
