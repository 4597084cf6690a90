import assert from "node:assert/strict";
import { test } from "node:test";
import { createShop, events, ShopProblem, type Schemas, type ShopEvent } from "../src/index.js";

const BASE = "http://shop.example";
type Availability = Schemas["ProductAvailability"];

/** A stream in these pieces, that ends or breaks. */
function stream(pieces: string[], breaks = false): Response {
  const body = new ReadableStream<Uint8Array>({
    pull(controller) {
      const piece = pieces.shift();
      if (piece !== undefined) controller.enqueue(new TextEncoder().encode(piece));
      else if (breaks) controller.error(new TypeError("network"));
      else controller.close();
    },
  });
  return new Response(body, { status: 200, headers: { "Content-Type": "text/event-stream" } });
}

/** The events that a shop tells by these answers. */
async function told(...answers: (Response | Error)[]) {
  const lastIds: (string | null)[] = [];
  const shop = createShop({
    baseUrl: BASE,
    retry: { attempts: 1 },
    fetch: async (request) => {
      lastIds.push(request.headers.get("Last-Event-ID"));
      const answer = answers.shift() ?? new Response(null, { status: 204 });
      if (answer instanceof Error) throw answer;
      return answer;
    },
  });
  const found: ShopEvent<Availability>[] = [];
  const open = (header: { "Last-Event-ID"?: string }) =>
    shop.GET("/api/v1/catalog/products/{product}/events", { params: { path: { product: "batom" }, header }, parseAs: "stream" });
  for await (const event of events<Availability>(open, { wait: 1 })) found.push(event);
  return { found, lastIds };
}

const event = (id: number, available: boolean) =>
  `id: ${id}\nevent: product\nretry: 1\ndata: {"available": ${available}, "variants": []}\n\n`;

test("events are read in whatever pieces they come, and comments are none", async () => {
  const text = `:\n\n${event(1, true)}:\n\n${event(2, false)}`;
  for (const size of [1, 7, 1_000]) {
    const pieces = text.match(new RegExp(`[^]{1,${size}}`, "g"))!;
    const { found } = await told(stream(pieces));
    assert.deepEqual(found.map((one) => [one.id, one.data.available]), [["1", true], ["2", false]]);
  }
  const { found } = await told(stream([text.replaceAll("\n", "\r\n")]), stream([event(3, true).replaceAll("\n", "\r")]));
  assert.equal(found.length, 3);
});

test("a stream that ends or breaks goes on behind the last event, and 204 is the end", async () => {
  const half = event(2, false).slice(0, 30);
  const { found, lastIds } = await told(stream([event(1, true), half], true), new TypeError("offline"), stream([event(2, false)]));
  assert.deepEqual(found.map((one) => one.id), ["1", "2"]);
  assert.deepEqual(lastIds, [null, "1", "1", "2"]);
});

test("a server that is full is asked again, a product that is gone is the caller's", async () => {
  const problem = (status: number, slug: string) =>
    new Response(JSON.stringify({ type: `/problems/${slug}` }), { status, headers: { "Content-Type": "application/problem+json" } });
  const { found } = await told(problem(503, "event-streams-full"), stream([event(1, true)]));
  assert.equal(found.length, 1);
  await assert.rejects(told(problem(404, "not-found")), (failed) => failed instanceof ShopProblem && failed.slug === "not-found");
});

test("who leaves the page ends the reading", async () => {
  const leave = new AbortController();
  const shop = createShop({ baseUrl: BASE, fetch: async () => stream([event(1, true), event(2, false)]) });
  const found: string[] = [];
  const open = (header: { "Last-Event-ID"?: string }) =>
    shop.GET("/api/v1/catalog/products/{product}/events", { params: { path: { product: "b" }, header }, parseAs: "stream" });
  for await (const one of events<Availability>(open, leave)) {
    found.push(one.id);
    leave.abort();
  }
  assert.deepEqual(found, ["1"]);
});
