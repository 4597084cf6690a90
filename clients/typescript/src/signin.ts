import type { Tokens, TokenStore } from "./session.js";

/** Where a sign-in waits while the person is at the log-in page: the session's storage in a browser, in memory elsewhere. */
export interface PendingStore {
  get(key: string): string | null | Promise<string | null>;
  set(key: string, value: string): void | Promise<void>;
  remove(key: string): void | Promise<void>;
}

export interface SignInOptions {
  /** Where the gateway of the shop is, as for `createShop`. */
  baseUrl: string;
  /** The page that the person comes back to, as it is registered for the client. */
  redirectUri: string;
  /** The tokens of the person; the store that `createShop` was given. */
  tokens: TokenStore;
  /** The public client of this storefront; `storefront` unless given. */
  clientId?: string;
  /** `openid` unless given. */
  scope?: string;
  /** The issuer, where it is to be checked; `${baseUrl}/api/v1/auth` of most shops, and what `iss` has to be. */
  issuer?: string;
  /** Of the log-in page: `pt-BR` or `en`; the browser's unless given. */
  language?: string;
  pending?: PendingStore;
  /** What sends the code; the global fetch unless given. */
  fetch?: (request: Request) => Promise<Response>;
}

/**
 * Why a sign-in failed.
 *
 * - `insecure-context`: the page came by plain HTTP from another machine, where browsers have no cryptography
 * - `not-pending`: nobody began it here, it took too long, or the page was loaded again after it was completed
 * - `other-redirect`: the address is not the one that the person was to come back to, or the page is of another origin than that
 * - `other-issuer`: the answer is from somebody else (RFC 9207)
 * - `refused`: the log-in page says so; `error` is its reason, `access_denied` where the person did not want to
 * - `code-refused`: the shop does not take the code; `error` is its reason, as `invalid_grant` for one that is too old
 * - `unavailable`: the shop could not be reached, or failed; the person has to sign in again
 */
export type SignInFailure =
  | "insecure-context"
  | "not-pending"
  | "other-redirect"
  | "other-issuer"
  | "refused"
  | "code-refused"
  | "unavailable";

/** Thrown by {@link beginSignIn} and {@link completeSignIn}. Nobody is signed in, and nothing of it is kept. */
export class SignInError extends Error {
  override readonly name = "SignInError";

  constructor(
    readonly reason: SignInFailure,
    /** The error code of OAuth 2.0, where there is one. */
    readonly error?: string,
    description?: string,
    options?: ErrorOptions,
  ) {
    super(description ?? (error === undefined ? reason : `${reason}: ${error}`), options);
  }
}

interface Pending {
  verifier: string;
  redirectUri: string;
  clientId: string;
  begun: number;
}

const PREFIX = "cosmeticos-co-sign-in.";
// As long as the log-in page keeps what it was asked for.
const LONGEST = 60 * 60 * 1_000;

const memory = new Map<string, string>();

const ofThisPage: PendingStore = {
  get: (key) => (typeof sessionStorage === "undefined" ? (memory.get(key) ?? null) : sessionStorage.getItem(key)),
  set: (key, value) => {
    if (typeof sessionStorage === "undefined") memory.set(key, value);
    else sessionStorage.setItem(key, value);
  },
  remove: (key) => {
    if (typeof sessionStorage === "undefined") memory.delete(key);
    else sessionStorage.removeItem(key);
  },
};

