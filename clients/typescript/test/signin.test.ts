import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { test } from "node:test";
import { beginSignIn, completeSignIn, inMemory, isSignInAnswer, SignInError, type SignInFailure } from "../src/index.js";

const BASE = "https://shop.example";
const CALLBACK = "https://loja.example/callback";

/** A token endpoint that answers so, and remembers the forms that it was sent. */
function shop(status: number, body: unknown) {
  const sent: URLSearchParams[] = [];
  const tokens = inMemory();
  const fetch = async (request: Request) => {
    assert.equal(request.url, `${BASE}/api/v1/auth/token`);
    assert.match(request.headers.get("Content-Type") ?? "", /^application\/x-www-form-urlencoded/);
    sent.push(new URLSearchParams(await request.text()));
    if (body instanceof Error) throw body;
    return new Response(JSON.stringify(body), { status, headers: { "Content-Type": "application/json" } });
  };
  return { sent, tokens, signIn: { baseUrl: BASE, redirectUri: CALLBACK, tokens, fetch } };
}

const PAIR = { access_token: "a", refresh_token: "r", token_type: "Bearer", expires_in: 600 };
const stateOf = (address: string) => new URL(address).searchParams.get("state")!;
const failsWith = (reason: SignInFailure, error?: string) => (failed: unknown) => {
  assert.ok(failed instanceof SignInError);
  assert.equal(failed.reason, reason);
  assert.equal(failed.error, error);
  return true;
};

test("a sign-in leads to the log-in page, and the code is exchanged by what its challenge was made of", async () => {
  const { sent, tokens, signIn } = shop(200, PAIR);
  const address = new URL(await beginSignIn({ ...signIn, language: "pt-BR" }));
  const asked = Object.fromEntries(address.searchParams);
  assert.equal(address.origin + address.pathname, `${BASE}/api/v1/auth/authorize`);
  assert.equal(asked.response_type, "code");
  assert.equal(asked.client_id, "storefront");
  assert.equal(asked.redirect_uri, CALLBACK);
  assert.equal(asked.code_challenge_method, "S256");
  assert.equal(asked.ui_locales, "pt-BR");

  const back = `${CALLBACK}?code=c&state=${asked.state}&iss=${encodeURIComponent(`${BASE}/api/v1/auth`)}`;
  assert.ok(isSignInAnswer(back));
  assert.deepEqual(await completeSignIn({ ...signIn, issuer: `${BASE}/api/v1/auth` }, back), { accessToken: "a", refreshToken: "r" });
  assert.deepEqual(await tokens.get(), { accessToken: "a", refreshToken: "r" });
  const form = Object.fromEntries(sent[0]!);
  assert.equal(form.grant_type, "authorization_code");
  assert.equal(form.redirect_uri, CALLBACK);
  assert.match(form.code_verifier!, /^[A-Za-z0-9_-]{43}$/);
  assert.equal(createHash("sha256").update(form.code_verifier!).digest("base64url"), asked.code_challenge);
});

test("a page that is loaded again sends its code no second time", async () => {
  const { sent, signIn } = shop(200, PAIR);
  const back = `${CALLBACK}?code=c&state=${stateOf(await beginSignIn(signIn))}`;
  await completeSignIn(signIn, back);
  await assert.rejects(completeSignIn(signIn, back), failsWith("not-pending"));
  assert.equal(sent.length, 1);
});

test("what nobody began here is not completed", async () => {
  const { sent, signIn } = shop(200, PAIR);
  await beginSignIn(signIn);
  await assert.rejects(completeSignIn(signIn, `${CALLBACK}?code=c&state=of-somebody-else`), failsWith("not-pending"));
  await assert.rejects(completeSignIn(signIn, `${CALLBACK}?code=c`), failsWith("not-pending"));
  assert.equal(isSignInAnswer(`${CALLBACK}?code=coupon`), false);
  assert.equal(sent.length, 0);
});

