// A storefront developer's hour, replayed: a page on another origin with the npm client in Chromium, on two devices.
//   SHOP_URL=…  SHOP_PASSWORD=…  CHROMIUM=/usr/bin/chromium  node drive.mjs DIST OPENAPI_FETCH
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import { join } from "node:path";
import puppeteer from "puppeteer-core";

const [dist, openapiFetch] = process.argv.slice(2);
const { SHOP_URL, SHOP_PASSWORD, CHROMIUM = "/usr/bin/chromium" } = process.env;
const types = { html: "text/html", js: "text/javascript", mjs: "text/javascript" };

async function file(path) {
  if (path === "/" || path === "/callback") return readFile("index.html");
  if (path === "/app.js") return readFile("app.js");
  if (path.startsWith("/dist/")) return readFile(join(dist, path.slice("/dist/".length)));
  if (path.startsWith("/openapi-fetch/")) return readFile(join(openapiFetch, path.slice("/openapi-fetch/".length)));
  return undefined;
}

const server = createServer(async (request, response) => {
  const { pathname } = new URL(request.url, "http://localhost");
  const found = pathname === "/shop-url" ? SHOP_URL : await file(pathname).catch(() => undefined);
  response.writeHead(found === undefined ? 404 : 200, { "Content-Type": types[pathname.split(".").at(-1)] ?? "text/html" });
  response.end(found);
});
await new Promise((listening) => server.listen(0, "127.0.0.1", listening));
const origin = `http://localhost:${server.address().port}`;

async function step(what, work) {
  const begin = performance.now();
  const found = await work();
  console.log(`${Math.round(performance.now() - begin)} ms  ${what}`);
  return found;
}

// A function of window.storefront, called in the page.
const call = (page, name, ...given) =>
  page.evaluate((one, values) => window.storefront[one](...values), name, given);

async function signedIn(browser) {
  const page = await (await browser.createBrowserContext()).newPage();
  page.on("pageerror", (error) => console.error(error));
  page.on("console", (message) => message.type() === "error" && console.error(message.text(), message.location().url ?? ""));
  await page.goto(origin);
  await page.waitForFunction(() => document.getElementById("state").textContent === "signed out");
  await page.click("#sign-in");
  await page.waitForSelector("input[name=password]");
  await page.type("input[name=email]", "cliente@cosmeticos.example");
  await page.type("input[name=password]", SHOP_PASSWORD);
  await Promise.all([page.waitForNavigation(), page.click("button[type=submit]")]);
  await page.waitForFunction(() => document.getElementById("state")?.textContent === "signed in");
  return page;
}

const browser = await puppeteer.launch({ executablePath: CHROMIUM, args: ["--no-sandbox", "--disable-dev-shm-usage"] });
try {
  const phone = await step("signed in on the shop's page, by a code and PKCE", () => signedIn(browser));
  assert.equal((await call(phone, "me")).email, "cliente@cosmeticos.example");

  const shade = await step("a list with two facets, and a shade of the first product", async () => {
    const all = await call(phone, "find", { available: "true" });
    const brand = all.facets.find((facet) => facet.name === "brand").values[0];
    const inBrand = await call(phone, "find", { available: "true", brand: [brand.value] });
    assert.equal(inBrand.total, brand.count);
    const category = inBrand.facets.find((facet) => facet.name === "category").values.at(-1);
    const both = await call(phone, "find", { available: "true", brand: [brand.value], category: [category.value] });
    assert.equal(both.total, category.count);
    const product = await call(phone, "product", both.items[0].slug);
    return product.variants.find((variant) => variant.available);
  });

  await step("what can be bought of a product, as it changes", async () => {
    const found = (await call(phone, "find", { available: "true" })).items[0];
    const [plain, read] = await call(phone, "firstEvents", found.slug);
    assert.deepEqual(plain, read);
    assert.equal(read.productId, found.id);
    assert.ok(read.variants.some((variant) => variant.available));
  });

  const tablet = await step("signed in on a second device", () => signedIn(browser));
  await step("one cart on two devices", async () => {
    const cart = await call(phone, "newCart");
    await call(phone, "add", cart.id, shade.sku);
    const there = await call(tablet, "cart");
    assert.equal(there.id, cart.id);
    assert.ok(there.lines.some((line) => line.sku === shade.sku));
    await call(tablet, "add", there.id, shade.sku);
    assert.equal((await call(phone, "cart")).itemCount, there.itemCount + 1);
  });

  const paid = await step("a declined card, then another", async () => {
    const { why, order } = await call(phone, "declinedThenPaid", await call(phone, "cart"));
    assert.equal(why, "insufficient_funds");
    assert.equal(order.status, "CONFIRMED");
    return order;
  });

  const pix = await step("a PIX", async () => {
    const cart = await call(phone, "newCart");
    const order = await call(phone, "pix", await call(phone, "add", cart.id, shade.sku));
    assert.equal(order.status, "AWAITING_PAYMENT");
    assert.ok(order.payment.pixPayload);
    return order;
  });

  await step("an order with its shade and timeline", async () => {
    const order = await call(tablet, "order", paid.number);
    assert.deepEqual(order.lines[0].options, shade.options);
    assert.deepEqual(order.timeline.map((entry) => entry.event), ["PLACED", "PAID", "CONFIRMED"]);
  });

  await step("the history, page by page", async () => {
    const numbers = await call(tablet, "history");
    assert.ok(numbers.includes(paid.number) && numbers.includes(pix.number));
  });
} finally {
  await browser.close();
  server.close();
}