const base64url = (bytes: Uint8Array) =>
  btoa(String.fromCharCode(...bytes)).replace(/\+/g, "-").replace(/\//g, "_").replace(/=/g, "");
const random = () => base64url(crypto.getRandomValues(new Uint8Array(32)));

/**
 * Begins a sign-in by code and PKCE (RFC 7636, S256), and tells the address to lead the person to: `location.assign(await
 * beginSignIn(…))`. Several may be under way at once, as in two tabs.
 */
export async function beginSignIn(options: SignInOptions): Promise<string> {
  const { baseUrl, redirectUri, clientId = "storefront", scope = "openid", language, pending = ofThisPage } = options;
  if (typeof crypto === "undefined" || crypto.subtle === undefined) {
    throw new SignInError("insecure-context");
  }
  // What waits here would not be found there: localhost and 127.0.0.1 are two origins.
  if (typeof location !== "undefined" && location.origin !== new URL(redirectUri).origin) {
    throw new SignInError("other-redirect");
  }
  const verifier = random();
  const state = random();
  const challenge = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(verifier));
  await pending.set(PREFIX + state, JSON.stringify({ verifier, redirectUri, clientId, begun: Date.now() } satisfies Pending));
  return `${baseUrl}/api/v1/auth/authorize?${new URLSearchParams({
    response_type: "code",
    client_id: clientId,
    redirect_uri: redirectUri,
    scope,
    state,
    code_challenge: base64url(new Uint8Array(challenge)),
    code_challenge_method: "S256",
    ...(language === undefined ? {} : { ui_locales: language }),
  })}`;
}

async function taken(store: PendingStore, state: string | null): Promise<Pending> {
  const kept = state === null ? null : await store.get(PREFIX + state);
  if (kept === null) {
    throw new SignInError("not-pending");
  }
  await store.remove(PREFIX + state);
  const pending = JSON.parse(kept) as Pending;
  if (Date.now() - pending.begun > LONGEST) {
    throw new SignInError("not-pending");
  }
  return pending;
}

function requireSame(page: URL, redirectUri: string): void {
  const wanted = new URL(redirectUri);
  if (page.origin !== wanted.origin || page.pathname !== wanted.pathname) {
    throw new SignInError("other-redirect");
  }
}

/** Whether this address is one that a sign-in comes back to: it has an answer of the log-in page. */
export function isSignInAnswer(address: string | URL): boolean {
  const { searchParams } = new URL(address);
  return searchParams.has("state") && (searchParams.has("code") || searchParams.has("error"));
}

/**
 * Completes a sign-in at the address that the person came back to, as `location.href`: keeps the tokens in the session, and
 * tells them. Take the code out of the address afterwards, `history.replaceState(null, "", "/")`: it is good once.
 */
export async function completeSignIn(options: SignInOptions, address: string | URL): Promise<Tokens> {
  const { baseUrl, tokens, pending: store = ofThisPage, fetch: send = (request) => fetch(request) } = options;
  const page = new URL(address);
  const answer = page.searchParams;
  const pending = await taken(store, answer.get("state"));
  requireSame(page, pending.redirectUri);
  const issuer = answer.get("iss");
  if (issuer !== null && options.issuer !== undefined && issuer !== options.issuer) {
    throw new SignInError("other-issuer");
  }
  const code = answer.get("code");
  if (code === null) {
    throw new SignInError("refused", answer.get("error") ?? undefined, answer.get("error_description") ?? undefined);
  }
  const granted = await exchanged(send, baseUrl, { code, ...pending });
  await tokens.set(granted);
  return granted;
}

async function exchanged(
  send: (request: Request) => Promise<Response>,
  baseUrl: string,
  { code, redirectUri, clientId, verifier }: Pending & { code: string },
): Promise<Tokens> {
  const body = new URLSearchParams({
    grant_type: "authorization_code",
    client_id: clientId,
    code,
    redirect_uri: redirectUri,
    code_verifier: verifier,
  });
  // Never sent twice: a code that comes again ends the session that it opened.
  const response = await send(new Request(`${baseUrl}/api/v1/auth/token`, { method: "POST", body })).catch(
    (failure: unknown) => {
      throw new SignInError("unavailable", undefined, undefined, { cause: failure });
    },
  );
  const told = (await response.json().catch(() => ({}))) as Record<string, string>;
  if (response.ok && told.access_token !== undefined && told.refresh_token !== undefined) {
    return { accessToken: told.access_token, refreshToken: told.refresh_token };
  }
  const isOurs = response.status >= 400 && response.status < 500 && response.status !== 429;
  throw new SignInError(isOurs ? "code-refused" : "unavailable", told.error, told.error_description ?? told.detail);
}