test("a store of one's own is waited for before anybody leaves, and has nothing left afterwards", async () => {
  const { signIn } = shop(200, PAIR);
  const kept = new Map<string, string>();
  const later = () => new Promise((resolve) => setTimeout(resolve, 5));
  const pending = {
    get: async (key: string) => (await later(), kept.get(key) ?? null),
    set: async (key: string, value: string) => (await later(), void kept.set(key, value)),
    remove: async (key: string) => (await later(), void kept.delete(key)),
  };
  const address = await beginSignIn({ ...signIn, pending });
  assert.equal(kept.size, 1);
  await completeSignIn({ ...signIn, pending }, `${CALLBACK}?code=c&state=${stateOf(address)}`);
  assert.equal(kept.size, 0);
});

test("two tabs sign in at once, each with its own verifier", async () => {
  const { sent, signIn } = shop(200, PAIR);
  const [one, other] = [await beginSignIn(signIn), await beginSignIn(signIn)];
  await completeSignIn(signIn, `${CALLBACK}?code=c1&state=${stateOf(one)}`);
  await completeSignIn(signIn, `${CALLBACK}?code=c2&state=${stateOf(other)}`);
  assert.notEqual(sent[0]!.get("code_verifier"), sent[1]!.get("code_verifier"));
});

test("who does not want to, another issuer, another page: told apart, and nothing is sent", async () => {
  const { sent, tokens, signIn } = shop(200, PAIR);
  const state = async () => `state=${stateOf(await beginSignIn(signIn))}`;
  await assert.rejects(
    completeSignIn(signIn, `${CALLBACK}?error=access_denied&${await state()}`),
    failsWith("refused", "access_denied"),
  );
  await assert.rejects(
    completeSignIn({ ...signIn, issuer: `${BASE}/api/v1/auth` }, `${CALLBACK}?code=c&iss=https://evil.example&${await state()}`),
    failsWith("other-issuer"),
  );
  await assert.rejects(completeSignIn(signIn, `https://loja.example/?code=c&${await state()}`), failsWith("other-redirect"));
  assert.equal(sent.length, 0);
  assert.equal(await tokens.get(), undefined);
});

test("a code that is too old, and a shop that is away, are told apart; neither is tried again", async () => {
  const refused = shop(400, { error: "invalid_grant" });
  const begun = stateOf(await beginSignIn(refused.signIn));
  await assert.rejects(completeSignIn(refused.signIn, `${CALLBACK}?code=c&state=${begun}`), failsWith("code-refused", "invalid_grant"));
  for (const away of [shop(503, {}), shop(429, { type: "/problems/rate-limited" }), shop(0, new TypeError("reset"))]) {
    const state = stateOf(await beginSignIn(away.signIn));
    await assert.rejects(completeSignIn(away.signIn, `${CALLBACK}?code=c&state=${state}`), failsWith("unavailable"));
    assert.equal(away.sent.length, 1);
    assert.equal(await away.tokens.get(), undefined);
  }
});

test("a page of another origin than the one to come back to says so before anybody has left it", async () => {
  const { signIn } = shop(200, PAIR);
  const page = globalThis as { location?: unknown };
  page.location = { origin: "http://127.0.0.1:5173" };
  try {
    const other = beginSignIn({ ...signIn, redirectUri: "http://localhost:5173/callback" });
    await assert.rejects(other, failsWith("other-redirect"));
    await beginSignIn({ ...signIn, redirectUri: "http://127.0.0.1:5173/callback" });
  } finally {
    delete page.location;
  }
});

test("a page without cryptography says so before anybody has left it", async () => {
  const { signIn } = shop(200, PAIR);
  const subtle = Object.getOwnPropertyDescriptor(Object.getPrototypeOf(crypto), "subtle")!;
  Object.defineProperty(crypto, "subtle", { value: undefined, configurable: true });
  try {
    await assert.rejects(beginSignIn(signIn), failsWith("insecure-context"));
  } finally {
    delete (crypto as { subtle?: unknown }).subtle;
    assert.ok(subtle.get);
  }
});
